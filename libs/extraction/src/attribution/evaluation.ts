import type { Reading } from '../decompose/read-sentence.js';
import type { Word } from '../decompose/words.js';
import type { Unit } from '../decompose/unit.js';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** What somebody gets by what happens: nobody can look up whether it was an opportunity. */
const OPENINGS: Readonly<Record<string, ReadonlySet<string>>> = {
  de: words('gelegenheit chance hoffnung'),
  en: words('chance opportunity hope'),
};
const GIVES: Readonly<Record<string, ReadonlySet<string>>> = {
  de: words('bietet bieten gibt geben eröffnet eröffnen böte'),
  en: words('offers offer gives give provides provide presents'),
};
/** What an author calls something: "ist ein Rückschlag", "is a blow". */
const CALLED: Readonly<Record<string, ReadonlySet<string>>> = {
  de: words(
    `rückschlag rückkehr abkehr kehrtwende bruch wende wendepunkt neuanfang zeichen signal meilenstein triumph sieg niederlage schlag
     ohrfeige blamage herausforderung bewährungsprobe gratwanderung drahtseilakt armutszeugnis segen fluch glücksfall
     lichtblick dämpfer denkzettel paradebeispiel beweis symbol hoffnungsschimmer zäsur
     schande skandal farce trauerspiel unding zumutung frechheit unverschämtheit affront fehler irrweg unsinn wahnsinn hohn`,
  ),
  en: words(
    `setback return departure break blow boost sign signal milestone triumph victory defeat challenge test turning watershed
     embarrassment blessing curse reminder warning symbol landmark gamble lifeline disgrace
     scandal shame farce outrage mockery nonsense mistake insult`,
  ),
};
/** Of what an author finds so nobody can look up whether it is. What may be measured as well ("gut") is left out. */
const RATED: Readonly<Record<string, ReadonlySet<string>>> = {
  de: words(
    `richtig falsch schön hässlich unerträglich inakzeptabel unverantwortlich sinnvoll sinnlos bedauerlich erfreulich
     skandalös unfair ungerecht gerecht großartig enttäuschend absurd lächerlich peinlich unverständlich überflüssig unnötig
     feige mutig klug dumm verrückt abscheulich schrecklich furchtbar schlimm unfassbar unglaublich zynisch empörend untragbar
     maßlos rücksichtslos verantwortungslos vernünftig unvernünftig fantastisch toll bemerkenswert erstaunlich unzumutbar
     unhaltbar leichtsinnig überfällig kurzsichtig traurig beschämend`,
  ),
  en: words(
    `right wrong terrible wonderful unacceptable unfair fair irresponsible absurd ridiculous shameful outrageous lovely
     beautiful ugly stupid foolish excellent awful horrible sensible unreasonable overdue short-sighted disgraceful
     scandalous deplorable pathetic pointless senseless sad brilliant magnificent cruel`,
  ),
};
/** What may stand between the verb and the word that rates. */
const BESIDE: ReadonlySet<string> = new Set(['adverb', 'negation']);
const IS: ReadonlySet<string> = words('ist sind wäre is are would');
/** "– ein Schritt, der …", "a move that …": takes up what was told to say what it means. */
const TAKES_UP: ReadonlySet<string> = words(
  'schritt vorgang zeichen signal umstand entwicklung move step sign development',
);

/**
 * Whether a unit in the author's own voice says only how he sees what he has told: an opening that somebody gets, what a
 * thing is called, what a step will mean. Amounts can be looked up all the same.
 */
export function isEvaluation(reading: Reading, unit: Unit, language: string): boolean {
  const from = unit.from;
  const span = reading.words.slice(from, unit.to);
  if (span.some((word) => word.category === 'number')) return false;
  const finite = span.findIndex((word) => word.category === 'finite');
  if (finite < 0) return false;
  const verb = span[finite]?.lower ?? '';
  if (unit.type === 'relative' && span[1] !== undefined && TAKES_UP.has(span[1].lower))
    return ['ein', 'eine', 'a', 'an'].includes(span[0]?.lower ?? '') && span.some((word) => FUTURE.has(word.lower));
  const open = OPENINGS[language];
  if (GIVES[language]?.has(verb) === true && open !== undefined)
    return span.slice(finite, finite + 8).some((word) => open.has(word.lower));
  if (!IS.has(verb)) return false;
  let rated = finite + 1;
  while (BESIDE.has(span[rated]?.category ?? '') && RATED[language]?.has(span[rated]?.lower ?? '') !== true) rated++;
  if (verb !== 'would' && RATED[language]?.has(span[rated]?.lower ?? '') === true && endsThere(span[rated + 1]))
    return true;
  // "Das ist blanker Hohn."
  const bare = span.slice(finite + 1);
  if (
    /^(?:das|dies|es)$/.test(span[0]?.lower ?? '') &&
    bare.length <= 3 &&
    CALLED[language]?.has(bare.at(-1)?.lower ?? '')
  )
    return true;
  const article = span.findIndex((word, i) => i > finite && /^(?:ein|eine|kein|keine|a|an)$/.test(word.lower));
  if (article < 0 || article > finite + 2) return false;
  return span.slice(article + 1, article + 4).some((word) => CALLED[language]?.has(word.lower) === true);
}
/** Behind "right" stands no noun that it belongs to ("the right side"). */
const endsThere = (word: Word | undefined): boolean =>
  word === undefined || ['comma', 'stop', 'conjunction', 'preposition', 'to', 'quote'].includes(word.category);
const FUTURE: ReadonlySet<string> = words('wird werden könnte dürfte will could may might would');
