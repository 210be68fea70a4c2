import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useRef } from 'react';
import { useMembers } from '../../api/workspace';
import { useCommands } from '../../commands/registry';
import { say, useTranslation } from '../../i18n';
import { EVENT_TYPES, sentenceOf } from './event-words';
import { isFiltered, useAuditFilter } from './filter';

/** Kind of event and person; an article or a claim is chosen from an event. */
export function AuditFilters() {
  const { t } = useTranslation('audit');
  const members = useMembers();
  const [filter, setFilter] = useAuditFilter();
  const first = useRef<HTMLSelectElement>(null);
  useCommands([{ id: 'global.filter', run: () => first.current?.focus() }]);
  const groups = [...new Set(EVENT_TYPES.map((type) => type.split('.')[0] ?? ''))];
  return (
    <Group align="flex-end" gap="sm" role="search" aria-label={t('filters')}>
      <NativeSelect
        ref={first}
        label={t('type')}
        value={filter.type ?? ''}
        onChange={(event) => setFilter({ ...filter, type: event.currentTarget.value })}
        data={[
          { value: '', label: t('everything') },
          ...groups.map((group) => ({
            group: t(`group.${group as GroupName}`),
            items: EVENT_TYPES.filter((type) => type.startsWith(`${group}.`)).map((type) => {
              const key = sentenceOf(type);
              return { value: type, label: key === null ? type : say(key) };
            }),
          })),
        ]}
      />
      <NativeSelect
        label={t('person')}
        value={filter.actor ?? ''}
        onChange={(event) => setFilter({ ...filter, actor: event.currentTarget.value })}
        data={[{ value: '', label: t('everybody') }, ...members.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      {(['from', 'to'] as const).map((end) => (
        <TextInput
          key={end}
          type="date"
          label={t(end)}
          value={filter[end] ?? ''}
          onChange={(event) => setFilter({ ...filter, [end]: event.currentTarget.value })}
        />
      ))}
      {filter.article !== undefined && (
        <Button variant="default" onClick={() => setFilter({ ...filter, article: undefined })}>
          {t('oneArticle')} ✕
        </Button>
      )}
      {filter.claim !== undefined && (
        <Button variant="default" onClick={() => setFilter({ ...filter, claim: undefined })}>
          {t('oneClaim')} ✕
        </Button>
      )}
      {isFiltered(filter) && (
        <Button variant="subtle" onClick={() => setFilter({})}>
          {t('common:action.resetFilters')}
        </Button>
      )}
    </Group>
  );
}

type GroupName = (typeof EVENT_TYPES)[number] extends infer T
  ? T extends `${infer Group}.${string}`
    ? Group
    : never
  : never;
