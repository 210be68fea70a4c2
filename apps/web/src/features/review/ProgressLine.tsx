import { useTranslation } from '../../i18n';
import { useSitting } from './sitting';
import classes from './Workbench.module.css';
import { progressOf } from './worklist';

/** "4 of 17" */
export function ProgressLine({ inHand }: { readonly inHand: number }) {
  const { t } = useTranslation('review');
  const done = useSitting((sitting) => sitting.done.length);
  const progress = progressOf(done, inHand);
  if (progress.of === 0) return null;
  return (
    <span className={classes.progress}>
      <span>{t('progress', progress)}</span>
      <progress value={done} max={progress.of} aria-label={t('progressLabel')} />
    </span>
  );
}
