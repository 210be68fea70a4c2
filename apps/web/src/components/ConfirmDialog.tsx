import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from '../i18n';
import { Dialog } from './Dialog';

export type ConfirmProps = {
  readonly title: string;
  /** What will happen, with counts. */
  readonly children: ReactNode;
  /** The verb of the button. */
  readonly action: string;
  /** For what cannot be undone: the name that has to be typed. */
  readonly nameToType?: string;
  readonly busy?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
};

/** The lazy part of `Confirm`. */
export default function ConfirmDialog({
  title,
  children,
  action,
  nameToType,
  busy = false,
  onConfirm,
  onCancel,
}: ConfirmProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const confirm = (): void => {
    if (nameToType !== undefined && typed.trim() !== nameToType.trim()) setWrong(true);
    else onConfirm();
  };
  return (
    <Dialog onClose={onCancel} title={title}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          confirm();
        }}
      >
        <Stack>
          <Text component="div">{children}</Text>
          {nameToType !== undefined && (
            <TextInput
              label={t('confirm.type', { name: nameToType })}
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
              error={isWrong ? t('confirm.wrong') : null}
              data-autofocus
              autoComplete="off"
            />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onCancel} data-autofocus={nameToType === undefined || undefined}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" loading={busy}>
              {action}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
