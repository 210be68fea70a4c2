import { lazy, Suspense } from 'react';
import type { MergeDialogProps } from './MergeDialogView';

const MergeDialogView = lazy(() => import('./MergeDialogView'));

/** Two people changed the same thing: shows both texts and lets the person who saves last decide, field by field. */
export function MergeDialog(props: MergeDialogProps) {
  return (
    <Suspense>
      <MergeDialogView {...props} />
    </Suspense>
  );
}
