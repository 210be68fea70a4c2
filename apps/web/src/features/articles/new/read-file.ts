/** What was dropped, as the API takes it; `guessed` when the bytes were no Unicode and are read as Windows text. */
export type ReadFile =
  | { readonly text: string; readonly format: Format; readonly guessed: boolean }
  | { readonly refused: 'kind' | 'empty' | 'size' };

export type Format = 'text' | 'markdown' | 'html';

/** More than the API ever takes: an article is not read into memory to be refused. */
const MOST_BYTES = 20_000_000;

const FORMATS: readonly (readonly [RegExp, Format])[] = [
  [/\.(md|markdown)$/i, 'markdown'],
  [/\.(html?|xhtml)$/i, 'html'],
  [/\.(txt|text)$/i, 'text'],
];

/** What the file field offers. */
export const ACCEPTED = '.txt,.text,.md,.markdown,.html,.htm,text/plain,text/markdown,text/html';

/** Reads a file by its name and, where the name says nothing, by what the system says of it. */
export async function readFile(file: Pick<File, 'name' | 'type' | 'size' | 'arrayBuffer'>): Promise<ReadFile> {
  const format = FORMATS.find(([ending]) => ending.test(file.name))?.[1] ?? formatOfType(file.type);
  if (format === null) return { refused: 'kind' };
  if (file.size > MOST_BYTES) return { refused: 'size' };
  const { text, guessed } = decode(new Uint8Array(await file.arrayBuffer()));
  // A file that was only called text holds bytes that no text has.
  if (text.includes('\0')) return { refused: 'kind' };
  return text.trim() === '' ? { refused: 'empty' } : { text, format, guessed };
}

function formatOfType(type: string): Format | null {
  if (type === 'text/html') return 'html';
  if (type === 'text/markdown') return 'markdown';
  return type.startsWith('text/plain') ? 'text' : null;
}

/** UTF-8 or UTF-16 with its mark; what is neither was written on an old Windows. */
function decode(bytes: Uint8Array): { text: string; guessed: boolean } {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), guessed: false };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), guessed: true };
  }
}
