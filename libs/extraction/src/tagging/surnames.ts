import { isGivenName } from '../lexicon/given-names.js';
import type { Token } from '../tokens/index.js';

type Tagged = { readonly tokens: readonly Token[]; readonly tags: readonly string[] | null };

/** The shape of a word with one capital, its first letter. */
const CAPITAL = 10;

/**
 * English: "Miriam Stokes", "Stokes said": behind a given name no word written large is a verb, and neither is what the
 * article calls somebody by once it is written large again. What stood behind it as a participle is its verb.
 */
export function agreeOnSurnames(tagged: readonly Tagged[]): readonly Tagged[] {
  const surnames = new Set<string>();
  for (const { tokens } of tagged)
    for (let i = 1; i < tokens.length; i++) if (followsGivenName(tokens, i)) surnames.add((tokens[i] as Token).text);
  if (surnames.size === 0) return tagged;
  return tagged.map(({ tokens, tags }) => {
    let out: string[] | null = null;
    for (let i = 0; i < tokens.length; i++) {
      if (tags?.[i]?.startsWith('VB') !== true || !surnames.has(tokens[i]?.text ?? '')) continue;
      // Elsewhere than at its beginning a sentence writes no verb large.
      if (i === 0 && tags[i + 1]?.startsWith('VB') !== true && tags[i + 1] !== 'MD') continue;
      out ??= [...tags];
      out[i] = 'NNP';
      if (out[i + 1] === 'VBN') out[i + 1] = 'VBD';
    }
    return out === null ? { tokens, tags } : { tokens, tags: out };
  });
}

/** "Miriam Stokes", but no word of a headline that writes every word large. */
function followsGivenName(tokens: readonly Token[], i: number): boolean {
  const [before, own, after] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (before === undefined || own?.form.shape !== CAPITAL || before.form.shape !== CAPITAL) return false;
  return isGivenName(before.lower) && after?.form.shape !== CAPITAL;
}
