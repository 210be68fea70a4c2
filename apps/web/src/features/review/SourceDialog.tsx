import { Button, Checkbox, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '../../i18n';
import { asProblem } from '../../api/problem';
import { Failed, Loading } from '../../components/states';
import type { DraftCitation, NewSource } from './draft/content';
import { citationOf, citationOfNew } from './new-citation';
import { hostOf, pastedAddress, titleOfAddress } from './pasted-address';
import { sourcesQuery } from './queries';
import classes from './SourceDialog.module.css';
import { Dialog } from '../../components/Dialog';

type Props = {
  readonly onCite: (citation: DraftCitation) => void;
  readonly onClose: () => void;
};

const KINDS = ['page', 'document', 'data_set', 'person', 'call'] as const;
const GRADES = ['primary', 'secondary', 'tertiary'] as const;

/** Chooses a source of the library, or makes a new one in place. */
export default function SourceDialog({ onCite, onClose }: Props) {
  const { t } = useTranslation('review');
  const [text, setText] = useState('');
  const cite = (citation: DraftCitation): void => {
    onCite(citation);
    onClose();
  };
  return (
    <Dialog onClose={onClose} title={t('source.title')} size="lg">
      <Stack>
        <div className={classes.library} onKeyDown={step}>
          <TextInput
            data-autofocus
            type="search"
            label={t('source.search')}
            placeholder={t('source.searchPlaceholder')}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Library text={text} onChoose={(source) => cite(citationOf(source))} />
        </div>
        <NewSourceForm
          key={pastedAddress(text) ?? ''}
          address={pastedAddress(text)}
          onAdd={(source) => cite(citationOfNew(source))}
        />
      </Stack>
    </Dialog>
  );
}

/** The arrows lead from the search to what it found and back. */
function step(event: React.KeyboardEvent<HTMLDivElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by === undefined) return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, button')];
  const next = stops[stops.indexOf(event.target as HTMLElement) + by];
  event.preventDefault();
  next?.focus();
}

type LibraryProps = {
  readonly text: string;
  readonly onChoose: (source: { readonly id: string; readonly title: string; readonly url: string | null }) => void;
};

function Library({ text, onChoose }: LibraryProps) {
  const { t } = useTranslation('review');
  const [asked] = useDebouncedValue(text.trim().slice(0, 200), 150);
  const sources = useQuery({ ...sourcesQuery(asked), placeholderData: (before) => before });
  if (sources.error !== null) {
    return (
      <Failed problem={asProblem(sources.error)} title={t('source.failed')} onRetry={() => void sources.refetch()} />
    );
  }
  if (sources.data === undefined) return <Loading lines={3} />;
  if (sources.data.length === 0) return <Text c="dimmed">{t('source.noResults')}</Text>;
  return (
    <ul className={classes.results} aria-label={t('source.results')}>
      {sources.data.map((source) => (
        <li key={source.id}>
          <button type="button" className={classes.result} onClick={() => onChoose(source)}>
            <bdi className={classes.name}>{source.title}</bdi>
            <span className={classes.meta}>
              {[
                t(`common:sourceKind.${source.kind}`),
                hostOf(source.url),
                source.publisher,
                source.citedIn.length > 0 ? t('source.usedOften', { count: source.citedIn.length }) : null,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

type FormProps = { readonly address: string | null; readonly onAdd: (source: NewSource) => void };

function NewSourceForm({ address, onAdd }: FormProps) {
  const { t } = useTranslation('review');
  const [source, setSource] = useState<NewSource>({
    kind: 'page',
    title: address === null ? '' : titleOfAddress(address),
    url: address,
    publisher: null,
    grade: null,
    confidential: false,
  });
  const [tried, setTried] = useState(false);
  const set = (fields: Partial<NewSource>): void => setSource((before) => ({ ...before, ...fields }));
  const url = source.url?.trim() ?? '';
  const wrong = {
    title: source.title.trim() === '' ? t('source.nameMissing') : null,
    url: url !== '' && pastedAddress(url) === null ? t('source.urlWrong') : null,
  };
  const add = (event: React.FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (wrong.title !== null || wrong.url !== null) {
      document.getElementById(wrong.title === null ? 'source-url' : 'source-title')?.focus();
      return;
    }
    onAdd({
      ...source,
      title: source.title.trim(),
      url: url === '' ? null : pastedAddress(url),
      publisher: source.publisher?.trim() || null,
    });
  };
  return (
    <form onSubmit={add} noValidate aria-labelledby="new-source">
      <Stack gap="xs">
        <h3 id="new-source" className={classes.heading}>
          {t('source.newSource')}
        </h3>
        <TextInput
          id="source-title"
          dir="auto"
          label={t('source.name')}
          maxLength={500}
          value={source.title}
          error={tried ? wrong.title : null}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
        <TextInput
          id="source-url"
          label={t('source.url')}
          placeholder="https://"
          maxLength={2000}
          value={source.url ?? ''}
          error={tried ? wrong.url : null}
          onChange={(event) => set({ url: event.currentTarget.value })}
        />
        <Group grow align="flex-start">
          <NativeSelect
            label={t('source.kind')}
            value={source.kind}
            onChange={(event) => set({ kind: event.currentTarget.value as NewSource['kind'] })}
            data={KINDS.map((value) => ({ value, label: t(`common:sourceKind.${value}`) }))}
          />
          <NativeSelect
            label={t('source.grade')}
            value={source.grade ?? ''}
            onChange={(event) => set({ grade: (event.currentTarget.value || null) as NewSource['grade'] })}
            data={[
              { value: '', label: t('source.noGrade') },
              ...GRADES.map((value) => ({ value, label: t(`common:grade.${value}`) })),
            ]}
          />
        </Group>
        <TextInput
          dir="auto"
          label={t('source.publisher')}
          maxLength={200}
          value={source.publisher ?? ''}
          onChange={(event) => set({ publisher: event.currentTarget.value })}
        />
        <Checkbox
          label={t('source.confidential')}
          checked={source.confidential ?? false}
          onChange={(event) => set({ confidential: event.currentTarget.checked })}
        />
        <Group justify="flex-end">
          <Button type="submit">{t('source.addNew')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
