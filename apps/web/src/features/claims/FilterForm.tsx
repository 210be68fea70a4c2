import { Button, Chip, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '../../i18n';
import { useMembers } from '../../api/workspace';
import { desksQuery } from '../articles/queries';
import classes from './FilterForm.module.css';
import { ASPECTS, DUES, KINDS, RISKS, STATES, type ClaimsFilter, type Due } from './search-state';
import type { UsedSearch } from './use-search';

type Props = { readonly used: UsedSearch; readonly onDone: () => void };

/** All filters in one place; each choice is in the address at once. */
export default function FilterForm({ used: { search, filter }, onDone }: Props) {
  const { t } = useTranslation('claims');
  const members = useMembers();
  const now = search.filter;
  const set = (part: Partial<ClaimsFilter>): void =>
    filter(Object.fromEntries(Object.entries({ ...now, ...part }).filter(([, value]) => value !== undefined)));
  const { data: named = [] } = useQuery(desksQuery);
  const desks = [...new Set([...named, ...(now.desk ?? [])])];
  const nameOf = (assignee: string): string =>
    assignee === 'me' || assignee === 'none'
      ? t(`filter.${assignee}`)
      : (members.find(({ id }) => id === assignee)?.name ?? '');
  const reviewers = members.filter(({ roles }) => roles.includes('reviewer'));
  const form = useRef<HTMLDivElement>(null);
  // Whoever asks for the filters wants to choose one.
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const close = (event: React.KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onDone();
  };
  return (
    <Stack
      ref={form}
      gap="sm"
      id="filters"
      role="group"
      aria-label={t('filter.title')}
      className={classes.form}
      onKeyDown={close}
    >
      <Choices
        label={t('filter.state')}
        all={STATES}
        chosen={now.state}
        nameOf={(state) => t(`common:claimState.${state}`)}
        onChange={(state) => set({ state })}
      />
      <Choices
        label={t('filter.risk')}
        all={RISKS}
        chosen={now.risk}
        nameOf={(risk) => t(`common:risk.${risk}`)}
        onChange={(risk) => set({ risk })}
      />
      <Choices
        label={t('filter.assignee')}
        all={['me', 'none', ...reviewers.map(({ id }) => id)]}
        chosen={now.assignee}
        nameOf={nameOf}
        onChange={(assignee) => set({ assignee })}
      />
      {desks.length > 0 && (
        <Choices
          label={t('filter.desk')}
          all={desks}
          chosen={now.desk}
          nameOf={(desk) => desk}
          onChange={(desk) => set({ desk })}
        />
      )}
      <NativeSelect
        label={t('filter.due')}
        value={now.due ?? ''}
        onChange={(event) => set({ due: (event.currentTarget.value || undefined) as Due | undefined })}
        data={[
          { value: '', label: t('filter.anyTime') },
          ...DUES.map((due) => ({ value: due, label: t(`due.${due}`) })),
        ]}
      />
      <Choices
        label={t('filter.kind')}
        all={KINDS}
        chosen={now.kind}
        nameOf={(kind) => t(`common:kind.${kind}`)}
        onChange={(kind) => set({ kind })}
      />
      <Choices
        label={t('filter.aspect')}
        all={ASPECTS}
        chosen={now.aspect}
        nameOf={(aspect) => t(`common:aspect.${aspect}`)}
        onChange={(aspect) => set({ aspect })}
      />
      <Speaker value={now.speaker ?? ''} onChange={(speaker) => set({ speaker: speaker || undefined })} />
      <Group justify="space-between">
        <Button variant="subtle" onClick={() => filter({})}>
          {t('filter.reset')}
        </Button>
        <Button onClick={onDone}>{t('filter.done')}</Button>
      </Group>
    </Stack>
  );
}

type ChoicesProps<T extends string> = {
  readonly label: string;
  readonly all: readonly T[];
  readonly chosen: readonly T[] | undefined;
  readonly nameOf: (value: T) => string;
  readonly onChange: (chosen: readonly T[] | undefined) => void;
};

function Choices<T extends string>({ label, all, chosen = [], nameOf, onChange }: ChoicesProps<T>) {
  const toggle = (value: T): void => {
    const next = all.filter((one) => (one === value ? !chosen.includes(one) : chosen.includes(one)));
    onChange(next.length === 0 ? undefined : next);
  };
  return (
    <fieldset className={classes.field}>
      <legend>{label}</legend>
      <Group gap={6}>
        {all.map((value) => (
          <Chip key={value} size="xs" variant="outline" checked={chosen.includes(value)} onChange={() => toggle(value)}>
            {nameOf(value)}
          </Chip>
        ))}
      </Group>
    </fieldset>
  );
}

/** Asked for when the field is left or Enter is pressed. */
function Speaker({ value, onChange }: { readonly value: string; readonly onChange: (speaker: string) => void }) {
  const { t } = useTranslation('claims');
  const [text, setText] = useState(value);
  return (
    <TextInput
      label={t('filter.speaker')}
      dir="auto"
      maxLength={200}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => onChange(text.trim())}
      onKeyDown={(event) => event.key === 'Enter' && onChange(text.trim())}
    />
  );
}
