import { queryOptions, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { answer, api } from '../api/client';
import { keys } from '../api/keys';
import { useSession } from '../api/session';
import { changeLanguage, chooseLanguage } from '../i18n';
import { takePreferences, usePreferences } from './preferences';

const preferencesQuery = queryOptions({
  queryKey: keys.preferences(),
  queryFn: () => answer(api.GET('/api/v1/session/preferences')),
  staleTime: 5 * 60_000,
});

/** Brings the preferences of the account into this browser, and the other way when it could not be reached before. */
export function PreferencesSync() {
  const { user } = useSession();
  const { data: stored } = useQuery(preferencesQuery);
  useEffect(() => {
    // What the account could not be told now it is told on the next visit.
    if (stored !== undefined) takePreferences(user.id, stored).catch(() => undefined);
  }, [stored, user.id]);
  const language = usePreferences((preferences) => preferences.language);
  useEffect(() => {
    void changeLanguage(language ?? chooseLanguage(navigator.languages));
  }, [language]);
  return null;
}
