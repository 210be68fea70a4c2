import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { answer, api, ifMatch } from '../../api/client';
import { ActionKeys } from '../../api/idempotency';
import { keys } from '../../api/keys';
import { tell } from '../../components/toasts';
import { useVersionedForm } from '../../components/use-versioned-form';
import { useTranslation } from '../../i18n';
import type { Source } from './search-state';
import { changesOf, faultsOf, NEW_SOURCE, sourceOf, valuesOf, type SourceValues } from './source-values';

type Values = Record<string, string> & SourceValues;

/** A form over a source of the library, or over a new one. */
export function useSourceForm(source: Source | null, onStored: (source: Source) => void) {
  const { t } = useTranslation('sources');
  const client = useQueryClient();
  const pressed = useRef(new ActionKeys());
  const add = async (values: Values): Promise<Source> => {
    const body = sourceOf(values);
    const header = { 'Idempotency-Key': pressed.current.for(body) };
    return await answer(api.POST('/api/v1/sources', { params: { header }, body }));
  };
  const change = async (values: Values, base: Source): Promise<Source> => {
    const body = changesOf(valuesOf(base), values);
    if (Object.keys(body).length === 0) return base;
    const params = { path: { sourceId: base.id }, header: ifMatch(base.version) };
    return await answer(api.PATCH('/api/v1/sources/{sourceId}', { params, body }));
  };
  return useVersionedForm<Source | null, Values>({
    stored: source,
    read: (stored) => (stored === null ? { ...NEW_SOURCE } : valuesOf(stored)),
    validate: (values) => {
      const { title, url } = faultsOf(values);
      return { ...(title ? { title: t('titleMissing') } : {}), ...(url ? { url: t('urlWrong') } : {}) };
    },
    send: (values, base) => (base === null ? add(values) : change(values, base)),
    onStored: (stored) => {
      if (stored === null) return;
      client.setQueryData(keys.source(stored.id), stored);
      void client.invalidateQueries({ queryKey: keys.sources().slice(0, 1) });
      tell(t('saved', { title: stored.title }));
      onStored(stored);
    },
  });
}
