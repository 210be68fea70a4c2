import { Suspense, useState } from 'react';
import { lazyPart } from '../../app/lazy-when-idle';
import { useTranslation } from '../../i18n';
import { Loading } from '../../components/states';
import classes from './Workbench.module.css';

const ClaimHistory = lazyPart(() => import('./ClaimHistory'));

type Props = { readonly claimId: string; readonly asHeading?: boolean };

/** The history, read only when somebody wants to see it. */
export function HistoryPanel({ claimId, asHeading = true }: Props) {
  const { t } = useTranslation('review');
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={classes.fold} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{asHeading ? <h2>{t('history.title')}</h2> : t('history.title')}</summary>
      {isOpen && (
        <Suspense fallback={<Loading lines={3} />}>
          <ClaimHistory claimId={claimId} />
        </Suspense>
      )}
    </details>
  );
}
