import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { checkAnchor, makeAnchor, splitsSurrogatePair } from './anchors.js';
import { reanchor, reanchorAll } from './reanchor.js';
import type { Anchor } from './vocabulary.js';

const anchorOf = (text: string, words: string, nth = 0): Anchor => {
  let start = text.indexOf(words);
  for (let seen = 0; seen < nth; seen += 1) start = text.indexOf(words, start + 1);
  return makeAnchor(text, { start, end: start + words.length });
};
const fate = (before: string, after: string, words: string, nth = 0) => {
  const { anchor, state } = reanchor(anchorOf(before, words, nth), before, after);
  if (anchor) expect(checkAnchor(after, anchor)).toBe(true);
  return { state, exact: anchor?.exact ?? null, start: anchor?.start ?? null };
};

const TEXT = [
  'Der Handel zwischen beiden Ländern lag bei 140 Milliarden US-Dollar.',
  'Die Stadt hat heute rund 52.000 Einwohner, sagte Bürgermeisterin Keller am Montag.',
  'Vor zehn Jahren lebten dort noch 61.000 Menschen.',
].join('\n\n');

describe('an anchor in a new revision', () => {
  it('is exact where nothing before it changed', () => {
    const after = TEXT.replace('61.000', '60.500');
    expect(fate(TEXT, after, '140 Milliarden US-Dollar')).toMatchObject({ state: 'exact' });
  });

  it('is moved when text was put in before it', () => {
    const after = `Neu: Der Rat tagte.\n\n${TEXT}`;
    expect(fate(TEXT, after, 'rund 52.000 Einwohner')).toEqual({
      state: 'moved',
      exact: 'rund 52.000 Einwohner',
      start: after.indexOf('rund 52.000'),
    });
  });

  it('is moved with the paragraph it stands in', () => {
    const [first, second, third] = TEXT.split('\n\n');
    const after = [third, second, first].join('\n\n');
    for (const words of ['140 Milliarden US-Dollar', 'rund 52.000 Einwohner', '61.000 Menschen']) {
      const { state, exact, start } = fate(TEXT, after, words);
      expect({ exact, start }).toEqual({ exact: words, start: after.indexOf(words) });
      expect(['moved', 'exact']).toContain(state);
    }
  });

  it.each([
    ['a number', '140 Milliarden', '150 Milliarden', '140 Milliarden US-Dollar', '150 Milliarden US-Dollar'],
    ['a number that only grew a digit', '140 Milliarden', '1400 Milliarden', '140', '1400'],
    ['a decimal', '52.000', '52.500', '52.000', '52.500'],
    ['a word put in', 'hat heute rund', 'hat heute nicht rund', 'hat heute rund 52.000', 'hat heute nicht rund 52.000'],
    ['a word taken out', 'heute rund ', '', 'hat heute rund 52.000 Einwohner', 'hat 52.000 Einwohner'],
    ['a single word replaced', 'Keller', 'Meier', 'Keller', 'Meier'],
    [
      'a sentence put otherwise',
      'Vor zehn Jahren lebten dort noch 61.000 Menschen.',
      'Noch vor zehn Jahren hatten dort 61.000 Menschen gelebt.',
      'Vor zehn Jahren lebten dort noch 61.000 Menschen',
      'Noch vor zehn Jahren hatten dort 61.000 Menschen',
    ],
  ])('is touched by %s, and holds the changed words', (_, from, to, words, expected) => {
    expect(fate(TEXT, TEXT.replace(from, to), words)).toMatchObject({ state: 'touched', exact: expected });
  });

  it('is touched where its words were changed, though the same words stand elsewhere for another matter', () => {
    const before = 'Im Januar kamen 140 Gäste. Im Februar kamen 140 Gäste.';
    const after = 'Im Januar kamen 150 Gäste. Im Februar kamen 140 Gäste.';
    expect(fate(before, after, '140 Gäste')).toEqual({ state: 'touched', exact: '150 Gäste', start: 16 });
    expect(fate(before, after, '140 Gäste', 1)).toMatchObject({ state: 'exact' });
  });

  it('is moved, not touched, when only lines were wrapped otherwise', () => {
    expect(
      fate(TEXT, TEXT.replace('rund 52.000 Einwohner', 'rund\n52.000  Einwohner'), 'hat heute rund 52.000'),
    ).toMatchObject({
      state: 'moved',
      exact: 'hat heute rund\n52.000',
    });
  });

  it('is lost when its sentence was taken out', () => {
    expect(fate(TEXT, TEXT.split('\n\n').slice(0, 2).join('\n\n'), '61.000 Menschen')).toMatchObject({ state: 'lost' });
    expect(fate(TEXT, '', '61.000 Menschen')).toMatchObject({ state: 'lost' });
  });

  it('is lost when nothing but its full stop is left', () => {
    const text = 'Das Bad kostet 11,8 Millionen Euro. Es schließt 2031.';
    expect(fate(text, 'Das Bad kostet 11,8 Millionen Euro.', 'Es schließt 2031.')).toMatchObject({ state: 'lost' });
  });

  it('is lost when something altogether different stands in its place', () => {
    const after = TEXT.replace(
      'Vor zehn Jahren lebten dort noch 61.000 Menschen.',
      'Das Krankenhaus wird nach Angaben der Trägerin im Frühjahr geschlossen, die Belegschaft protestiert.',
    );
    expect(fate(TEXT, after, 'Vor zehn Jahren lebten dort noch 61.000 Menschen')).toMatchObject({ state: 'lost' });
  });

  it('goes over to the repetition when one of two equal sentences was taken out', () => {
    const sentence = 'Die Stadt verlor neuntausend Einwohner.';
    const before = `${sentence}\n\nDas schrieb das Amt.\n\n${sentence}`;
    const after = `Das schrieb das Amt.\n\n${sentence}`;
    expect(fate(before, after, sentence)).toEqual({ state: 'moved', exact: sentence, start: after.indexOf(sentence) });
  });

  it('is lost when it did not fit the old text to begin with', () => {
    const odd: Anchor = { start: 0, end: 3, exact: 'Die', prefix: '', suffix: '' };
    expect(reanchor(odd, TEXT, TEXT)).toEqual({ anchor: null, state: 'lost' });
    expect(reanchor(odd, TEXT, `${TEXT}.`)).toEqual({ anchor: null, state: 'lost' });
    expect(reanchor({ ...odd, start: -4, end: 9999 }, TEXT, `${TEXT}.`)).toEqual({ anchor: null, state: 'lost' });
  });

  it('takes new context from the new text', () => {
    const { anchor } = reanchor(anchorOf(TEXT, 'Keller'), TEXT, TEXT.replace(' am Montag', ' gestern'));
    expect(anchor?.suffix).toMatch(/^ gestern\./);
  });

  it('follows right-to-left text, combining marks and characters of two code units', () => {
    const before = 'נשיא רוסיה אמר 140 מיליארד. 👩‍🚀 Cafe\u0301 zählte 😀😀 Gäste.';
    const after = `שלום! 😀\n\n${before.replace('140', '150')}`;
    expect(fate(before, after, 'אמר 140 מיליארד')).toMatchObject({ state: 'touched', exact: 'אמר 150 מיליארד' });
    expect(fate(before, after, 'Cafe\u0301 zählte 😀😀')).toMatchObject({ state: 'moved' });
    expect(fate(before, before.replace('😀😀', '😀👍'), '😀😀')).toMatchObject({ exact: '😀👍', state: 'touched' });
    expect(fate(before, before.replace('Cafe\u0301', 'Cafe'), 'Cafe\u0301')).toMatchObject({
      exact: 'Cafe',
      state: 'touched',
    });
  });
});

