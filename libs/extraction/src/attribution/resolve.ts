import { isFemaleName } from '../lexicon/given-names.js';
import type { GermanBodies } from './german-bodies.js';
import { isBodyNoun } from './somebody.js';
import { BODY_CALLED, isBodyByName } from './body-called.js';
import { describes, fitsTitle, isWomansNoun } from './called-again.js';
import {
  fits,
  headOf,
  headText,
  isFullName,
  isNamelessMan,
  isNoPerson,
  isOneOfSeveral,
  isSomebodysNoun,
} from './entity.js';
import { isHappening, LAST_NAMED, LONG_AGO, LOOK_BACK, mayBeMeant } from './entity.js';
import type { Entity, Thing } from './entity.js';
import type { Mention } from './speakers.js';
import { BODY, fullName } from './people.js';
import type { People } from './people.js';
import { isTitleWord, TITLE_WORD } from './titles.js';

/** German "dieser", "diese", "jener" alone. */
export const isLatter = ({ name }: Mention): boolean => /^(?:dieser?|jener)$/i.test(name);

/** Who spoke or acted last, so that a pronoun can be resolved. */
export class Stage {
  private readonly recent: Entity[] = [];
  /** Who was called "er" though the name does not tell. */
  private readonly men = new Set<string>();
  /** The sentence that is read. */
  ordinal = -1;
  constructor(
    private readonly people: People,
    private readonly language: string,
    private readonly bodies: GermanBodies | null,
  ) {}

  /** Names a mention; a pronoun takes the last fitting name, or null when none fits. */
  name(mention: Mention | null, definite: boolean): string | null {
    if (mention === null) return null;
    if (mention.pronoun === null) {
      const title = mention.name.split(' ').at(-1)?.toLowerCase() ?? '';
      const alone = !mention.name.includes(' ');
      const called = definite ? this.calledAgain(title, alone, mention.origin) : null;
      const again = called ?? (definite && alone ? this.bodyCalled(title) : null);
      return again ?? fullName(mention.name, this.people);
    }
    // "Dieser äußerte sich nicht": whoever was named last in the sentence before, not who it is about.
    if (isLatter(mention)) return null;
    const wanted = mention.pronoun;
    if (wanted === 'we' || wanted === 'I' || wanted === 'who' || wanted === 'other') return null;
    for (let k = this.recent.length - 1; k >= 0 && k >= this.recent.length - LOOK_BACK; k--) {
      const entry = this.recent[k];
      if (entry === undefined) continue;
      if (entry.thing !== null) {
        // "Die Leiterin des Heims klagte. Sie sagte …": a trade without a name.
        const meant = this.language === 'de' && entry.thing.gender === wanted && isSomebodysNoun(entry.name);
        if (meant && this.ordinal - entry.seen <= LAST_NAMED) return headText(entry.name);
        if (entry.thing.gender === wanted && this.isLastBody(entry)) return this.bodyName(entry.name);
        continue;
      }
      if ((wanted === 'they') !== entry.plural) continue;
      if (wanted === 'he' && this.language === 'de' && isNamelessMan(entry, this.ordinal)) return entry.name;
      if (wanted === 'he' && (entry.female === true || !entry.person)) continue;
      if (wanted === 'she' && (entry.female === false || (!entry.person && this.language === 'en'))) continue;
      // German "es": what else was named in between may be meant as well.
      if (wanted === 'it' && this.language === 'de' && this.ordinal - entry.seen > 1) return null;
      if (wanted === 'it' && (entry.person || isTitleWord(entry.name.split(' ').at(-1)?.toLowerCase() ?? ''))) continue;
      return isOneOfSeveral(entry, wanted) ? null : entry.name;
    }
    return null;
  }

  /** German: "die Behörde" of the sentence before, in which nobody stands whom its pronoun may mean as well. */
  private isLastBody({ name, thing, seen }: Entity): boolean {
    if (this.language !== 'de' || this.ordinal - seen !== 1 || !isBodyNoun(name, 'de')) return false;
    const man = thing?.gender === 'he';
    return !this.recent.some(
      (entry) => entry.person && this.ordinal - entry.seen <= 1 && (entry.female === null || entry.female !== man),
    );
  }

  /** "Behörde" for "Die Behörde", or its name. */
  private bodyName(phrase: string): string {
    const noun = phrase.replace(/^(?:der|die|das|eine?) /i, '');
    return this.bodies?.speaker(noun.toLowerCase(), this.ordinal) ?? noun;
  }

