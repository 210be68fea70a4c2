import type { Aspect, ClaimKind } from '#libs/claims';
import type { Reading } from '../decompose/read-sentence.js';
import { sharesAlone } from './classify.js';
import type { Classification } from './classify.js';
import type { Content } from './content.js';
import { debateWorth, readDebateFeatures } from './debates.js';
import { readDense } from './dense.js';
import type { Models } from './models.js';
import { pairFeatures } from './pair-features.js';
import type { ReasonCode } from './reasons.js';

/** How a whole sentence is judged: its class, and how likely somebody should check it (0..1, calibrated). */
export type Judgement = { readonly classes: Classification; readonly worth: number };

/** What the models say of a sentence on its own: the shares of its classes and, in English, how check-worthy it is. */
export type Alone = { readonly shares: Float64Array; readonly debate: number | null };

/**
 * Reads a sentence on its own. How likely somebody should check it is, in German and in languages without a model of
 * their own, the probability that it is verifiable, learnt from labelled news; in English that it is check-worthy,
 * learnt from debates.
 */
export function readAlone(reading: Reading, language: string, models: Models): Alone {
  const to = reading.words.length;
  const dense = readDense(reading, 0, to, language);
  const shares = sharesAlone({ dense, ...pairFeatures(reading, 0, to, language, dense) }, models);
  if (language !== 'en') return { shares, debate: null };
  return { shares, debate: debateWorth(models.debates, readDebateFeatures(reading.words, language, dense)) };
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
  add('named_person', content.names > 1);
  add('named_body', content.names === 1);
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

/** Above it the article's own sentence is taken for opinion or scenery. */
const MOST_EMPTY = 0.5;

/** Whether `words` words of a sentence in the article's own voice assert anything that can be checked. */
export function asserts(judgement: Judgement, reading: Reading, words: number, content: Content): boolean {
  const end = reading.words.findLast((word) => word.category !== 'quote');
  if (end?.text.includes('?') === true) return false;
  if (!reading.tagged) return words > 4;
  if (content.numbers > 0 || content.past) return true;
  const { shares } = judgement.classes;
  return shares.O + shares.N <= MOST_EMPTY;
}
