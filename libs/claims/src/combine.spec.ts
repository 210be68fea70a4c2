import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkAnchor, makeAnchor } from './anchors.js';
import { type CombinableClaim, isCombinable, merge, split } from './combine.js';
import type { Actor } from './commands.js';
import { isRefusal } from './refusal.js';
import { type ArticleId, CLAIM_STATES, type ClaimId, type RevisionId, type Role, type UserId } from './vocabulary.js';

const TEXT =
  'Xi besuchte Kasachstan, wo er 2013 seine Initiative vorstellte, ein Projekt bis nach Europa. Xi kam 2013.';
const actor = (...roles: Role[]): Actor => ({ kind: 'person', id: 'eva' as UserId, roles: new Set(roles) });
const EDITOR = actor('editor');
const span = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const claim = (id: string, words: string[], over: Partial<CombinableClaim> = {}): CombinableClaim => ({
  id: id as ClaimId,
  articleId: 'article' as ArticleId,
  revisionId: 'revision' as RevisionId,
  state: 'proposed',
  everReviewed: false,
  risk: 'normal',
  aspects: [],
  anchors: words.map((one) => makeAnchor(TEXT, span(one))),
  quantities: [],
  dates: [],
  checkWorthiness: 0.5,
  ...over,
});
const A = 'a' as ClaimId;
const year = { value: '2013', until: null, precision: 'year', relative: false, ...span('2013') } as const;

describe('merging', () => {
  it('keeps one claim with the anchors, aspects, values and the highest risk of all', () => {
    const merged = merge(
      TEXT,
      [
        claim('b', ['Xi kam 2013'], { state: 'queued', risk: 'high', aspects: ['place'], checkWorthiness: 0.9 }),
        claim('a', ['wo er 2013'], { aspects: ['date', 'place'], dates: [year], checkWorthiness: null }),
        claim('c', ['wo er 2013'], { dates: [year] }),
      ],
      A,
      EDITOR,
    );
    expect(merged).toEqual({
      into: 'a',
      absorbed: ['b', 'c'],
      state: 'queued',
      risk: 'high',
      checkWorthiness: 0.9,
      aspects: ['date', 'place'],
      anchors: [makeAnchor(TEXT, span('wo er 2013')), makeAnchor(TEXT, span('Xi kam 2013'))],
      quantities: [],
      dates: [year],
    });
  });

  it('joins anchors that overlap, so that no word is marked twice', () => {
    const merged = merge(TEXT, [claim('a', ['wo er 2013']), claim('b', ['2013 seine Initiative'])], A, EDITOR);
    expect(merged).toMatchObject({ anchors: [{ exact: 'wo er 2013 seine Initiative' }], state: 'proposed' });
  });

  it('always leaves sound anchors that do not overlap and lose no word', () => {
    const anchor = fc
      .tuple(fc.nat(TEXT.length - 1), fc.integer({ min: 1, max: 30 }))
      .map(([start, length]) => makeAnchor(TEXT, { start, end: Math.min(TEXT.length, start + length) }));
    const anchors = fc.array(anchor, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(anchors, anchors, (ofA, ofB) => {
        const merged = merge(TEXT, [claim('a', [], { anchors: ofA }), claim('b', [], { anchors: ofB })], A, EDITOR);
        if (isRefusal(merged)) throw new Error(merged.detail);
        merged.anchors.forEach((one, index) => {
          expect(checkAnchor(TEXT, one)).toBe(true);
          expect((merged.anchors[index + 1]?.start ?? Infinity) > one.end).toBe(true);
        });
        for (const { start, end } of [...ofA, ...ofB]) {
          expect(merged.anchors.some((one) => one.start <= start && end <= one.end)).toBe(true);
        }
      }),
    );
  });

  it.each([
    ['one claim', [claim('a', ['Xi'])]],
    ['the same claim twice', [claim('a', ['Xi']), claim('a', ['Xi'])]],
    ['claims of which none remains', [claim('b', ['Xi']), claim('c', ['Xi'])]],
    ['claims of two revisions', [claim('a', ['Xi']), claim('b', ['Xi'], { revisionId: 'r0' as RevisionId })]],
    ['claims of two articles', [claim('a', ['Xi']), claim('b', ['Xi'], { articleId: 'other' as ArticleId })]],
    [
      'a claim with a submitted review',
      [claim('a', ['Xi']), claim('b', ['Xi'], { state: 'queued', everReviewed: true })],
    ],
    ['a claim somebody works on', [claim('a', ['Xi'], { state: 'in_review' }), claim('b', ['Xi'])]],
    [
      'a claim whose anchor is off',
      [claim('a', ['Xi']), claim('b', [], { anchors: [{ start: 0, end: 2, exact: 'Wu', prefix: '', suffix: '' }] })],
    ],
  ])('refuses %s', (_, claims) => {
    expect(merge(TEXT, claims, A, EDITOR)).toMatchObject({ code: 'claims_not_combinable' });
  });
});

