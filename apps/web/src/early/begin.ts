import { drawFirstWords, type FirstWords } from './first-words';
import { filesFor, languageOf, readFirst, schemeOf, type FirstFiles, type ReadAhead } from './plan';

/*
 * Runs while the app is still on its way: begins to fetch what the app would ask for only once it runs. It does nothing
 * that the app would not do by itself a moment later, so whatever fails here fails again where it can be told.
 */

const PREFERENCES_KEPT = 'claimdesk-preferences';

function fetchAhead(file: string): void {
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.crossOrigin = '';
  link.href = file;
  document.head.append(link);
}

function kept(): string | null {
  try {
    return localStorage.getItem(PREFERENCES_KEPT);
  } catch {
    return null;
  }
}

async function showFirst(read: Promise<FirstWords | null>): Promise<void> {
  const [words, root] = [await read, document.getElementById('root')];
  if (words !== null && root !== null) drawFirstWords(root, words);
}

function begin(ahead: ReadAhead): void {
  const read = (path: string): Promise<Response> | null => {
    const url = `${location.origin}/api/v1${path}`;
    if (ahead.has(url)) return null;
    const answer = fetch(url);
    // Whoever takes it sees what went wrong.
    answer.catch(() => undefined);
    ahead.set(url, { at: performance.now(), answer });
    return answer;
  };
  const preferences = kept();
  document.documentElement.dataset['mantineColorScheme'] = schemeOf(
    preferences,
    matchMedia('(prefers-color-scheme: dark)').matches,
  );
  void showFirst(readFirst(location, read)).catch(() => undefined);
  const files = document.getElementById('first-files')?.textContent;
  if (!files) return;
  const language = languageOf(preferences, navigator.languages);
  filesFor(JSON.parse(files) as FirstFiles, location.pathname, language).forEach(fetchAhead);
}

// An app that came out of the browser's cache may have been faster.
if (globalThis.claimdeskAhead === undefined) {
  const ahead: ReadAhead = new Map();
  globalThis.claimdeskAhead = ahead;
  begin(ahead);
}
