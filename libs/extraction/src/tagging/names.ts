import { isGivenName } from '../lexicon/given-names.js';
import { mapped } from '../tokens/index.js';
import type { Token } from '../tokens/index.js';

type Tagged = { readonly tokens: readonly Token[]; readonly tags: readonly string[] | null };

/** How often a word stands as a name, behind a given name, and behind an article or adjective. */
type Seen = { name: number; given: number; determined: number };

const BEFORE_NOUN: ReadonlySet<string> = new Set(['ART', 'PDAT', 'PIAT', 'PPOSAT', 'ADJA', 'APPRART', 'CARD']);

/** What the tagger may take a name for where every word is written large. */
const MISTAKEN: ReadonlySet<string> = new Set(['ADJD', 'ADJA', 'ADV', 'VVFIN', 'VVPP', 'VVINF', 'VVIMP']);

/**
 * "Jörn Kruse": behind a given name stands a name, whatever it may mean; behind any name that opens a sentence, too, where
 * the verb follows.
 */
function withSurnames({ tokens, tags }: Tagged): Tagged {
  if (tags === null) return { tokens, tags };
  let out: string[] | null = null;
  for (let i = 0; i + 1 < tokens.length; i++) {
    const next = tokens[i + 1];
    const here = tokens[i];
    if (here === undefined || next === undefined || isCompound(next.lower)) continue;
    // "Renate Wilke" inside a sentence: no adjective is written large.
    const large = i > 0 && tags[i] === 'ADJA' && here.form.shape === CAPITAL && isGivenName(here.lower);
    if (large && next.form.shape === CAPITAL && (tags[i + 1] === 'NN' || tags[i + 1] === 'NE')) {
      out ??= [...tags];
      out[i] = 'NE';
      out[i + 1] = 'NE';
      continue;
    }
    if (tags[i] !== 'NE' || tags[i + 1] !== 'NN') continue;
    // "Anna Seghers Schule": the last word may be what is called so.
    const behind = tags[i + 2] ?? '';
    const given = isGivenName(here.lower) && behind !== 'NN' && behind !== 'NE';
    const opens = i === 0 && behind.endsWith('FIN') && next.form.shape === CAPITAL;
    if (!given && !opens) continue;
    out ??= [...tags];
    out[i + 1] = 'NE';
  }
  return out === null ? { tokens, tags } : { tokens, tags: out };
}
const CAPITAL = 10;
/** Nouns that are called by the names before them. */
const isCompound = (lower: string): boolean =>
  /(?:ung|heit|keit|schaft|tion|straße|platz|schule|preis|trainer|chef|pilot|werk|stadion|arena|park)$/.test(lower);

/**
 * German writes nouns and names alike. What the tagger takes for a name in one sentence of an article and what never
 * stands there with an article or adjective is a name in all of them.
 */
export function agreeOnNames(tagged: readonly Tagged[]): Tagged[] {
  const sentences = mapped(tagged, withSurnames);
  const seen = new Map<string, Seen>();
  const each = (visit: (entry: Seen, tag: string, before: string, word: string) => void): void => {
    for (const { tokens, tags } of sentences)
      tags?.forEach((tag, i) => {
        const token = tokens[i];
        if (token === undefined || (tag !== 'NN' && tag !== 'NE')) return;
        const entry = seen.get(token.text) ?? { name: 0, given: 0, determined: 0 };
        seen.set(token.text, entry);
        visit(entry, tag, tags[i - 1] ?? '', tokens[i - 1]?.lower ?? '');
      });
  };
  each((entry, tag, before, word) => {
    if (tag === 'NE') entry.name++;
    if (tag === 'NE' && isGivenName(word)) entry.given++;
    if (BEFORE_NOUN.has(before)) entry.determined++;
  });
  return sentences.map(({ tokens, tags }) => ({
    tokens,
    tags:
      tags === null
        ? null
        : mapped(tags, (tag, i) => {
            const first = i === 0 && MISTAKEN.has(tag);
            const entry = tag === 'NN' || first ? seen.get(tokens[i]?.text ?? '') : undefined;
            // "Viktor Danek": a surname stays one, whatever article seems to stand before it elsewhere.
            return entry !== undefined && (entry.given > 0 || (entry.name > 0 && entry.determined === 0)) ? 'NE' : tag;
          }),
  }));
}
