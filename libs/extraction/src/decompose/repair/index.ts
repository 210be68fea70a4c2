import { verbBits } from '../../lexicon/de/verb-bits.js';
import { FORM } from '../../lexicon/de/verb-forms.js';
import { Word } from '../words.js';
import { withEnglishForms, withNames } from './english-forms.js';
import {
  repairEnglish,
  withPastVerb,
  withVerbBeforeCount,
  withVerbBehindName,
  withVerbBehindNoun,
  withVerbBehindRelative,
  withVerbBehindTwo,
} from './english-verbs.js';
import { withTellingParticiple } from './english-adding.js';
import { withClosingSay, withJoinedParticiple } from './english-sayings.js';
import { withWordAt } from './mended.js';
import { withStrongVerbs } from './english-strong.js';
import { withReducedClauses } from './english-participles.js';
import { withPrepositions } from './english-prepositions.js';
import { withClosedBrackets, withUnits } from './german-brackets.js';
import { withForms, withoutAdjectives, withoutSmallNouns } from './german-forms.js';
import { withAdverbFirst, withKnownVerbs, withOpeners } from './german-openers.js';
import {
  withMainVerb,
  withPluralVerb,
  withSecondVerb,
  withVerbBehindClause,
  withVerbLast,
  withVerbsLast,
} from './german-verbs.js';

/**
 * Puts right what the tagger cannot see from its window: a German clause without any finite verb whose second place is
 * taken by a form that may be finite ("Die beiden führen Gespräche"), an English one where a past form before the
 * real verb is a participle ("Iodine released from these chemicals has been …").
 */
export function repairTags(words: readonly Word[], language: string, headline: boolean): readonly Word[] {
  if (language === 'de') return repairGerman(withoutSmallNouns(words));
  if (language !== 'en') return words;
  if (headline) return withPrepositions(repairEnglish(words));
  const named = withReducedClauses(
    withJoinedParticiple(withClosingSay(withNames(withEnglishForms(withStrongVerbs(words))))),
  );
  const settled = withPastVerb(withVerbBehindName(repairEnglish(withVerbBehindNoun(withVerbBeforeCount(named)))));
  return withPrepositions(withTellingParticiple(withVerbBehindTwo(withVerbBehindRelative(settled))));
}

function repairGerman(words: readonly Word[]): readonly Word[] {
  const known = withOpeners(withKnownVerbs(withAdverbFirst(withUnits(words))));
  const out = withVerbBehindClause(
    withMainVerb(
      withVerbsLast(
        withVerbLast(withSecondVerb(withPluralVerb(withoutAdjectives(withClosedBrackets(withForms(known)))))),
      ),
    ),
  );
  if (out.some((word) => word.category === 'finite')) return out;
  for (let i = 1; i < out.length; i++) {
    const word = out[i];
    if (
      word === undefined ||
      (word.category !== 'infinitive' && word.category !== 'participle' && word.category !== 'adjective')
    )
      continue;
    const before = out[i - 1]?.category;
    if (before !== 'noun' && before !== 'name' && before !== 'pronoun' && before !== 'number' && before !== 'adjective')
      continue;
    const bits = verbBits(word);
    const last = out.slice(i + 1).every((next) => next.category === 'stop' || next.category === 'quote');
    if ((bits & FORM.third) !== 0 && !last) {
      return withWordAt(out, i, new Word(word, 'VVFIN', 'finite'));
    }
  }
  return out;
}
