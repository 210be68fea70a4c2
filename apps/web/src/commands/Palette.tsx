import '@mantine/spotlight/styles.css';
import { Kbd } from '@mantine/core';
import { createSpotlight, Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useMemo } from 'react';
import { usePreferences } from '../app/preferences';
import { say, useTranslation } from '../i18n';
import { keysOf, keyText } from './bindings';
import { COMMAND_LIST } from './catalogue';
import type { CommandGroup } from './definition';
import { useDialogs } from './dialogs';
import { activeCommands, runCommand } from './registry';

const [store, spotlight] = createSpotlight();
const GROUPS: readonly CommandGroup[] = ['review', 'reader', 'report', 'list', 'go', 'general'];

/** Everything that can be done now, found by its words. */
export default function Palette() {
  const { t } = useTranslation('shell');
  const isOpen = useDialogs(({ palette }) => palette);
  useEffect(() => (isOpen ? spotlight.open() : spotlight.close()), [isOpen]);
  const actions = useActions(isOpen);
  return (
    <Spotlight
      store={store}
      actions={actions}
      shortcut={null}
      transitionProps={{ duration: 0 }}
      scrollable
      maxHeight="60vh"
      highlightQuery
      nothingFound={t('palette.nothing')}
      onSpotlightClose={() => useDialogs.setState({ palette: false })}
      searchProps={{
        leftSection: <IconSearch size={18} aria-hidden />,
        placeholder: t('palette.placeholder'),
        'aria-label': t('palette.placeholder'),
      }}
    />
  );
}

function useActions(isOpen: boolean): SpotlightActionGroupData[] {
  const { t } = useTranslation('shell');
  const own = usePreferences(({ keys }) => keys);
  const singleKeys = usePreferences((preferences) => preferences.singleKeys);
  return useMemo(() => {
    if (!isOpen) return [];
    const active = activeCommands();
    return GROUPS.map((group) => ({
      group: t(`group.${group}`),
      actions: COMMAND_LIST.filter((command) => command.group === group && active.has(command.id)).map(
        ({ id, titleKey }) => {
          const title = say(titleKey);
          const [first] = keysOf(id, own, singleKeys);
          return {
            id,
            label: title,
            // One stop for screen readers: the key belongs to the name.
            'aria-label': first === undefined ? title : t('palette.withKey', { title, keys: keyText(first) }),
            rightSection: first === undefined ? undefined : <Kbd aria-hidden>{keyText(first)}</Kbd>,
            // The palette gives the focus back first, so that the command can move it.
            onClick: () => setTimeout(() => runCommand(id)),
          };
        },
      ),
    })).filter(({ actions }) => actions.length > 0);
  }, [isOpen, own, singleKeys, t]);
}
