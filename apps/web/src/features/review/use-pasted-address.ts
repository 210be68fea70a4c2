import { useCallback, useEffect, useState } from 'react';
import { announce } from '../../components/announce';
import { say } from '../../i18n';
import { hostOf, pastedAddress } from './pasted-address';

/** Hears a web address that is pasted anywhere on the page; in a text field the paste happens as well. */
export function usePastedAddress(): { readonly pasted: string | null; readonly clear: () => void } {
  const [pasted, setPasted] = useState<string | null>(null);
  useEffect(() => {
    const hear = (event: ClipboardEvent): void => {
      // The fields of the dialog know what to do with an address.
      if (document.querySelector('[aria-modal=true]') !== null) return;
      const address = pastedAddress(event.clipboardData?.getData('text/plain') ?? '');
      if (address === null) return;
      setPasted(address);
      announce(say('review:citations.offer', { host: hostOf(address) ?? address }));
    };
    document.addEventListener('paste', hear);
    return () => document.removeEventListener('paste', hear);
  }, []);
  const clear = useCallback(() => setPasted(null), []);
  return { pasted, clear };
}