describe('splitting', () => {
  const whole = claim('a', ['Xi besuchte Kasachstan, wo er 2013 seine Initiative vorstellte'], { dates: [year] });
  const visit = { statement: ' Xi besuchte Kasachstan. ', spans: [span('Xi besuchte Kasachstan, ')] };
  const start = {
    statement: 'Xi stellte 2013 dort seine Initiative vor.',
    spans: [span('wo er 2013 seine Initiative vorstellte')],
  };

  it('gives every part its words, and the values that came from them', () => {
    expect(split(TEXT, whole, [visit, start], EDITOR)).toEqual({
      first: {
        statement: 'Xi besuchte Kasachstan.',
        anchors: [makeAnchor(TEXT, span('Xi besuchte Kasachstan,'))],
        quantities: [],
        dates: [],
      },
      others: [
        { statement: start.statement, anchors: [makeAnchor(TEXT, start.spans[0]!)], quantities: [], dates: [year] },
      ],
    });
  });

  it('lets two parts share their words when they state different things', () => {
    expect(split(TEXT, whole, [visit, { ...visit, statement: 'Kasachstan empfing Xi.' }], EDITOR)).toHaveProperty(
      'others.0',
    );
  });

  it.each([
    ['one part', [visit]],
    ['no part', []],
    ['two equal parts', [visit, visit]],
    ['a part without a range', [visit, { ...start, spans: [] }]],
    ['a part without a statement', [visit, { ...start, statement: ' ' }]],
    ['a part outside the claim', [visit, { statement: 'x', spans: [span('Europa')] }]],
  ])('refuses %s', (_, parts) => {
    expect(split(TEXT, whole, parts, EDITOR)).toMatchObject({ code: 'claims_not_combinable' });
  });

  it('refuses a range that is not in the text', () => {
    const parts = [visit, { statement: 'x', spans: [{ start: 5, end: 9999 }] }];
    expect(split(TEXT, whole, parts, EDITOR)).toMatchObject({ code: 'range_not_in_text' });
  });
});

describe('who may merge and split, and when', () => {
  it('is an editor, while the claim is proposed or queued', () => {
    for (const state of CLAIM_STATES) {
      const may = state === 'proposed' || state === 'queued';
      const one = claim('a', ['Xi'], { state });
      expect(isCombinable(one, EDITOR)).toBe(may);
      expect(isRefusal(merge(TEXT, [one, claim('b', ['Xi'])], A, EDITOR))).toBe(!may);
    }
    expect(isCombinable(claim('a', ['Xi'], { everReviewed: true }), EDITOR)).toBe(false);
  });

  it('is nobody else', () => {
    const system: Actor = { ...EDITOR, kind: 'system' };
    for (const by of [actor('reviewer', 'admin', 'author'), system]) {
      expect(isCombinable(claim('a', ['Xi']), by)).toBe(false);
      expect(merge(TEXT, [claim('a', ['Xi']), claim('b', ['Xi'])], A, by)).toMatchObject({ code: 'forbidden' });
      expect(split(TEXT, claim('a', ['Xi']), [], by)).toMatchObject({ code: 'forbidden' });
    }
  });
});
