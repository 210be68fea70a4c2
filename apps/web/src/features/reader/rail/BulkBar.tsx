import { Group, Text } from '@mantine/core';
import { useTranslation } from '../../../i18n';
import { CommandButton } from '../../../components/CommandButton';
import { useReader } from '../state';
import classes from './rail.module.css';

const COMMANDS = ['reader.accept', 'reader.dismiss', 'reader.assign', 'reader.merge', 'reader.signOff'] as const;

/** What can be done with the ticked claims: the same commands with the same keys as for one. */
export function BulkBar() {
  const { t } = useTranslation('reader');
  const count = useReader((state) => state.checked.size);
  if (count === 0) return null;
  return (
    <Group className={classes.bulk} gap="xs" role="group" aria-label={t('rail.bulk')}>
      <Text fw={600}>{t('rail.checked', { count })}</Text>
      {COMMANDS.map((command) => (
        <CommandButton key={command} command={command} size="compact-sm" />
      ))}
      <CommandButton command="global.back" size="compact-sm" variant="subtle">
        {t('rail.uncheck')}
      </CommandButton>
    </Group>
  );
}
