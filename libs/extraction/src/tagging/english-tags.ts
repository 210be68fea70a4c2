import { EN_FORM, englishReadings } from '../lexicon/en/words.js';
import { isGivenName } from '../lexicon/given-names.js';
import { mapped } from '../tokens/index.js';
import type { Token } from '../tokens/index.js';

type Tagged = { readonly tokens: readonly Token[]; readonly tags: readonly string[] | null };

/** The shape of a word with one capital, its first letter. */
const CAPITAL = 10;

/**
 * What an article settles of its English tags. "Miriam Stokes", "Stokes said": behind a given name no word written large
 * is a verb, and neither is what the article calls somebody by once it is written large again; what stood behind it as a
 * participle is its verb. A plural that begins a sentence is no name, unless somebody is called so, and "Her" is whose.
 */
export function settleEnglishTags(tagged: readonly Tagged[]): readonly Tagged[] {
  const surnames = new Set<string>();
  for (const { tokens } of tagged)
    for (let i = 1; i < tokens.length; i++) if (followsGivenName(tokens, i)) surnames.add((tokens[i] as Token).text);
  return mapped(tagged, ({ tokens, tags }) => {
    let out: string[] | null = null;
    for (let i = 0; i < tokens.length; i++) {
      if (i === 0 && tokens[0]?.lower === 'her' && tags?.[0] === 'PRP') {
        out ??= [...tags];
        out[0] = 'PRP$';
        if (tags[1]?.startsWith('VB') === true) out[1] = 'NN';
        continue;
      }
      if (tags !== null && isPlainPlural(tokens, tags, i, surnames)) {
        out ??= [...tags];
        out[i] = 'NNS';
        continue;
      }
      if ((out ?? tags)?.[i]?.startsWith('VB') !== true || !surnames.has(tokens[i]?.text ?? '')) continue;
      // Elsewhere than at its beginning a sentence writes no verb large.
      if (i === 0 && tags?.[i + 1]?.startsWith('VB') !== true && tags?.[i + 1] !== 'MD') continue;
      out ??= [...(tags ?? [])];
      out[i] = 'NNP';
      if (out[i + 1] === 'VBN') out[i + 1] = 'VBD';
    }
    return out === null ? { tokens, tags } : { tokens, tags: out };
  });
}

/** "Children who ate …": a noun that only the beginning of its sentence writes large. */
function isPlainPlural(tokens: readonly Token[], tags: readonly string[], i: number, names: Set<string>): boolean {
  const [own, next] = [tokens[i], tokens[i + 1]];
  if (tags[i] !== 'NNP' || own?.form.shape !== CAPITAL || next === undefined || next.form.shape === CAPITAL)
    return false;
  if (i > 0 && !(i === 1 && tokens[0]?.kind === 'quote')) return false;
  if (names.has(own.text) || isGivenName(own.lower)) return false;
  return PLURALS.test(own.lower) || (own.lower.endsWith('s') && (englishReadings(own.lower) & EN_FORM.plural) !== 0);
}
const PLURALS = /^(?:children|people|men|women)$/;

/** "Miriam Stokes", but no word of a headline that writes every word large. */
function followsGivenName(tokens: readonly Token[], i: number): boolean {
  const [before, own, after] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (before === undefined || own?.form.shape !== CAPITAL || before.form.shape !== CAPITAL) return false;
  return isGivenName(before.lower) && after?.form.shape !== CAPITAL;
}
