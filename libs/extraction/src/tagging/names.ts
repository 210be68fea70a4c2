import { mapped } from '../tokens/index.js';
import type { Token } from '../tokens/index.js';

type Tagged = { readonly tokens: readonly Token[]; readonly tags: readonly string[] | null };

const BEFORE_NOUN: ReadonlySet<string> = new Set(['ART', 'PDAT', 'PIAT', 'PPOSAT', 'ADJA', 'APPRART', 'CARD']);

/** What the tagger may take a name for where every word is written large. */
const MISTAKEN: ReadonlySet<string> = new Set(['ADJD', 'ADJA', 'ADV', 'VVFIN', 'VVPP', 'VVINF', 'VVIMP']);

/**
 * German writes nouns and names alike. What the tagger takes for a name in one sentence of an article and what never
 * stands there with an article or adjective is a name in all of them.
 */
export function agreeOnNames(sentences: readonly Tagged[]): Tagged[] {
  const seen = new Map<string, { name: number; noun: number; determined: number }>();
  const each = (
    visit: (entry: { name: number; noun: number; determined: number }, tag: string, before: string) => void,
  ): void => {
    for (const { tokens, tags } of sentences)
      tags?.forEach((tag, i) => {
        const token = tokens[i];
        if (token === undefined || (tag !== 'NN' && tag !== 'NE')) return;
        const entry = seen.get(token.text) ?? { name: 0, noun: 0, determined: 0 };
        seen.set(token.text, entry);
        visit(entry, tag, tags[i - 1] ?? '');
      });
  };
  each((entry, tag, before) => {
    if (tag === 'NE') entry.name++;
    else entry.noun++;
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
            return entry !== undefined && entry.name > 0 && entry.determined === 0 ? 'NE' : tag;
          }),
  }));
}
