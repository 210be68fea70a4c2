import { useTranslation } from '../i18n';
import { useLive } from '../api/live';
import classes from './Shell.module.css';

/** Whether changes of colleagues arrive, as a light with its word. */
export function LiveLight() {
  const { t } = useTranslation('shell');
  const state = useLive((live) => live.state);
  return (
    <span
      className={classes.light}
      data-state={state}
      title={t(`liveHelp.${state}`)}
      role="img"
      aria-label={t(`live.${state}`)}
    >
      <span aria-hidden>{t(`live.${state}`)}</span>
    </span>
  );
}
