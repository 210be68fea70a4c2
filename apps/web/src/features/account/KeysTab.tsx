import { lazyPart } from '../../app/lazy-when-idle';
import { Button, Group, Stack, Switch, Table, Text, VisuallyHidden } from '@mantine/core';
import { Suspense, useState } from 'react';
import { usePreferences } from '../../app/preferences';
import { keysOf } from '../../commands/bindings';
import { COMMAND_LIST, type CommandId } from '../../commands/catalogue';
import type { CommandGroup } from '../../commands/definition';
import { Keys } from '../../commands/KeyCaps';
import { Section } from '../../components/Section';
import { say, useTranslation } from '../../i18n';
import { useChangePreferences } from './use-change-preferences';

const RecordKeys = lazyPart(() => import('./RecordKeys'));

const GROUPS: readonly CommandGroup[] = ['review', 'reader', 'report', 'list', 'go', 'general'];

/** Every command with its keys: change, take away, reset; single characters can be switched off as a whole. */
export default function KeysTab() {
  const { t } = useTranslation('account');
  const { keys, singleKeys } = usePreferences();
  const change = useChangePreferences();
  const [recorded, setRecorded] = useState<CommandId | null>(null);
  return (
    <>
      <Section title={t('account:keys.single')} help={t('account:keys.singleHelp')}>
        <Group justify="space-between">
          <Switch
            label={t('account:keys.singleOn')}
            checked={singleKeys}
            onChange={(event) => change({ singleKeys: event.currentTarget.checked })}
          />
          <Button variant="default" disabled={Object.keys(keys).length === 0} onClick={() => change({ keys: {} })}>
            {t('account:keys.resetAll')}
          </Button>
        </Group>
      </Section>
      {GROUPS.map((group) => (
        <Section key={group} title={t(`shell:group.${group}`)}>
          <KeyTable group={group} onRecord={setRecorded} />
        </Section>
      ))}
      <Suspense>{recorded !== null && <RecordKeys id={recorded} onClose={() => setRecorded(null)} />}</Suspense>
    </>
  );
}

type TableProps = { readonly group: CommandGroup; readonly onRecord: (id: CommandId) => void };

function KeyTable({ group, onRecord }: TableProps) {
  const { t } = useTranslation('account');
  const { keys: own } = usePreferences();
  const change = useChangePreferences();
  const reset = (id: CommandId): void => {
    const { [id]: _, ...rest } = own;
    change({ keys: rest });
  };
  const commands = COMMAND_LIST.filter((command) => command.group === group);
  if (commands.length === 0) return <Text c="dimmed">{t('keys.noCommands')}</Text>;
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('keys.command')}</Table.Th>
          <Table.Th scope="col">{t('keys.keys')}</Table.Th>
          <Table.Th scope="col">
            <VisuallyHidden>{t('keys.change')}</VisuallyHidden>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {commands.map(({ id, titleKey }) => {
          const title = say(titleKey);
          const sequences = keysOf(id, own, true);
          return (
            <Table.Tr key={id}>
              <Table.Th scope="row" fw={400}>
                {title}
              </Table.Th>
              <Table.Td>
                {sequences.length === 0
                  ? t('keys.none')
                  : sequences.map((sequence) => <Keys key={sequence} sequence={sequence} />)}
              </Table.Td>
              <Table.Td>
                <Stack gap={4} align="flex-end">
                  <Button
                    size="compact-sm"
                    variant="default"
                    onClick={() => onRecord(id)}
                    aria-label={t('keys.changeNamed', { title })}
                  >
                    {t('keys.change')}
                  </Button>
                  {Object.hasOwn(own, id) && (
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      onClick={() => reset(id)}
                      aria-label={t('keys.resetNamed', { title })}
                    >
                      {t('keys.reset')}
                    </Button>
                  )}
                </Stack>
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
