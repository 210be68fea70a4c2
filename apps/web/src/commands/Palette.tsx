import { Kbd, TextInput, VisuallyHidden } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { usePreferences } from '../app/preferences';
import { Dialog } from '../components/Dialog';
import { say, useTranslation } from '../i18n';
import { keysOf, keyText } from './bindings';
import { COMMAND_LIST, type CommandId } from './catalogue';
import type { CommandGroup } from './definition';
import { useDialogs } from './dialogs';
import { matches } from './match';
import classes from './Palette.module.css';
import { activeCommands, runCommand } from './registry';

const GROUPS: readonly CommandGroup[] = ['review', 'reader', 'report', 'list', 'go', 'general'];

type Entry = { readonly id: CommandId; readonly group: CommandGroup; readonly title: string; readonly keys: string };

/** Everything that can be done now, found by its words: a combobox, so that screen readers follow the arrows. */
export default function Palette() {
  const isOpen = useDialogs(({ palette }) => palette);
  return isOpen ? <OpenPalette /> : null;
}

const close = (): void => useDialogs.setState({ palette: false });

function OpenPalette() {
  const { t } = useTranslation('shell');
  const listId = useId();
  const all = useEntries();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const found = all.filter(({ title }) => matches(title, query));
  const chosen = found[Math.min(at, found.length - 1)];
  const optionId = (id: CommandId): string => `${listId}-${id}`;
  useEffect(() => {
    if (chosen !== undefined) document.getElementById(`${listId}-${chosen.id}`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen, listId]);
  const run = (id: CommandId): void => {
    close();
    // The focus goes back first, so that the command can move it.
    setTimeout(() => runCommand(id));
  };
  const hear = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0)
      setAt((Math.min(at, found.length - 1) + step + found.length) % found.length);
    else if (event.key === 'Enter' && chosen !== undefined) run(chosen.id);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog
      onClose={close}
      title={t('command.palette')}
      size="lg"
      withCloseButton={false}
      classNames={{ header: classes.header, title: classes.title, body: classes.body }}
    >
      <TextInput
        size="md"
        data-autofocus
        leftSection={<IconSearch size={18} aria-hidden />}
        placeholder={t('palette.placeholder')}
        aria-label={t('palette.placeholder')}
        autoComplete="off"
        role="combobox"
        aria-expanded
        aria-autocomplete="list"
        aria-controls={listId}
        aria-activedescendant={chosen === undefined ? undefined : optionId(chosen.id)}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={hear}
      />
      <VisuallyHidden role="status">{found.length === 0 ? t('palette.nothing') : ''}</VisuallyHidden>
      <div id={listId} role="listbox" aria-label={t('command.palette')} className={classes.list}>
        {GROUPS.map((group) => {
          const entries = found.filter((entry) => entry.group === group);
          return (
            entries.length > 0 && (
              <div key={group} role="group" aria-labelledby={`${listId}-${group}`}>
                <div id={`${listId}-${group}`} className={classes.group}>
                  {t(`group.${group}`)}
                </div>
                {entries.map(({ id, title, keys }) => (
                  <div
                    key={id}
                    id={optionId(id)}
                    role="option"
                    aria-selected={id === chosen?.id}
                    // One stop for screen readers: the key belongs to the name.
                    aria-label={keys === '' ? title : t('palette.withKey', { title, keys })}
                    className={classes.option}
                    onClick={() => run(id)}
                  >
                    <span>{title}</span>
                    {keys !== '' && <Kbd aria-hidden>{keys}</Kbd>}
                  </div>
                ))}
              </div>
            )
          );
        })}
        {found.length === 0 && (
          <p className={classes.nothing} aria-hidden>
            {t('palette.nothing')}
          </p>
        )}
      </div>
    </Dialog>
  );
}

/** What could be done when the palette was opened. */
function useEntries(): readonly Entry[] {
  const own = usePreferences(({ keys }) => keys);
  const singleKeys = usePreferences((preferences) => preferences.singleKeys);
  const [active] = useState(activeCommands);
  return GROUPS.flatMap((group) =>
    COMMAND_LIST.filter((command) => command.group === group && active.has(command.id)).map(({ id, titleKey }) => {
      const [first] = keysOf(id, own, singleKeys);
      return { id, group, title: say(titleKey), keys: first === undefined ? '' : keyText(first) };
    }),
  );
}
