import { Button, Group, Stack, Text } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { usePreferences } from '../../app/preferences';
import { IS_MAC, keysOf, keyText } from '../../commands/bindings';
import { COMMAND_LIST, COMMANDS, type CommandId } from '../../commands/catalogue';
import { Keys } from '../../commands/KeyCaps';
import { chordOf } from '../../commands/keys';
import { say, useTranslation } from '../../i18n';
import { judge, NOTHING_RECORDED, record } from './record-keys';
import classes from './RecordKeys.module.css';
import { useChangePreferences } from './use-change-preferences';
import { Dialog } from '../../components/Dialog';

/** Keys that move on in the dialog instead of being recorded. */
const LEAVING = new Set(['tab', 'shift+tab', 'escape']);

/** Listens for new keys of a command, says what clashes before anything is saved, and saves. */
export default function RecordKeys({ id, onClose }: { readonly id: CommandId; readonly onClose: () => void }) {
  const { t } = useTranslation('account');
  const { keys: own } = usePreferences();
  const change = useChangePreferences();
  const [recording, setRecording] = useState(NOTHING_RECORDED);
  const title = say(COMMANDS[id].titleKey);
  const bindings = COMMAND_LIST.map((command) => ({ ...command, keys: keysOf(command.id, own, true) }));
  const verdict = recording.keys === null ? null : judge(id, recording.keys, bindings);
  const hear = (event: KeyboardEvent): void => {
    const chord = chordOf(event.nativeEvent, IS_MAC);
    if (chord === null || LEAVING.has(chord)) return;
    event.preventDefault();
    setRecording((before) => record(before, chord, event.timeStamp));
  };
  const save = (sequence: string | null, without: readonly CommandId[] = []): void => {
    const losers = Object.fromEntries(without.map((loser) => [loser, null]));
    change({ keys: { ...own, ...losers, [id]: sequence } });
    onClose();
  };
  return (
    <Dialog onClose={onClose} title={t('account:keys.recordTitle', { title })}>
      <Stack>
        <Text id="record-help">{t('account:keys.recordHelp')}</Text>
        <div
          className={classes.box}
          role="textbox"
          aria-readonly
          aria-label={t('account:keys.recordBox')}
          aria-describedby="record-help"
          tabIndex={0}
          data-autofocus
          onKeyDown={hear}
        >
          {recording.keys === null ? (
            <span className={classes.waiting}>{t('account:keys.waiting')}</span>
          ) : (
            <Keys sequence={recording.keys} />
          )}
        </div>
        <Text role="status" mih="2.5rem">
          {recording.keys !== null &&
            verdict?.kind === 'free' &&
            t('account:keys.free', { keys: keyText(recording.keys) })}
          {verdict?.kind === 'taken' && t('account:keys.taken')}
          {verdict?.kind === 'conflict' &&
            t('account:keys.conflict', {
              titles: verdict.ids.map((other) => `„${say(COMMANDS[other].titleKey)}“`).join(', '),
            })}
        </Text>
        <Group justify="flex-end">
          <Button variant="subtle" onClick={() => save(null)}>
            {t('account:keys.noKey')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button
            disabled={verdict === null || verdict.kind === 'taken'}
            onClick={() => save(recording.keys, verdict?.kind === 'conflict' ? verdict.ids : [])}
          >
            {verdict?.kind === 'conflict' ? t('account:keys.takeOver') : t('common:action.save')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
