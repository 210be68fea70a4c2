import type { Aspect, ClaimKind } from '#libs/claims';
import type { Reading } from '../decompose/read-sentence.js';
import { sharesAlone } from './classify.js';
import type { Content } from './content.js';
import { debateWorth, readDebateFeatures } from './debates.js';
import { readDense } from './dense.js';
import { readClassFeatures } from './features.js';
import type { Models } from './models.js';
import type { Named } from './named.js';
import type { ReasonCode } from './reasons.js';

/** The shares of the classes of a sentence on its own. */
export const sharesOf = (reading: Reading, language: string, models: Models): Float64Array =>
  sharesAlone(readClassFeatures(reading, 0, reading.words.length, language), models);

/** How likely an English sentence is check-worthy, learnt from debates; null for other languages. */
export function debateWorthOf(reading: Reading, language: string, models: Models): number | null {
  if (language !== 'en') return null;
  const dense = readDense(reading, 0, reading.words.length, language);
  return debateWorth(models.debates, readDebateFeatures(reading.words, language, dense));
}

/** Why a claim is worth checking, most telling first; at least one. */
export function reasonsOf(
  claim: {
    readonly aspects: readonly Aspect[];
    readonly kind: ClaimKind;
    readonly speaker: string | null;
    readonly direct: boolean;
  },
  content: Content,
  named: Named,
  headline: boolean,
): ReasonCode[] {
  const out: ReasonCode[] = [];
  const add = (code: ReasonCode, when: boolean): void => {
    if (when) out.push(code);
  };
  add('amount', claim.aspects.includes('quantity'));
  add('comparison', claim.aspects.includes('comparison'));
  add('superlative', claim.aspects.includes('superlative'));
  add('causal', claim.aspects.includes('causal'));
  add('legal', claim.aspects.includes('legal'));
  add('date', claim.aspects.includes('date'));
  add('named_person', named.person);
  add('named_body', named.body);
  add('place', claim.aspects.includes('place'));
  add('past_event', content.past && claim.kind === 'fact');
  add('konjunktiv', content.reportedMood);
  add('direct_quote', claim.direct);
  add('attributed', claim.speaker !== null);
  add('prediction', claim.kind === 'prediction');
  add('opinion', content.opinion > 0);
  add('hedged', content.hedge);
  add('headline', headline);
  return out.length === 0 ? ['general'] : out;
}