  /** Who is meant by "der Minister", "die 41-Jährige", "der Coach" (`noun` in small letters); null when the text leaves it open. */
  calledAgain(noun: string, alone = true, origin: string | null = null): string | null {
    if (origin === null) return this.bearer(noun, alone);
    const { byTitle, origins } = this.people;
    const called = this.bearer(noun, alone);
    // "Der russische Präsident" is not the Chinese one whom the article names.
    if (called !== null && origins.get(called)?.has(origin) !== false) return called;
    const from = new Set(
      [...byTitle].flatMap(([title, name]) =>
        name !== null && fitsTitle(noun, title) && origins.get(name)?.has(origin) === true ? [name] : [],
      ),
    );
    const [one] = from;
    return from.size === 1 && one !== undefined ? one : null;
  }

  private bearer(noun: string, alone: boolean): string | null {
    const { byTitle, ages } = this.people;
    const titled = byTitle.get(noun);
    if (titled != null) return titled;
    if (this.language !== 'de')
      return TITLE_WORD.test(noun) ? this.lastPerson(TITLE_WORD.exec(noun)?.[0]?.endsWith('in') === true) : null;
    if (this.people.unnamed.has(noun)) return null;
    const age = /^\d+/.exec(noun)?.[0];
    if (age !== undefined) {
      const aged = [...ages].filter(([, years]) => years === age);
      if (aged.length === 1) return aged[0]?.[0] ?? null;
    }
    const body = alone ? (this.bodies?.speaker(noun, this.ordinal) ?? this.bodyAgain(noun)) : null;
    if (body !== null) return body;
    if (!alone) return TITLE_WORD.test(noun) ? this.lastPerson(noun.endsWith('in')) : null;
    const holders = new Set([...byTitle].flatMap(([title, name]) => (fitsTitle(noun, title) ? [name] : [])));
    const [holder] = holders;
    if (holders.size === 1 && holder != null) return holder;
    if (describes(noun)) return this.describedBy(noun, age);
    return TITLE_WORD.test(noun) && holders.size === 0 ? this.lastPerson(noun.endsWith('in')) : null;
  }

  /** English "the firm" as a speaker: the name of the only one that the article tells of. */
  private bodyCalled(noun: string): string | null {
    const body = this.people.bodies.get(noun);
    return body == null || body.ordinal >= this.ordinal ? null : body.name.replace(/^the /, '');
  }

  /** "die Behörde" for the "Bundesamt für Naturschutz" that spoke a sentence or two ago. */
  private bodyAgain(noun: string): string | null {
    const fits = BODY_CALLED.find(([called]) => called === noun)?.[1];
    if (fits === undefined) return null;
    const one = this.recent.findLast(
      ({ name, person, thing, seen }) =>
        !person &&
        thing === null &&
        this.ordinal - seen <= LAST_NAMED &&
        name.split(' ').some((word) => fits.test(word)),
    );
    return one === undefined || one.name.toLowerCase() === noun ? null : one.name;
  }

  /** The person of the last two sentences whom a noun may describe. */
  private describedBy(noun: string, age: string | undefined): string | null {
    const woman = isWomansNoun(noun);
    const one = this.recent.findLast(
      (entry) =>
        // "Die Pflegerin klagte. Die 55-Jährige …": somebody without a name comes between.
        (!entry.known && isSomebodysNoun(entry.name) && isWomansNoun(headOf(entry.name)) === woman) ||
        (entry.known &&
          entry.person &&
          (woman === null || entry.female === null || entry.female === woman) &&
          (age === undefined || !this.people.ages.has(entry.name))),
    );
    if (one === undefined || !one.known) return null;
    // "die 48-Jährige" may be named further away, where the article has named nobody else who fits.
    const alone =
      age !== undefined &&
      this.recent.every(
        ({ known, person, female, name }) => !known || !person || name === one.name || female === !woman,
      );
    return this.ordinal - one.seen <= (alone ? LONG_AGO : LAST_NAMED) ? one.name : null;
  }

  /**
   * What a pronoun that is a subject stands for: the last person, or the thing that the sentence before is about. Null
   * when the last fitting one is neither.
   */
  standsFor(pronoun: string, ordinal: number): string | null {
    for (let k = this.recent.length - 1; k >= 0 && k >= this.recent.length - LOOK_BACK; k--) {
      const entry = this.recent[k];
      if (entry === undefined) continue;
      // What the same sentence names comes behind the pronoun that begins it.
      if (entry.ordinal === ordinal && (pronoun === 'it' || pronoun === 'they')) continue;
      if (entry.thing !== null) {
        if (!fits(entry.thing, pronoun)) continue;
        if (isHappening(entry) && this.recent.some((other) => mayBeMeant(other, pronoun, ordinal))) return null;
        return entry.thing.ordinal === ordinal - 1 ? entry.name : null;
      }
      if (pronoun === 'they') return null;
      if (pronoun === 'it') {
        if (entry.ordinal === ordinal - 1 && isBodyByName(entry, this.people, this.language)) return entry.name;
        if (!entry.person) return null;
        continue;
      }
      if (entry.ordinal >= 0 && ordinal - entry.ordinal > LONG_AGO) return null;
      if (pronoun === 'he' && this.language === 'de' && isNamelessMan(entry, ordinal)) return null;
      if (!entry.person || (pronoun === 'he' ? entry.female === true : entry.female === false)) continue;
      return isOneOfSeveral(entry, pronoun) ? null : entry.name;
    }
    return null;
  }