describe('on any two texts', () => {
  const word = fc.constantFrom(
    'Die ',
    'Stadt ',
    '140 ',
    '1400 ',
    '1,5 ',
    '😀',
    'é',
    'e\u0301',
    'ש',
    '. ',
    '\n',
    'x',
    '👩‍🚀',
    ' ',
    '\ud83d',
  );
  const words = fc.array(word, { maxLength: 60 });
  const edits = fc.array(fc.tuple(fc.nat(60), fc.nat(6), fc.array(word, { maxLength: 4 })), { maxLength: 5 });
  const spans = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 6 });

  it('a found anchor points at its words in whole characters, and its state tells the truth', () => {
    fc.assert(
      fc.property(words, edits, spans, (tokens, changes, places) => {
        const before = tokens.join('');
        const changed = [...tokens];
        for (const [at, count, put] of changes) changed.splice(at, count, ...put);
        const after = changed.join('');
        const anchors = places.flatMap(([a, b]) => {
          const start = a % (before.length + 1);
          const end = Math.min(before.length, start + 1 + (b % 20));
          const bad = start >= end || splitsSurrogatePair(before, start) || splitsSurrogatePair(before, end);
          return bad ? [] : [makeAnchor(before, { start, end })];
        });
        const all = reanchorAll(anchors, before, after);
        expect(all).toHaveLength(anchors.length);
        all.forEach(({ anchor, state }, index) => {
          const old = anchors[index] as Anchor;
          expect(reanchor(old, before, after)).toEqual({ anchor, state });
          if (!anchor) {
            expect(state).toBe('lost');
            return;
          }
          expect(checkAnchor(after, anchor)).toBe(true);
          const plain = (text: string): string => text.trim().replace(/\s+/g, ' ');
          if (state === 'exact') expect([anchor.start, anchor.exact]).toEqual([old.start, old.exact]);
          if (state === 'moved') expect(plain(anchor.exact)).toBe(plain(old.exact));
          if (state === 'touched') expect(plain(anchor.exact)).not.toBe(plain(old.exact));
        });
      }),
      { numRuns: 500 },
    );
  });

  it('text put in before or after changes no anchor’s words', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.boolean(), (at, front) => {
        const start = at % (TEXT.length - 10);
        const anchor = makeAnchor(TEXT, { start, end: start + 10 });
        const put = 'Ganz anderer Vorspann.\n';
        const after = front ? put + TEXT : TEXT + put;
        const found = reanchor(anchor, TEXT, after);
        expect(found).toMatchObject({
          state: front ? 'moved' : 'exact',
          anchor: { start: front ? start + put.length : start, exact: anchor.exact },
        });
      }),
    );
  });
});

