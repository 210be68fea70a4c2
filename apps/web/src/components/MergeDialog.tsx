import { Suspense } from 'react';
import { lazyPart } from '../app/lazy-when-idle';
import type { MergeDialogProps } from './MergeDialogView';

const MergeDialogView = lazyPart(() => import('./MergeDialogView'));

/** Two people changed the same thing: shows both texts and lets the person who saves last decide, field by field. */
export function MergeDialog(props: MergeDialogProps) {
  return (
    <Suspense>
      <MergeDialogView {...props} />
    </Suspense>
  );
}
