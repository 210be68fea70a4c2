import { Anchor, CloseButton, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from '../../i18n';
import { useFormats } from '../../i18n/format';
import classes from './CitationsPane.module.css';
import type { DraftCitation, Stance } from './draft/content';
import { hostOf } from './pasted-address';

const STANCES = ['supports', 'refutes', 'context'] as const satisfies readonly Stance[];

type Props = {
  readonly citation: DraftCitation;
  readonly number: number;
  readonly onChange: (fields: Partial<DraftCitation>) => void;
  readonly onBlur: () => void;
  readonly onRemove: () => void;
  readonly lacksTitle: boolean;
};

/** One citation while it is written: stance, quote, place, and when it was looked at. */
export function CitationCard({ citation, number, onChange, onBlur, onRemove, lacksTitle }: Props) {
  const { t } = useTranslation('review');
  const formats = useFormats();
  const { title, url, source, stance, quote, locator, accessedAt } = citation;
  const name = title ?? t('citations.sealed');
  const rename = (words: string): void => onChange({ title: words, source: source && { ...source, title: words } });
  return (
    <div role="group" aria-label={t('citations.card', { number, title: name })} className={classes.card}>
      <div className={classes.head}>
        <div className={classes.source}>
          {source !== null ? (
            <TextInput
              id={`citation-${citation.key}`}
              size="xs"
              dir="auto"
              aria-label={t('citations.titleOf')}
              value={title ?? ''}
              maxLength={500}
              error={lacksTitle && (title ?? '').trim() === '' ? t('missing.goCitation') : null}
              onChange={(event) => rename(event.currentTarget.value)}
              onBlur={onBlur}
            />
          ) : url !== null ? (
            <Anchor href={url} target="_blank" rel="noreferrer noopener" underline="always">
              <bdi>{name}</bdi>
            </Anchor>
          ) : (
            <bdi>{name}</bdi>
          )}
          <div className={classes.meta}>
            {[
              hostOf(url),
              t('citations.accessed', { time: formats.moment(accessedAt) }),
              source === null ? null : t('citations.isNew'),
            ]
              .filter(Boolean)
              .join(' · ')}
          </div>
        </div>
        <CloseButton aria-label={t('citations.remove', { title: name })} onClick={onRemove} />
      </div>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={t('citations.stance')}
        value={stance}
        onChange={(value) => onChange({ stance: value })}
        data={STANCES.map((value) => ({ value, label: t(`common:stance.${value}`) }))}
      />
      <Textarea
        size="xs"
        dir="auto"
        autosize
        minRows={1}
        maxRows={8}
        maxLength={8000}
        aria-label={t('citations.quote')}
        placeholder={t('citations.quotePlaceholder')}
        value={quote}
        onChange={(event) => onChange({ quote: event.currentTarget.value })}
        onBlur={onBlur}
      />
      <TextInput
        size="xs"
        dir="auto"
        maxLength={300}
        aria-label={t('citations.locator')}
        placeholder={t('citations.locatorPlaceholder')}
        value={locator}
        onChange={(event) => onChange({ locator: event.currentTarget.value })}
        onBlur={onBlur}
      />
    </div>
  );
}
