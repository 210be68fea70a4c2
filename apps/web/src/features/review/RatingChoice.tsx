import { VisuallyHidden } from '@mantine/core';
import { type RefObject, useId } from 'react';
import { ratingProps, type ShownRating } from '../../components/rating';
import { RatingGlyph } from '../../components/RatingGlyph';
import classes from './RatingChoice.module.css';

type Props = {
  readonly label: string;
  readonly ratings: readonly ShownRating[];
  readonly value: string | null;
  readonly onChange: (rating: string) => void;
  /** Whether the digits choose; then each rating shows its own. */
  readonly withKeys?: boolean;
  readonly error?: string | null;
  readonly fieldRef?: RefObject<HTMLFieldSetElement | null>;
};

/** The rating scale as one radio group: colour, glyph and word. A digit or a click chooses, nothing is submitted by it. */
export function RatingChoice({ label, ratings, value, onChange, withKeys = false, error = null, fieldRef }: Props) {
  const name = useId();
  const errorId = `${name}-error`;
  return (
    <fieldset
      ref={fieldRef}
      className={classes.choice}
      role="radiogroup"
      aria-describedby={error ? errorId : undefined}
    >
      <legend className={classes.legend}>{label}</legend>
      <div className={classes.ratings}>
        {ratings.map((rating, index) => (
          <label
            key={rating.key}
            className={classes.rating}
            data-chosen={rating.key === value}
            title={rating.description ?? undefined}
            {...ratingProps(rating)}
          >
            <input
              type="radio"
              name={name}
              value={rating.key}
              checked={rating.key === value}
              aria-invalid={error !== null}
              onChange={() => onChange(rating.key)}
            />
            {withKeys && index < 9 && (
              <kbd className={classes.key} aria-hidden>
                {index + 1}
              </kbd>
            )}
            <RatingGlyph glyph={rating.glyph} />
            <span className={classes.word} dir="auto">
              {rating.label}
            </span>
          </label>
        ))}
      </div>
      {error !== null && (
        <p id={errorId} className={classes.error}>
          <VisuallyHidden>{label}: </VisuallyHidden>
          {error}
        </p>
      )}
    </fieldset>
  );
}
