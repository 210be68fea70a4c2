const SCHEME = 'data-mantine-color-scheme';

/** Prints every page in the light theme, whatever the screen has: paper is white. Answers how to stop. */
export function lightOnPaper(): () => void {
  const root = document.documentElement;
  let before: string | null = null;
  // The browser takes the page as it is when this event is over.
  const print = (): void => {
    before = root.getAttribute(SCHEME);
    root.setAttribute(SCHEME, 'light');
  };
  const goOn = (): void => {
    if (before !== null) root.setAttribute(SCHEME, before);
  };
  window.addEventListener('beforeprint', print);
  window.addEventListener('afterprint', goOn);
  return () => {
    window.removeEventListener('beforeprint', print);
    window.removeEventListener('afterprint', goOn);
  };
}