  /** The thing or nameless person that a pronoun of the sentence stands for. */
  thingFor(pronoun: string, ordinal: number): { readonly name: string; readonly gender: Thing['gender'] } | null {
    const name = this.standsFor(pronoun, ordinal);
    const entry = this.recent.findLast((one) => one.name === name && one.thing !== null);
    return entry?.thing == null ? null : { name: entry.name, gender: entry.thing.gender };
  }

  /** The body that "it", "sie" or "es" stands for as a speaker, without its article: what the sentence before is about. */
  bodyFor(mention: Mention | null, ordinal: number): string | null {
    const pronoun = mention?.pronoun;
    if (mention === null || isLatter(mention)) return null;
    if (pronoun == null || !['it', 'he', 'she', 'they'].includes(pronoun)) return null;
    const thing = this.thingFor(pronoun, ordinal);
    if (thing === null || !isBodyNoun(thing.name, this.language)) return null;
    return thing.name.replace(/^(?:der|die|das|the|eine?|an?) /i, '');
  }

  /** Notes what a sentence is about. */
  enterThing(name: string, thing: Thing): void {
    this.recent.push({
      name,
      person: false,
      known: false,
      plural: false,
      female: null,
      thing,
      ordinal: thing.ordinal,
      seen: this.ordinal,
      beside: NOBODY,
    });
    if (this.recent.length > 16) this.recent.shift();
  }

  /** Notes people who are one subject: "Kern und Saal kamen". */
  enterSeveral(names: readonly string[]): void {
    for (const name of names) this.enter(name, null, true);
    const from = Math.max(0, this.recent.length - names.length);
    const entered = this.recent.slice(from);
    for (const [k, entry] of entered.entries()) {
      const beside = entered.flatMap(({ female }, other) => (other === k ? [] : [female]));
      this.recent[from + k] = { ...entry, beside };
    }
  }

  /** "Er" stood for somebody whose name does not tell: a man, for whom no "sie" stands. */
  learnMan(name: string): void {
    this.men.add(name);
    for (const [k, entry] of this.recent.entries())
      if (entry.name === name && entry.female === null) this.recent[k] = { ...entry, female: false };
  }

  /** Somebody goes on speaking who was named before. */
  hear(name: string): void {
    const k = this.recent.findLastIndex((entry) => entry.name === name);
    const entry = this.recent[k];
    if (entry !== undefined) this.recent[k] = { ...entry, seen: this.ordinal };
  }

  private lastPerson(woman: boolean): string | null {
    for (let k = this.recent.length - 1; k >= 0 && k >= this.recent.length - 4; k--) {
      const entry = this.recent[k];
      if (entry === undefined || !entry.known) continue;
      if (entry.female === !woman && (!woman || this.language === 'de')) continue;
      return entry.name;
    }
    return null;
  }

  /** Notes that somebody was named or spoke; `named`: by a name or a trade of one. */
  enter(name: string | null, female: boolean | null, named: boolean, plural = false, subject = true): void {
    if (name === null) return;
    const known = this.people.names.has(name) || this.people.bySurname.has(name.toLowerCase());
    const body = BODY.test(name) || isNoPerson(name);
    const before =
      female ??
      (this.men.has(name) ? false : null) ??
      this.recent.findLast((entry) => entry.name === name)?.female ??
      null;
    this.recent.push({
      name,
      known: known && !body,
      person:
        !body &&
        !plural &&
        named &&
        (known ||
          isFullName(name, this.language) ||
          (!name.includes(' ') &&
            name.charAt(0) !== name.charAt(0).toLowerCase() &&
            !(this.language === 'en' && this.people.leading.has(name.toLowerCase())))),
      plural,
      female: before ?? (known ? isFemaleName(name) : null),
      thing: null,
      ordinal: subject ? this.ordinal : -1,
      seen: this.ordinal,
      beside: NOBODY,
    });
    if (this.recent.length > 16) this.recent.shift();
  }
}

const NOBODY: readonly never[] = [];
