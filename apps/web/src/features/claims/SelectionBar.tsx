import { Button } from '@mantine/core';
import { useTranslation } from '../../i18n';
import { CommandButton } from '../../components/CommandButton';
import classes from './Claims.module.css';

const COMMANDS = [
  'claims.assign',
  'claims.toMe',
  'claims.move',
  'claims.risk',
  'claims.due',
  'claims.dismiss',
] as const;

/** What can be done with everything that is chosen: the same commands and keys as for one. */
export function SelectionBar({ count, onClear }: { readonly count: number; readonly onClear: () => void }) {
  const { t } = useTranslation('claims');
  return (
    <div className={classes.chosen} role="toolbar" aria-label={t('selection.label')}>
      <strong>{t('selection.chosen', { count })}</strong>
      {COMMANDS.map((command) => (
        <CommandButton key={command} command={command} size="compact-sm" />
      ))}
      <Button size="compact-sm" variant="subtle" onClick={onClear}>
        {t('selection.clear')}
      </Button>
    </div>
  );
}