describe('long texts', () => {
  /** Words from a small generator, so that the text is the same in every run. */
  function prose(words: number, seed: number): string {
    let state = seed;
    const next = (below: number): number => {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      return (state >>> 8) % below;
    };
    const out: string[] = [];
    for (let at = 0; at < words; at += 1) {
      out.push(
        `w${Math.floor(next(900) * next(900) * 0.01)}`,
        at % 14 === 13 ? '. ' : ' ',
        at % 98 === 97 ? '\n\n' : '',
      );
    }
    return out.join('');
  }
  /** Milliseconds of the processor: by the clock a busy machine would be the slow one. */
  const timed = (run: () => void): number => {
    const begin = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(begin);
    return (user + system) / 1000;
  };
  const everyWhere = (text: string, count: number): Anchor[] =>
    Array.from({ length: count }, (_, index) => {
      const start = Math.floor((index * (text.length - 80)) / count);
      return makeAnchor(text, { start, end: start + 60 });
    });

  it('of a quarter of a megabyte with 500 anchors and edits everywhere are followed soon', () => {
    const before = prose(50_000, 1);
    const after = before.replaceAll('w77 ', 'neu ').replace(/w5 (w\d+)/g, '$1 w5');
    const anchors = everyWhere(before, 500);
    let states: string[] = [];
    const spent = timed(() => {
      states = reanchorAll(anchors, before, after).map(({ state }) => state);
    });
    expect(states.filter((state) => state === 'lost').length).toBeLessThan(10);
    expect(states.filter((state) => state === 'touched').length).toBeGreaterThan(5);
    expect(spent).toBeLessThan(10_000);
  }, 60_000);

  it.each([
    ['one character', 'a'.repeat(250_000), 'b'.repeat(250_000)],
    ['one mark', '!'.repeat(125_000), '!?'.repeat(62_500)],
    ['two words for ever', 'a b '.repeat(31_000), `${'b a '.repeat(15_000)}x ${'a b '.repeat(15_000)}`],
    ['nothing in common', prose(20_000, 2), prose(20_000, 3).replaceAll('w', 'v')],
  ])(
    'of %s end soon as well',
    (_, before, after) => {
      const spent = timed(() => reanchorAll(everyWhere(before, 300), before, after));
      expect(spent).toBeLessThan(10_000);
    },
    60_000,
  );
});

const GOLD = new URL('../../../../shared/gold/article.de.txt', import.meta.url);
describe('a real article', () => {
  if (!existsSync(GOLD)) {
    // oxlint-disable-next-line no-console -- a missing file must not look like a passed test
    console.warn('libs/claims: ../shared/gold/article.de.txt is not here; the real article is not followed.');
    return;
  }
  const before = readFileSync(GOLD, 'utf8');

  it('keeps every sentence through an edit elsewhere, and touches only the edited ones', () => {
    const anchors = [...before.matchAll(/[^.\n]{30,}\./g)].map(({ index, 0: exact }) =>
      makeAnchor(before, { start: index, end: index + exact.length }),
    );
    const victim = anchors[Math.floor(anchors.length / 2)] as Anchor;
    const changed = victim.exact.replace(/(\p{L}{4,})/u, 'GEÄNDERT');
    const after = `Vorspann.\n${before.slice(0, victim.start)}${changed}${before.slice(victim.end)}`;
    const states = reanchorAll(anchors, before, after).map(({ state }) => state);
    expect(anchors.length).toBeGreaterThan(20);
    expect(states.filter((state) => state === 'touched')).toHaveLength(1);
    expect(states.filter((state) => state === 'moved')).toHaveLength(anchors.length - 1);
  });
});
