import { SegmentedControl, Text, Textarea } from '@mantine/core';
import { type RefObject, useState } from 'react';
import { useTranslation } from '../../i18n';
import { useRatings } from '../../components/rating';
import { Markdown } from '../../components/Markdown';
import { RatingChoice } from './RatingChoice';
import classes from './VerdictPane.module.css';
import type { DraftContent } from './draft/content';
import type { Missing } from './submission';

type Props = {
  readonly content: DraftContent;
  readonly onChange: (change: Partial<DraftContent>) => void;
  readonly onBlur: () => void;
  /** What the last try to submit found missing. */
  readonly missing: readonly Missing[];
  readonly fields: WorkbenchFields;
};

/** The places of the form that keys and a refused submission go to. */
export type WorkbenchFields = {
  readonly rating: RefObject<HTMLFieldSetElement | null>;
  readonly rationale: RefObject<HTMLTextAreaElement | null>;
  readonly wording: RefObject<HTMLTextAreaElement | null>;
  readonly cite: RefObject<HTMLButtonElement | null>;
};

/** The finding: rating, rationale in Markdown with a preview, and a proposal for the wording. */
export function VerdictPane({ content, onChange, onBlur, missing, fields }: Props) {
  const { t } = useTranslation('review');
  const { list: ratings } = useRatings();
  const [preview, setPreview] = useState(false);
  const lacks = (what: Missing['what']): boolean => missing.some((one) => one.what === what);
  return (
    <section aria-labelledby="verdict-title" className={classes.pane}>
      <h2 id="verdict-title" className={classes.title}>
        {t('verdict.title')}
      </h2>
      <RatingChoice
        label={t('verdict.rating')}
        ratings={ratings}
        value={content.rating}
        onChange={(rating) => onChange({ rating })}
        withKeys
        error={lacks('rating') && content.rating === null ? t('missing.goRating') : null}
        fieldRef={fields.rating}
      />
      <div>
        <div className={classes.bar}>
          <label htmlFor="rationale" className={classes.label}>
            {t('verdict.rationale')}
          </label>
          <SegmentedControl
            size="xs"
            aria-label={t('verdict.rationale')}
            value={preview ? 'preview' : 'write'}
            onChange={(value) => setPreview(value === 'preview')}
            data={[
              { value: 'write', label: t('verdict.write') },
              { value: 'preview', label: t('verdict.preview') },
            ]}
          />
        </div>
        {preview && (
          <div className={classes.preview}>
            {content.rationale.trim() === '' ? (
              <Text c="dimmed">{t('verdict.nothingToPreview')}</Text>
            ) : (
              <Markdown>{content.rationale}</Markdown>
            )}
          </div>
        )}
        {/* Hidden, never taken away: the key of the rationale and a refused submission lead here. */}
        <Textarea
          id="rationale"
          ref={fields.rationale}
          dir="auto"
          autosize
          minRows={8}
          maxRows={24}
          maxLength={20_000}
          hidden={preview}
          display={preview ? 'none' : undefined}
          description={t('verdict.rationaleHelp')}
          inputWrapperOrder={['input', 'description', 'error']}
          value={content.rationale}
          error={lacks('rationale') && content.rationale.trim() === '' ? t('missing.goRationale') : null}
          onChange={(event) => onChange({ rationale: event.currentTarget.value })}
          onBlur={onBlur}
        />
      </div>
      <Textarea
        ref={fields.wording}
        dir="auto"
        autosize
        minRows={2}
        maxRows={8}
        maxLength={4000}
        label={t('verdict.wording')}
        description={t('verdict.wordingHelp')}
        value={content.wordingProposal}
        onChange={(event) => onChange({ wordingProposal: event.currentTarget.value })}
        onBlur={onBlur}
      />
    </section>
  );
}
