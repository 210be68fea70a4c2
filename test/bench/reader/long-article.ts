import type { Extraction } from '#libs/extraction';

const WORDS = (
  'Rat Stadt Bad Becken Plan Kosten Million Euro Prozent Jahr Woche Vorlage Antrag Bericht Zahl Straße Brücke Schule ' +
  'Halle Verein Landkreis Gemeinde Ausschuss Gutachten Firma Vertrag Steuer Gebühr Anlage Bauamt steigt sinkt kostet ' +
  'plant prüft meldet beschließt verschiebt öffnet schließt liegt beträgt fordert lehnt stimmt rechnet zählt'
).split(' ');
const WORDS_PER_SENTENCE = 15;
const SENTENCES_PER_PARAGRAPH = 5;
/** Every so many claims a second, shorter one stands inside. */
const NESTED = 10;

/** The same numbers in every run. */
function* numbers(): Generator<number> {
  for (let state = 20261129; ;) {
    state = (state * 1103515245 + 12345) % 2147483648;
    yield state;
  }
}

export type LongArticle = { readonly text: string; readonly extraction: Extraction };

/** An article of so many words with so many claims, as the machine would have found them; about one a sentence. */
export function longArticle(words: number, claimCount: number): LongArticle {
  const random = numbers();
  const pick = (): string => WORDS[(random.next().value as number) % WORDS.length] ?? '';
  let text = 'Ein sehr langer Artikel über eine kleine Stadt';
  const sentences: { start: number; end: number }[] = [];
  for (let count = 0; count * WORDS_PER_SENTENCE < words; count += 1) {
    text += count % SENTENCES_PER_PARAGRAPH === 0 ? '\n\n' : ' ';
    const start = text.length;
    text += `In Auental ${Array.from({ length: WORDS_PER_SENTENCE - 2 }, pick).join(' ')}.`;
    sentences.push({ start, end: text.length });
  }
  const claims: Extraction['claims'][number][] = [];
  for (const { start, end } of sentences) {
    for (const span of claims.length % NESTED === 0 ? [outer(start, end), inner(text, start)] : [outer(start, end)]) {
      if (claims.length < claimCount) claims.push(claim(text, span));
    }
  }
  if (claims.length < claimCount) throw new Error(`The text holds ${claims.length} claims; make it longer.`);
  return { text, extraction: { language: 'de', sentences, claims, engine: 'bench/1' } };
}

type Place = { readonly start: number; readonly end: number };
const outer = (start: number, end: number): Place => ({ start, end: end - 1 });
const inner = (text: string, start: number): Place => ({ start: start + 3, end: text.indexOf(' ', start + 24) });

function claim(text: string, { start, end }: Place): Extraction['claims'][number] {
  const exact = text.slice(start, end);
  return {
    start,
    end,
    exact,
    statement: `${exact}.`,
    kind: 'fact',
    aspects: ['quantity'],
    speaker: null,
    quantities: [],
    dates: [],
    checkWorthiness: 0.8,
    reasons: ['amount'],
    alsoAt: [],
  };
}
