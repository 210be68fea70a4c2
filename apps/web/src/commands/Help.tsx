import { Anchor, Stack, Table, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { usePreferences } from '../app/preferences';
import { say, useTranslation } from '../i18n';
import { keysOf } from './bindings';
import { COMMAND_LIST, type CommandId } from './catalogue';
import type { CommandDefinition, CommandGroup } from './definition';
import { useDialogs } from './dialogs';
import { Keys } from './KeyCaps';
import { activeCommands } from './registry';
import type { OwnKeys } from './keys';
import { Dialog } from '../components/Dialog';

const GROUPS: readonly CommandGroup[] = ['review', 'reader', 'report', 'list', 'go', 'general'];

/** All keys that work on the screen behind it. */
export default function Help() {
  const { t } = useTranslation('shell');
  const isOpen = useDialogs(({ help }) => help);
  const own = usePreferences(({ keys }) => keys);
  const singleKeys = usePreferences((preferences) => preferences.singleKeys);
  const close = () => useDialogs.setState({ help: false });
  if (!isOpen) return null;
  const active = activeCommands();
  const withKeys = COMMAND_LIST.filter(({ id }) => active.has(id) && keysOf(id, own, singleKeys).length > 0);
  return (
    <Dialog onClose={close} title={t('help.title')} size="lg">
      <Stack>
        <Text c="dimmed">
          {t('help.intro')} {!singleKeys && t('help.lettersOff')}{' '}
          <Anchor component={Link} to="/account/keys" onClick={close} underline="always">
            {t('help.change')}
          </Anchor>
        </Text>
        {GROUPS.map((group) => (
          <HelpGroup
            key={group}
            title={t(`group.${group}`)}
            commands={withKeys.filter((command) => command.group === group)}
            own={own}
            singleKeys={singleKeys}
          />
        ))}
      </Stack>
    </Dialog>
  );
}

type GroupProps = {
  readonly title: string;
  readonly commands: readonly (CommandDefinition & { readonly id: CommandId })[];
  readonly own: OwnKeys;
  readonly singleKeys: boolean;
};

function HelpGroup({ title, commands, own, singleKeys }: GroupProps) {
  if (commands.length === 0) return null;
  return (
    <section>
      <Title order={3}>{title}</Title>
      <Table>
        <Table.Tbody>
          {commands.map(({ id, titleKey }) => (
            <Table.Tr key={id}>
              <Table.Th scope="row" fw={400}>
                {say(titleKey)}
              </Table.Th>
              <Table.Td ta="end">
                {keysOf(id, own, singleKeys).map((sequence) => (
                  <Keys key={sequence} sequence={sequence} />
                ))}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
