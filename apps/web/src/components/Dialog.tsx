import { Modal, type ModalProps } from '@mantine/core';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { dialogGone } from '../commands/dialogs';
import { useTranslation } from '../i18n';

/**
 * Mantine 9 looks where the focus is a moment after Tab in a date, and moves it: on a busy machine it takes it back from
 * where further Tabs have brought it. A date of ours is never the first or last thing in a dialog, so nothing has to be
 * caught there.
 */
function keepFromTrap(event: KeyboardEvent<HTMLDivElement>): void {
  const isDate = event.target instanceof HTMLInputElement && /^(?:date|datetime-local)$/.test(event.target.type);
  if (event.key === 'Tab' && isDate) event.stopPropagation();
}

/**
 * A dialog, open for as long as it is there; load it with `lazyPart`, it weighs 25 kB. When it goes, the focus is where it
 * was before: Mantine gives it back only for dialogs that stay while they are closed.
 */
export function Dialog({ onKeyDown, ...props }: Omit<ModalProps, 'opened'>) {
  const { t } = useTranslation('common');
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      dialogGone(performance.now());
      const isLost = document.activeElement === null || document.activeElement === document.body;
      if (isLost && before instanceof HTMLElement) before.focus({ preventScroll: true });
    },
    [before],
  );
  return (
    <Modal
      opened
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
      {...props}
      onKeyDown={(event) => {
        keepFromTrap(event);
        onKeyDown?.(event);
      }}
    />
  );
}
