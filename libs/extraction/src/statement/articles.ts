import { ADJECTIVAL } from '../attribution/plain-name.js';
import { isGivenName } from '../lexicon/given-names.js';
import { isPersonNoun, isTitleWord } from '../attribution/titles.js';
import { BODY } from '../attribution/people.js';

/** So much of the text on either side of a claim is looked at for how the article names somebody. */
const NEAR = 2500;
const MASCULINE = 1;
const FEMININE = 2;
const NEUTER = 4;
const PLURAL = 8;

/** What the word before a noun says of its gender, whatever the case. */
const BEFORE: ReadonlyMap<string, number> = new Map([
  ['das', NEUTER],
  ['Das', NEUTER],
  ['die', FEMININE | PLURAL],
  ['Die', FEMININE | PLURAL],
  // A sentence begins with a nominative, as nearly always.
  ['Der', MASCULINE],
  ['den', MASCULINE | PLURAL],
  ['dem', MASCULINE | NEUTER],
  ['vom', MASCULINE | NEUTER],
  ['zum', MASCULINE | NEUTER],
  ['beim', MASCULINE | NEUTER],
  ['zur', FEMININE],
  ['eine', FEMININE],
  ['Eine', FEMININE],
  ['ein', MASCULINE | NEUTER],
  ['Ein', MASCULINE | NEUTER],
  ['einem', MASCULINE | NEUTER],
  ['einen', MASCULINE],
  ['einer', FEMININE],
]);
const SEVERAL =
  /(?:werke|betriebe|leute|kräfte|dienste|kreise|freunde|vereine|verbände|länder|gerichte|händler|forscher|[^eir]er|en|innen)$/;
const ONE_IN_ER = /(?:mutter|tochter|schwester|feuer|kammer|steuer|oper)$/;

/** How a speaker without a name of his own is called: "die Stadtwerke". */
export type Called = { readonly nominative: string; readonly dative: string | null; readonly several: boolean };

/**
 * The speaker with the article that the German text gives him near `at`; null for people, and where the text leaves the
 * gender open.
 */
export function calledInGerman(text: string, at: number, speaker: string): Called | null {
  const traders = withAdjective(speaker);
  if (traders !== null) return traders;
  const noun = speaker.split(' ')[0] ?? '';
  // "ein anderer Vertrauter von Berg"
  if (/^\p{Ll}+er \p{Lu}/u.test(speaker))
    return [...wordsBefore(text, at, speaker)].some((before) => /^ein$/i.test(before))
      ? { nominative: `ein ${speaker}`, dative: null, several: false }
      : null;
  if (!/^\p{Lu}\p{L}+(?:-\p{L}+)*$/u.test(noun)) return null;
  // "Angeklagter" is an adjective: with an article it has another ending.
  const weak = noun.slice(0, -1);
  if (noun === speaker && noun.endsWith('r') && ADJECTIVAL.test(weak.toLowerCase()))
    return { nominative: `der ${weak}`, dative: `dem ${weak}n`, several: false };
  if (isGivenName(noun.toLowerCase())) return null;
  if (areSeveral(text, at, speaker, noun))
    return { nominative: speaker, dative: `${noun}n${speaker.slice(noun.length)}`, several: true };
  let genders = MASCULINE | FEMININE | NEUTER | PLURAL;
  let seen = false;
  let isNew = false;
  for (const before of wordsBefore(text, at, speaker)) {
    if (/^eine?[rmn]?$/i.test(before)) isNew = true;
    const said = BEFORE.get(before);
    if (said === undefined) continue;
    seen = true;
    genders &= said;
  }
  const lower = noun.toLowerCase();
  const isPerson = isTitleWord(lower) || isPersonNoun(lower) || /(?:beamt|ärzt|anwält|köch|bäuer)in$/.test(lower);
  if (isPerson && lower.endsWith('in')) return somebody(speaker, lower, true, isNew);
  // Several of these have another ending.
  if (!seen && isPerson && /(?:anwalt|ent|ist|är|eur|ator|chef)$/.test(lower))
    return somebody(speaker, lower, false, isNew);
  if (!seen) return null;
  if (isPerson && (genders & MASCULINE) !== 0 && (genders & PLURAL) === 0)
    return somebody(speaker, lower, false, isNew);
  if (genders === (FEMININE | PLURAL)) genders = SEVERAL.test(lower) && !ONE_IN_ER.test(lower) ? PLURAL : FEMININE;
  const article =
    genders === MASCULINE
      ? 'der'
      : genders === NEUTER
        ? 'das'
        : genders === FEMININE || genders === PLURAL
          ? 'die'
          : null;
  if (article === null) return null;
  const several = genders === PLURAL;
  const declined = /[ns]$/.test(noun) ? noun : `${noun}n`;
  return {
    nominative: `${article} ${speaker}`,
    // "laut Landkreis", but "laut den Stadtwerken": only several need their article.
    dative: several ? `den ${declined}${speaker.slice(noun.length)}` : null,
    several,
  };
}

