import { useCallback, useState } from 'react';

const read = (name: string): string => {
  try {
    return localStorage.getItem(name) ?? '';
  } catch {
    return '';
  }
};

const write = (name: string, text: string): void => {
  try {
    if (text === '') localStorage.removeItem(name);
    else localStorage.setItem(name, text);
  } catch {
    // Then it is on the screen only.
  }
};

/** Text that this browser keeps with every keystroke, until it is forgotten. The API has no draft of it. */
export function useKeptText(name: string): [text: string, set: (text: string) => void, forget: () => void] {
  const [text, setText] = useState(() => read(name));
  const set = useCallback(
    (next: string) => {
      write(name, next);
      setText(next);
    },
    [name],
  );
  const forget = useCallback(() => set(''), [set]);
  return [text, set, forget];
}
