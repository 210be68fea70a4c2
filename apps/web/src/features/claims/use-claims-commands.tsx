import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from '../../i18n';
import { answer, api } from '../../api/client';
import { newKey } from '../../api/idempotency';
import { hasRole, useSession } from '../../api/session';
import { lazyWhenIdle } from '../../app/lazy-when-idle';
import { useCommands } from '../../commands/registry';
import { tell, tellProblem } from '../../components/toasts';
import type { Question } from './ActionDialog';
import type { Action } from './actions';
import { legalFor, movesForAll } from './claim-commands';
import type { Claim } from './queries';
import { useActions } from './use-actions';
import type { Rows } from './use-rows';

const ActionDialog = lazyWhenIdle(() => import('./ActionDialog'));

type Options = {
  readonly rows: Rows;
  /** The ids of each column, on the board. */
  readonly columns: readonly (readonly string[])[] | null;
  readonly targets: readonly Claim[];
  readonly patch: (claims: readonly Claim[]) => void;
  readonly onPeek: () => void;
  readonly onOpen: () => void;
  /** Back one level; null when there is none. */
  readonly onBack: (() => void) | null;
  readonly onFilter: () => void;
  readonly onSearch: () => void;
  readonly onLayout: () => void;
  readonly onNews: () => void;
};

/** Registers the keys of list and board; answers the dialog that is open, if any. */
export function useClaimsCommands(options: Options): ReactNode {
  const { rows, columns, targets, patch, onBack } = options;
  const { t } = useTranslation('claims');
  const client = useQueryClient();
  const session = useSession();
  const isEditor = hasRole(session, 'editor');
  const [question, setQuestion] = useState<Question | null>(null);
  const run = useActions(patch);
  const has = targets.length > 0;
  const all = (command: Parameters<typeof legalFor>[1]): boolean =>
    has && legalFor(targets, command).length === targets.length;
  const act = (action: Action): void => {
    setQuestion(null);
    void run(action, targets);
  };
  const toMe = (): void => {
    if (all('take')) act({ do: 'take' });
    else act({ do: 'assign', reviewerId: session.user.id });
  };
  const balance = async (): Promise<void> => {
    setQuestion(null);
    try {
      const { assigned, unassigned } = await answer(
        api.POST('/api/v1/claims/balance', {
          params: { header: { 'Idempotency-Key': newKey() } },
          body: { claimIds: targets.map(({ id }) => id).slice(0, 200) },
        }),
      );
      void client.invalidateQueries({ queryKey: ['claims'] });
      tell(
        [
          t('assign.balanced', { count: assigned.length }),
          ...(unassigned.length > 0 ? [t('assign.unbalanced', { count: unassigned.length })] : []),
        ].join('. '),
      );
    } catch (error) {
      tellProblem(error);
    }
  };
  const sideways = (by: 1 | -1): void => {
    const to = neighbour(columns ?? [], rows.selection.focused, by);
    if (to !== null) rows.goTo(to);
  };
  useCommands([
    { id: 'list.next', run: () => rows.step(1) },
    { id: 'list.previous', run: () => rows.step(-1) },
    { id: 'list.peek', run: options.onPeek, isEnabled: rows.selection.focused !== null },
    { id: 'list.open', run: options.onOpen, isEnabled: rows.selection.focused !== null },
    { id: 'list.select', run: rows.toggleFocused },
    { id: 'list.extendDown', run: () => rows.extend(1) },
    { id: 'list.extendUp', run: () => rows.extend(-1) },
    { id: 'list.selectAll', run: rows.chooseAll },
    { id: 'claims.left', run: () => sideways(-1), isEnabled: columns !== null },
    { id: 'claims.right', run: () => sideways(1), isEnabled: columns !== null },
    { id: 'claims.assign', run: () => setQuestion('assign'), isEnabled: all('assign') },
    {
      id: 'claims.toMe',
      run: toMe,
      isEnabled: all('take') || (all('assign') && hasRole(session, 'reviewer')),
    },
    { id: 'claims.risk', run: () => setQuestion('risk'), isEnabled: has && isEditor },
    { id: 'claims.due', run: () => setQuestion('due'), isEnabled: has && isEditor },
    { id: 'claims.move', run: () => setQuestion('move'), isEnabled: movesForAll(targets).length > 0 },
    { id: 'claims.dismiss', run: () => setQuestion('dismiss'), isEnabled: all('dismiss') },
    { id: 'claims.balance', run: balance, isEnabled: has && isEditor && all('assign') },
    { id: 'claims.layout', run: options.onLayout },
    { id: 'claims.news', run: options.onNews },
    { id: 'global.filter', run: options.onFilter },
    { id: 'global.search', run: options.onSearch },
    { id: 'global.back', run: () => onBack?.(), isEnabled: onBack !== null },
  ]);

  return (
    <Suspense>
      {question !== null && (
        <ActionDialog
          key={question}
          question={question}
          claims={targets}
          onAction={act}
          onAsk={setQuestion}
          onBalance={() => void balance()}
          onClose={() => setQuestion(null)}
        />
      )}
    </Suspense>
  );
}

/** The card beside this one: in the next column that has any, as far down. */
function neighbour(columns: readonly (readonly string[])[], from: string | null, by: 1 | -1): string | null {
  const at = columns.findIndex((column) => from !== null && column.includes(from));
  if (at === -1) return columns.flat()[0] ?? null;
  const row = columns[at]?.indexOf(from ?? '') ?? 0;
  for (let next = at + by; next >= 0 && next < columns.length; next += by) {
    const column = columns[next] ?? [];
    if (column.length > 0) return column[Math.min(row, column.length - 1)] ?? null;
  }
  return null;
}
