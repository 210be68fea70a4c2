import { extract } from './engine.js';
import type { ExtractedClaim } from './contract.js';

/** A news passage of our own writing with the claims that the annotation guideline asks for. */
export type Passage = {
  readonly name: string;
  readonly language: string;
  readonly text: string;
  /** One a line: kind | speaker, or "-" for the article | the words of the claim | its statement, where it is tested. */
  readonly claims: string;
  /** Claims that careful people may list or not, one a line: their words. */
  readonly optional?: string;
};

export type Expected = {
  readonly kind: string;
  readonly speaker: string | null;
  readonly quote: string;
  readonly statement: string | null;
};

const rows = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export const expectedOf = (passage: Passage): Expected[] =>
  rows(passage.claims).map((line) => {
    const [kind = '', speaker = '', quote = '', statement] = line.split('|').map((part) => part.trim());
    return { kind, speaker: speaker === '-' ? null : speaker, quote, statement: statement ?? null };
  });

export type Verdict = {
  readonly missed: Expected[];
  readonly wrong: string[];
  readonly unasked: string[];
  readonly found: number;
};

/** Holds what is extracted from a passage against what is expected of it. */
export function judgePassage(passage: Passage): Verdict {
  const { text } = passage;
  const { claims } = extract(text, { language: passage.language, publishedAt: '2024-05-14' });
  const left = new Set(claims);
  const missed: Expected[] = [];
  const wrong: string[] = [];
  let found = 0;
  for (const expected of expectedOf(passage)) {
    const claim = bestFor(text, expected.quote, left);
    if (claim === null) {
      missed.push(expected);
      continue;
    }
    left.delete(claim);
    found++;
    const faults: string[] = [];
    faults.push(...faultsOf(claim.statement));
    if (claim.kind !== expected.kind) faults.push(`kind ${claim.kind}`);
    if (claim.speaker !== expected.speaker) faults.push(`speaker ${claim.speaker ?? '-'}`);
    if (expected.statement !== null && claim.statement !== expected.statement)
      faults.push(`statement “${claim.statement}”`);
    if (faults.length > 0) wrong.push(`${expected.quote}: ${faults.join(', ')}`);
  }
  const allowed = rows(passage.optional ?? '');
  for (const quote of allowed) {
    const claim = bestFor(text, quote, left);
    if (claim !== null) left.delete(claim);
  }
  for (const claim of left) wrong.push(...faultsOf(claim.statement));
  return { missed, wrong, unasked: [...left].map((claim) => claim.exact), found };
}

const FAULTS: readonly (readonly [fault: string, pattern: RegExp])[] = [
  ['two commas', /,\s*,/],
  ['a blank before a mark', /\s[,.;:!?)](?:\s|$)/],
  ['two blanks', /\s\s/],
  ['empty brackets', /\(\s*\)/],
  ['a mark at the front', /^[,;:.!?)–-]/],
  ['a small letter at the front', /^\p{Ll}/u],
  ['two full stops', /\.\.$|\.”\.$/],
  ['a stop and a comma', /[.!?][”“"]?,/],
  ['no end', /[^.!?…”“"»«’')]$/],
];
const TWICE: readonly (readonly [fault: string, pattern: RegExp])[] = [
  ['“laut” twice', /\blaut\b/gi],
  ['“sagte” twice', /\bsagten?\b/g],
  ['“said” twice', /\bsaid\b/g],
];

/** What is wrong with a statement as a sentence, whatever it says. */
export function faultsOf(statement: string): string[] {
  const told = statement.replace(/[„“"»][^„“”"»«]*[”“"«]/gu, '„Ja“');
  const faults = FAULTS.filter(([, pattern]) => pattern.test(told));
  const twice = TWICE.filter(([, pattern]) => (told.match(pattern)?.length ?? 0) > 1);
  const saidBefore =
    /^laut /i.test(told) && told.split(' ', 5).some((word) => /^(?:sagt|teilt|erklärt|hieß)/.test(word));
  const found = [...faults, ...twice].map(([fault]) => fault);
  return [...found, ...(saidBefore ? ['“laut” and a verb of saying'] : [])].map(
    (fault) => `${fault} in “${statement}”`,
  );
}

/** The claim whose place covers that of the words best, at least by six tenths. */
function bestFor(text: string, quote: string, claims: ReadonlySet<ExtractedClaim>): ExtractedClaim | null {
  const start = text.indexOf(quote);
  if (start < 0) throw new Error(`The passage does not say “${quote}”.`);
  const end = start + quote.length;
  let best: ExtractedClaim | null = null;
  let most = 0.6;
  for (const claim of claims) {
    const both = Math.min(end, claim.end) - Math.max(start, claim.start);
    const share = both / (Math.max(end, claim.end) - Math.min(start, claim.start));
    if (share >= most) {
      most = share;
      best = claim;
    }
  }
  return best;
}
