import { describe, expect, it } from '@jest/globals';
import { readFile } from './read-file';

const file = (name: string, content: string | number[], type = '') =>
  new File([typeof content === 'string' ? content : new Uint8Array(content)], name, { type });

describe('a file that is dropped', () => {
  it.each([
    ['artikel.txt', 'text'],
    ['ARTIKEL.MD', 'markdown'],
    ['seite.htm', 'html'],
    ['seite.html', 'html'],
  ] as const)('%s is read as %s', async (name, format) => {
    expect(await readFile(file(name, 'Zwölf Bäder'))).toEqual({ text: 'Zwölf Bäder', format, guessed: false });
  });

  it('without a telling name is read as what the system says', async () => {
    expect(await readFile(file('meldung', '<p>Bad</p>', 'text/html'))).toMatchObject({ format: 'html' });
    expect(await readFile(file('meldung', 'Bad', 'text/plain'))).toMatchObject({ format: 'text' });
  });

  it('may be UTF-16 or come from an old Windows', async () => {
    expect(await readFile(file('a.txt', [0xff, 0xfe, 0x42, 0x00, 0xe4, 0x00]))).toMatchObject({
      text: 'Bä',
      guessed: false,
    });
    expect(await readFile(file('a.txt', [0x42, 0xe4, 0x64, 0x65, 0x72]))).toMatchObject({
      text: 'Bäder',
      guessed: true,
    });
  });

  it('is refused when it is no text, empty, or far too large', async () => {
    expect(await readFile(file('a.pdf', '%PDF', 'application/pdf'))).toEqual({ refused: 'kind' });
    expect(await readFile(file('a.txt', [0x50, 0x4b, 0x03, 0x04, 0x00, 0x00]))).toEqual({ refused: 'kind' });
    expect(await readFile(file('a.txt', ' \n\t'))).toEqual({ refused: 'empty' });
    const huge = { name: 'a.txt', type: '', size: 30_000_000, arrayBuffer: () => Promise.reject(new Error('read')) };
    expect(await readFile(huge)).toEqual({ refused: 'size' });
  });
});
