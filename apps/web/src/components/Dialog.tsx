import { Modal, type ModalProps } from '@mantine/core';
import { type FocusEvent, type KeyboardEvent, useEffect, useState } from 'react';
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
 * Mantine gives the focus to what has `data-autofocus` when a timer fires. Where that is late, whoever has gone on in the
 * dialog meanwhile stays there: the next key would be pressed on something else.
 */
function stay({ target, currentTarget }: FocusEvent<HTMLDivElement>): void {
  // A dialog over this one is not in it, but tells it of its focus.
  if (!currentTarget.contains(target)) return;
  for (const first of currentTarget.querySelectorAll('[data-autofocus]')) first.removeAttribute('data-autofocus');
  target.setAttribute('data-autofocus', 'true');
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
      onFocus={stay}
      onKeyDown={(event) => {
        keepFromTrap(event);
        onKeyDown?.(event);
      }}
    />
  );
}
