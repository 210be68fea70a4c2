import type { Reading } from '../decompose/read-sentence.js';
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
     lichtblick dämpfer denkzettel paradebeispiel beweis symbol hoffnungsschimmer zäsur`,
  ),
  en: words(
    `setback return departure break blow boost sign signal milestone triumph victory defeat challenge test turning watershed
     embarrassment blessing curse reminder warning symbol landmark gamble lifeline disgrace`,
  ),
};
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
  const article = span.findIndex((word, i) => i > finite && /^(?:ein|eine|kein|keine|a|an)$/.test(word.lower));
  if (article < 0 || article > finite + 2) return false;
  return span.slice(article + 1, article + 4).some((word) => CALLED[language]?.has(word.lower) === true);
}
const FUTURE: ReadonlySet<string> = words('wird werden könnte dürfte will could may might would');
