import type { ExtractedClaim, Extraction } from '#libs/extraction';

type Fields = Readonly<Record<string, unknown>>;

/**
 * What a child process answered, as far as it can be true of this text: a claim or sentence whose words are not in the
 * text is dropped. Null when it is no extraction at all.
 */
export function checkedExtraction(text: string, answer: unknown): Extraction | null {
  if (!isObject(answer)) return null;
  const { language, engine, sentences, claims } = answer;
  if (typeof language !== 'string' || typeof engine !== 'string') return null;
  if (!Array.isArray(sentences) || !Array.isArray(claims)) return null;
  return {
    language,
    engine,
    sentences: inOrder(sentences.filter((one) => isSpanOf(text, one))),
    claims: checkedClaims(text, claims),
  };
}

/** The claims of an answer whose words are in the text; the others, and what is no claim, are dropped. */
export function checkedClaims(text: string, claims: readonly unknown[]): ExtractedClaim[] {
  return claims.flatMap((claim) => checkedClaim(text, claim));
}

function checkedClaim(text: string, claim: unknown): ExtractedClaim[] {
  if (!isObject(claim) || !isQuoteOf(text, claim) || !isClaim(claim)) return [];
  return [{ ...claim, alsoAt: claim.alsoAt.filter((place) => isQuoteOf(text, place)) }];
}

function isClaim(claim: Fields): claim is ExtractedClaim {
  const { statement, kind, aspects, speaker, quantities, dates, checkWorthiness, reasons, alsoAt } = claim;
  return (
    typeof statement === 'string' &&
    statement !== '' &&
    isStorable(statement) &&
    (kind === 'fact' || kind === 'reported' || kind === 'prediction') &&
    (speaker === null || (typeof speaker === 'string' && isStorable(speaker))) &&
    areTexts(aspects) &&
    areTexts(reasons) &&
    Array.isArray(quantities) &&
    Array.isArray(dates) &&
    typeof checkWorthiness === 'number' &&
    checkWorthiness >= 0 &&
    checkWorthiness <= 1 &&
    Array.isArray(alsoAt)
  );
}

function isQuoteOf(text: string, value: unknown): boolean {
  return isSpanOf(text, value) && text.slice(value.start, value.end) === value['exact'] && isStorable(value['exact']);
}

function isSpanOf(text: string, value: unknown): value is Fields & { start: number; end: number } {
  if (!isObject(value)) return false;
  const { start, end } = value;
  return (
    Number.isInteger(start) &&
    Number.isInteger(end) &&
    Number(start) >= 0 &&
    Number(end) > Number(start) &&
    Number(end) <= text.length
  );
}

function inOrder<T extends { readonly start: number; readonly end: number }>(spans: readonly T[]): T[] {
  let last = 0;
  return spans.filter((span) => {
    if (span.start < last) return false;
    last = span.end;
    return true;
  });
}

/** PostgreSQL takes neither half a surrogate pair nor a NUL. */
function isStorable(words: string): boolean {
  return !/[\p{Surrogate}\0]/u.test(words);
}

function areTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}
