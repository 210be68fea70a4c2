import { describe, expect, it } from '@jest/globals';
import { isPlain, paragraphsOf } from './plain-text';

describe('a rationale', () => {
  it('is plain when Markdown would show the same sentences', () => {
    const plain = [
      'Laut Vorlage 212 (Seite 4) sind es 11,8 Mio. €.',
      'Eins.\n\nZwei – „drei“; vier?',
      'Am 5. Mai 1974.',
    ];
    expect(plain.filter((text) => !isPlain(text))).toEqual([]);
  });

  it('is Markdown as soon as anything in it may be', () => {
    const marked = [
      '**fett**',
      '[Vorlage](https://example.org)',
      '- eins\n- zwei',
      '1. eins',
      '> Zitat',
      '# Titel',
      'a\\*b',
    ];
    const addresses = [
      'siehe https://example.org/x',
      'siehe www.example.org',
      'an rat@example.org',
      '&amp;',
      'Ende  \nneu',
    ];
    expect([...marked, ...addresses].filter(isPlain)).toEqual([]);
  });

  it('falls into its paragraphs', () => {
    expect(paragraphsOf('\nEins\ngeht weiter.\n \nZwei.\n')).toEqual(['Eins\ngeht weiter.', 'Zwei.']);
  });
});
