import { Suspense } from 'react';
import { lazyPart } from '../app/lazy-when-idle';
import type { ConfirmProps } from './ConfirmDialog';

const ConfirmDialog = lazyPart(() => import('./ConfirmDialog'));

/** Asks before something that hurts. */
export function Confirm(props: ConfirmProps) {
  return (
    <Suspense>
      <ConfirmDialog {...props} />
    </Suspense>
  );
}
