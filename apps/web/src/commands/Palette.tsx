import { Kbd, TextInput, VisuallyHidden } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { Dialog } from '../components/Dialog';
import { useTranslation } from '../i18n';
import { closePalette, useDialogs } from './dialogs';
import { type Entry, useCommandGroups, useFoundGroups } from './palette-entries';
import classes from './Palette.module.css';

/** Articles, claims and everything that can be done now, found by words: a combobox, so that screen readers follow. */
export default function Palette() {
  const isOpen = useDialogs(({ palette }) => palette);
  return isOpen ? <OpenPalette /> : null;
}

function OpenPalette() {
  const { t } = useTranslation('shell');
  const listId = useId();
  const typed = useDialogs((dialogs) => dialogs.typed);
  const [at, setAt] = useState(0);
  const commands = useCommandGroups(typed);
  const found = useFoundGroups(typed);
  const groups = [...commands, ...found.groups].filter(({ entries }) => entries.length > 0);
  const all = groups.flatMap(({ entries }) => entries);
  const chosen = all[Math.min(at, all.length - 1)];
  const optionId = (id: string): string => `${listId}-${id}`;
  useEffect(() => {
    if (chosen !== undefined) document.getElementById(`${listId}-${chosen.id}`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen, listId]);
  const run = (entry: Entry): void => {
    closePalette();
    // The focus goes back first, so that the command can move it.
    setTimeout(entry.run);
  };
  const hear = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && all.length > 0) setAt((Math.min(at, all.length - 1) + step + all.length) % all.length);
    else if (event.key === 'Enter' && chosen !== undefined) run(chosen);
    else return;
    event.preventDefault();
  };
  const nothing = all.length === 0 && !found.isSearching && !found.hasFailed ? t('palette.nothing') : '';
  const told = found.hasFailed ? t('palette.failed') : nothing;
  return (
    <Dialog
      onClose={closePalette}
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
        value={typed}
        onChange={(event) => {
          useDialogs.setState({ typed: event.currentTarget.value });
          setAt(0);
        }}
        onKeyDown={hear}
      />
      <VisuallyHidden role="status">{told}</VisuallyHidden>
      <div id={listId} role="listbox" aria-label={t('command.palette')} className={classes.list}>
        {groups.map(({ id, title, entries }) => (
          <div key={id} role="group" aria-labelledby={`${listId}-${id}-title`}>
            <div id={`${listId}-${id}-title`} className={classes.group}>
              {title}
            </div>
            {entries.map((entry) => (
              <div
                key={entry.id}
                id={optionId(entry.id)}
                role="option"
                aria-selected={entry === chosen}
                aria-label={entry.name}
                className={classes.option}
                onClick={() => run(entry)}
              >
                <bdi>{entry.title}</bdi>
                {entry.keys !== undefined && <Kbd aria-hidden>{entry.keys}</Kbd>}
                {entry.place !== undefined && <bdi className={classes.place}>{entry.place}</bdi>}
              </div>
            ))}
          </div>
        ))}
        {told !== '' && (
          <p className={classes.nothing} aria-hidden>
            {told}
          </p>
        )}
      </div>
    </Dialog>
  );
}
