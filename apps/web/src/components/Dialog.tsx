import { Modal, type ModalProps } from '@mantine/core';
import { useEffect, useState } from 'react';
import { dialogGone } from '../commands/dialogs';
import { useTranslation } from '../i18n';

/**
 * A dialog, open for as long as it is there; load it with `lazyPart`, it weighs 25 kB. When it goes, the focus is where it
 * was before: Mantine gives it back only for dialogs that stay while they are closed.
 */
export function Dialog(props: Omit<ModalProps, 'opened'>) {
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
  return <Modal opened closeButtonProps={{ 'aria-label': t('common:action.close') }} {...props} />;
}
