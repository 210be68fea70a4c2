import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { answer, api } from '../../api/client';
import { ActionKeys } from '../../api/idempotency';
import { keys } from '../../api/keys';
import { tell, tellProblem } from '../../components/toasts';
import { useTranslation } from '../../i18n';
import type { Report } from './queries';

/** Freezes the claims and verdicts of an article as they stand; pressed again after a lost answer it freezes once. */
export function useFreeze(articleId: string, onFrozen: (report: Report) => void) {
  const { t } = useTranslation('report');
  const client = useQueryClient();
  const pressed = useRef(new ActionKeys());
  return useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/v1/articles/{articleId}/reports', {
          params: { path: { articleId }, header: { 'Idempotency-Key': pressed.current.for(articleId) } },
        }),
      ),
    onSuccess: async (report) => {
      pressed.current.done(articleId);
      await client.invalidateQueries({ queryKey: keys.reports(articleId) });
      onFrozen(report);
      tell(t('freeze.done', { version: report.version }));
    },
    onError: (error) => tellProblem(error, t('freeze.failed')),
  });
}
