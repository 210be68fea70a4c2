import { useId } from 'react';
import classes from './reader.module.css';

type Props<Value extends string> = {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
};

/** One of a few, all of them in sight: a group of radio buttons in the form of one row. */
export function Choices<Value extends string>({ label, options, value, onChange }: Props<Value>) {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} className={classes.choices}>
      {options.map((option) => (
        <label key={option.value} className={classes.choice} data-chosen={option.value === value || undefined}>
          <input
            type="radio"
            name={name}
            className={classes.choiceInput}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </div>
  );
}