/** "örtliche Händler": one of them would be "örtlicher Händler". */
function withAdjective(speaker: string): Called | null {
  const [adjective = '', noun = ''] = speaker.split(' ', 2);
  if (!/^\p{Ll}[\p{L}-]+[^e]e$/u.test(adjective) || !noun.endsWith('er') || !isPersonNoun(noun.toLowerCase()))
    return null;
  return { nominative: speaker, dative: null, several: true };
}

/** "Anwohner sagten": several, who have no article; so nothing but the beginning of a sentence stands before. */
function actTogether(near: string, speaker: string, noun: string): boolean {
  if (!isPersonNoun(noun.toLowerCase())) return false;
  const at = near.indexOf(`${speaker} `);
  const verb = at < 0 ? '' : (near.slice(at + speaker.length + 1).split(' ', 1)[0] ?? '');
  return /^\p{Ll}{3,}en[,:]?$/u.test(verb) && (at === 0 || /[.!?“\n] ?$/u.test(near.slice(Math.max(0, at - 2), at)));
}

/** "laut Forschern", "nach Angaben von Ärzten": the article names several of them without any article, in the dative. */
function areSeveral(text: string, at: number, speaker: string, noun: string): boolean {
  if (!/(?:er|te|de|wälte|räte)$/.test(noun)) return false;
  for (const before of wordsBefore(text, at, `${noun}n${speaker.slice(noun.length)}`))
    if (/^(?:von|laut|Laut)$/.test(before)) return true;
  const near = text.slice(Math.max(0, at - NEAR), at + NEAR);
  return near.includes(`${noun}n${speaker.slice(noun.length)} zufolge`) || actTogether(near, speaker, noun);
}

/** "einer Sprecherin der Stadt", "dem Experten": somebody by trade and body, as new or as known as the text has him. */
function somebody(speaker: string, noun: string, woman: boolean, isNew: boolean): Called {
  if (woman)
    return {
      nominative: `${isNew ? 'eine' : 'die'} ${speaker}`,
      dative: `${isNew ? 'einer' : 'der'} ${speaker}`,
      several: false,
    };
  const rest = speaker.slice(noun.length);
  const own = speaker.slice(0, noun.length);
  const ending = /(?:e|nachbar|bauer)$/.test(noun) ? 'n' : /(?:ent|ant|ist|eut|log|nom)$/.test(noun) ? 'en' : '';
  return {
    nominative: isNew ? `ein ${own}${ADJECTIVAL.test(noun) ? 'r' : ''}${rest}` : `der ${speaker}`,
    dative: `${isNew ? 'einem' : 'dem'} ${own}${ending}${rest}`,
    several: false,
  };
}

/** The words that stand right before a name in the text around `at`. */
export function* wordsBefore(text: string, at: number, name: string): Iterable<string> {
  const around = text.slice(Math.max(0, at - NEAR), at + NEAR);
  let found = 0;
  for (let k = around.indexOf(name); k >= 0 && found < MOST_SEEN; k = around.indexOf(name, k + name.length)) {
    const behind = around.charAt(k + name.length);
    if (around.charAt(k - 1) !== ' ' || /[\p{L}\p{N}-]/u.test(behind)) continue;
    found++;
    yield around.slice(around.lastIndexOf(' ', k - 2) + 1, k - 1).replace(/^[\s\S]*[\n„“"(]/u, '');
  }
}
const MOST_SEEN = 20;

/** English: "the European Medicines Agency" where the text says so of a body; the name itself for everybody else. */
export function calledInEnglish(text: string, at: number, name: string): string {
  if (!/^\p{Lu}/u.test(name) || !BODY.test(name)) return name;
  for (const before of wordsBefore(text, at, name)) if (/^[Tt]he$/.test(before)) return `the ${name}`;
  return name;
}
