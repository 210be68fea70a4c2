import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { answer, api } from '../api/client';
import { keys } from '../api/keys';
import { usePreferences } from '../app/preferences';
import { say, useTranslation } from '../i18n';
import { keysOf, keyText } from './bindings';
import { COMMAND_LIST } from './catalogue';
import type { CommandGroup } from './definition';
import { matches } from './match';
import { activeCommands, runCommand } from './registry';

const GROUPS: readonly CommandGroup[] = ['review', 'reader', 'report', 'list', 'go', 'general'];

/** Something that the palette offers. */
export type Entry = {
  readonly id: string;
  readonly title: string;
  /** The key that does the same, if there is one. */
  readonly keys?: string;
  /** Where it stands. */
  readonly place?: string | undefined;
  /** Whole, for screen readers: key and place belong to the name. */
  readonly name: string;
  readonly run: () => void;
};

export type EntryGroup = { readonly id: string; readonly title: string; readonly entries: readonly Entry[] };

/** The commands that could be run when the palette was opened, as far as their words were typed. */
export function useCommandGroups(typed: string): readonly EntryGroup[] {
  const { t } = useTranslation('shell');
  const own = usePreferences(({ keys: changed }) => changed);
  const singleKeys = usePreferences((preferences) => preferences.singleKeys);
  const [active] = useState(activeCommands);
  return GROUPS.map((group) => ({
    id: group,
    title: t(`group.${group}`),
    entries: COMMAND_LIST.filter((command) => command.group === group && active.has(command.id))
      .map(({ id, titleKey }) => {
        const [first] = keysOf(id, own, singleKeys);
        const title = say(titleKey);
        const entry = { id, title, name: title, run: () => runCommand(id) };
        if (first === undefined) return entry;
        const text = keyText(first);
        return { ...entry, keys: text, name: t('palette.withKey', { title, keys: text }) };
      })
      .filter(({ title }) => matches(title, typed)),
  }));
}

const TYPING_MS = 150;
/** A single letter is in nearly every title. */
const LEAST = 2;
/** The longest search that the API takes. */
const MOST = 200;
const FOUND = 5;

const foundQuery = (text: string) =>
  queryOptions({
    queryKey: keys.found(text),
    queryFn: async ({ signal }) => {
      const asked = { signal, params: { query: { text, limit: FOUND } } };
      const [articles, claims] = await Promise.all([
        answer(api.GET('/api/v1/articles', asked)),
        answer(api.GET('/api/v1/claims', asked)),
      ]);
      return { articles: articles.items, claims: claims.items };
    },
    placeholderData: keepPreviousData,
    retry: false,
  });

export type Found = {
  readonly groups: readonly EntryGroup[];
  readonly isSearching: boolean;
  readonly hasFailed: boolean;
};

/** The newest articles and claims with what was typed in their title or statement. */
export function useFoundGroups(typed: string): Found {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const wanted = typed.trim().slice(0, MOST);
  const [text] = useDebouncedValue(wanted, TYPING_MS);
  const isAsked = wanted.length >= LEAST && text.length >= LEAST;
  const { data, isFetching, isError } = useQuery({ ...foundQuery(text), enabled: isAsked });
  if (!isAsked) return { groups: [], isSearching: wanted.length >= LEAST, hasFailed: false };
  // What was found for fewer letters stays in sight as far as it still fits.
  const fits = ({ title }: Entry): boolean => matches(title, wanted);
  const entry = (id: string, title: string, place: string | undefined, to: string): Entry => ({
    id,
    title,
    place,
    name: place === undefined ? title : `${title}, ${place}`,
    run: () => void navigate(to),
  });
  return {
    groups: [
      {
        id: 'articles',
        title: t('palette.articles'),
        entries: (data?.articles ?? []).map(({ id, title, desk }) =>
          entry(id, title, desk ?? undefined, `/articles/${id}`),
        ),
      },
      {
        id: 'claims',
        title: t('palette.claims'),
        entries: (data?.claims ?? [])
          .map(({ id, statement, article, articleId }) =>
            entry(id, statement, article.title, `/articles/${articleId}?claim=${id}`),
          )
          .filter(fits),
      },
    ],
    isSearching: isFetching || text !== wanted,
    hasFailed: isError,
  };
}
