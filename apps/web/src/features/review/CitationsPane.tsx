import { Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from '../../i18n';
import { useKeyText } from '../../commands/bindings';
import { offerUndo } from '../../components/toasts';
import { CitationCard } from './CitationCard';
import classes from './CitationsPane.module.css';
import type { DraftCitation, DraftContent } from './draft/content';
import { PastedOffer } from './PastedOffer';
import type { Missing } from './submission';
import type { WorkbenchFields } from './VerdictPane';

type Props = {
  readonly content: DraftContent;
  readonly onChange: (change: (content: DraftContent) => DraftContent) => void;
  readonly onBlur: () => void;
  readonly onAdd: () => void;
  readonly missing: readonly Missing[];
  readonly fields: WorkbenchFields;
  /** An address that was pasted on the page and is not cited yet. */
  readonly pasted: string | null;
  readonly onPastedDone: () => void;
  readonly onCite: (citation: DraftCitation) => void;
};

/** The evidence: what is cited, for or against, and where it says so. */
export function CitationsPane(props: Props) {
  const { content, onChange, onBlur, onAdd, missing, fields, pasted, onPastedDone, onCite } = props;
  const { t } = useTranslation('review');
  const key = useKeyText('review.cite');
  const { citations } = content;
  const change = (key: string, fields: Partial<DraftCitation>): void =>
    onChange((now) => ({
      ...now,
      citations: now.citations.map((citation) => (citation.key === key ? { ...citation, ...fields } : citation)),
    }));
  const remove = (gone: DraftCitation, index: number): void => {
    onChange((now) => ({ ...now, citations: now.citations.filter(({ key }) => key !== gone.key) }));
    offerUndo({
      message: t('citations.removed', { title: gone.title ?? '' }),
      undo: () => {
        onChange((now) => ({ ...now, citations: now.citations.toSpliced(index, 0, gone) }));
        return Promise.resolve();
      },
    });
    fields.cite.current?.focus();
  };
  const short = missing.find((one) => one.what === 'citations');
  return (
    <section aria-labelledby="citations-title" className={classes.pane}>
      <div className={classes.bar}>
        <h2 id="citations-title" className={classes.title}>
          {t('citations.title')}
        </h2>
        <Button
          ref={fields.cite}
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={onAdd}
          title={key === null ? undefined : `${t('citations.add')} (${key})`}
          aria-describedby={short === undefined ? undefined : 'citations-missing'}
        >
          {t('citations.add')}
        </Button>
      </div>
      {short !== undefined && citations.length === 0 && (
        <p id="citations-missing" className={classes.error}>
          {t('missing.goCitations', { count: short.count })}
        </p>
      )}
      {pasted !== null && <PastedOffer address={pasted} onDone={onPastedDone} onCite={onCite} />}
      {citations.length === 0 ? (
        <Text c="dimmed">{t('citations.none')}</Text>
      ) : (
        <ol className={classes.list}>
          {citations.map((citation, index) => (
            <li key={citation.key}>
              <CitationCard
                citation={citation}
                number={index + 1}
                onChange={(fields) => change(citation.key, fields)}
                onBlur={onBlur}
                onRemove={() => remove(citation, index)}
                lacksTitle={missing.some((one) => one.what === 'citation' && one.key === citation.key)}
              />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
