import type { Reading } from '../decompose/read-sentence.js';
import type { Word } from '../decompose/words.js';
import { withoutGenitive } from '../lexicon/de/genitive.js';
import { remembering } from '../lexicon/memo.js';
import type { Attributed, Replacement } from './attributed.js';
import type { People } from './people.js';
import { phraseAt } from './phrase.js';
import { sliceWords } from './plain-name.js';

/** German nouns by which a body is called again that the article has named by a longer one: "die Kasse", "das Gericht". */
const ENDINGS =
  'verein verband gericht institut klub club bank kasse klinik theater museum stiftung kammer gesellschaft schule kommission akademie genossenschaft reederei werft brauerei zeitung'.split(
    ' ',
  );

/** The same for nouns of other words: "das Unternehmen" for the "Maschinenbauer Reinbold". */
const CALLED: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:universität|hochschule)$/, /(?:universität|hochschule)$/],
  [/^gewerkschaft$/, /(?:gewerkschaft|^ig|^verdi|^evg|^gdl|^gew|^ngg|^gdp)$/],
  [/^ministerium$/, /ministerium$/],
  [/^amt$/, /amt$/],
  [/^behörde$/, /(?:amt|agentur|aufsicht|anwaltschaft|präsidium|direktion|behörde|ministerium)$/],
  [
    /^(?:unternehmen|konzern|firma|hersteller)$/,
    /(?:konzern|unternehmen|firma|hersteller|anbieter|betreiber|händler|versicherer|(?:maschinen|auto|anlagen|motoren|fahrrad|flugzeug|schiff|wohnungs)bauer|dienstleister|zulieferer|discounter|produzent|verlag|fluggesellschaft|reederei|werft|brauerei)$/,
  ],
];
const COMPANY = 1 << (ENDINGS.length + CALLED.length - 1);

/** By which of `ENDINGS` and `CALLED` a noun in small letters calls a body again, as bits. */
const calls = remembering((lower) => bitsOf(lower, false));
/** By which of them a body may be called again whose own noun, in small letters, is this one. */
const calledBy = remembering((lower) => bitsOf(lower, true));

function bitsOf(lower: string, own: boolean): number {
  let bits = 0;
  ENDINGS.forEach((noun, i) => {
    if (own ? lower.endsWith(noun) : lower === noun) bits |= 1 << i;
  });
  CALLED.forEach(([again, named], i) => {
    if ((own ? named : again).test(lower)) bits |= 1 << (ENDINGS.length + i);
  });
  return bits;
}

/** A tagger takes "Maschinenbauer" before a name for an adjective. */
const NAMES: ReadonlySet<string> = new Set(['noun', 'name', 'adjective']);

type Body = {
  readonly calledBy: number;
  /** Without an article; null for one that the article does not name: "ein Verein aus Ulm". */
  readonly name: string | null;
  /** "Reinbold": a name that needs no article. */
  readonly alone: boolean;
  /** The noun, in small letters, that gives the article. */
  readonly noun: string;
  /** The sentence that named it last. */
  seen: number;
};

/** The bodies that a German article has named so far, for "das Unternehmen", "die Behörde", "der Verein". */
export class GermanBodies {
  private readonly known: Body[] = [];
  /** The last sentence that began with a name of which it is not known what it is: it may be a company. */
  private other = -1;

  constructor(
    private readonly text: string,
    private readonly people: People,
  ) {}

  /** Notes what a sentence names. */
  note({ words, ordinal }: Reading): void {
    const [first, next] = words;
    if (first?.category === 'name' && next?.category === 'finite' && !this.isPerson(first.text)) {
      const body = this.known.find(({ alone, name }) => alone && name === first.text);
      if (body === undefined) this.other = ordinal;
      else body.seen = ordinal;
    }
    for (let i = 0; i < words.length; i++) {
      const word = words[i] as Word;
      if (!NAMES.has(word.category) || word.text === word.lower) continue;
      let own = word.text;
      let bits = calledBy(word.lower);
      if (bits === 0 && word.lower.endsWith('s')) {
        own = withoutGenitive(word.text);
        bits = calledBy(own.toLowerCase());
      }
      if (bits === 0) continue;
      const named = this.named(words, i, own, bits);
      if (named !== null) this.enter({ ...named, calledBy: bits, noun: own.toLowerCase(), seen: ordinal });
      else if (calls(word.lower) !== 0 && /^eine[rmns]?$|^ein$/.test(words[i - 1]?.lower ?? ''))
        this.enter({ calledBy: bits, name: null, alone: false, noun: word.lower, seen: ordinal });
    }
  }

  private named(
    words: readonly Word[],
    at: number,
    own: string,
    bits: number,
  ): { readonly name: string; readonly alone: boolean } | null {
    let to = at + 1;
    while (words[to]?.category === 'name' && words[to]?.text !== words[to]?.lower) to++;
    const behind = sliceWords(this.text, words, at + 1, to);
    if (bits === COMPANY || ((bits & COMPANY) !== 0 && to > at + 1))
      return to > at + 1 && !this.isPerson(behind) ? { name: behind, alone: true } : null;
    if (to > at + 1) return this.isPerson(behind) ? null : { name: `${own} ${behind}`, alone: false };
    const link = words[to]?.lower ?? '';
    if (/^(?:für|der|des)$/.test(link)) {
      const phrase = phraseAt(words, link === 'für' ? to + 1 : to, words.length, 'de');
      if (phrase !== null && phrase.to - to <= MOST_WORDS) to = phrase.to;
      const isJoined = words[to]?.lower === 'und' && words[to + 1]?.category === 'noun' && link === 'für';
      if (isJoined) to += 2;
    }
    const whole = to > at + 1 ? `${own} ${sliceWords(this.text, words, at + 1, to)}` : own;
    // "Landgericht": a longer word than the one that calls it again.
    return calls(own.toLowerCase()) === 0 || to > at + 1 ? { name: whole, alone: false } : null;
  }

  private isPerson(name: string): boolean {
    return this.people.names.has(name) || this.people.bySurname.has(name.toLowerCase());
  }

  private enter(body: Body): void {
    for (const [i, one] of this.known.entries()) {
      if (one.name === null || body.name === null) continue;
      const longer = one.name.startsWith(body.name) ? one.name : body.name.startsWith(one.name) ? body.name : null;
      if (longer === null) continue;
      this.known[i] = { ...one, calledBy: one.calledBy | body.calledBy, name: longer, seen: body.seen };
      return;
    }
    if (this.known.length < MOST_BODIES) this.known.push(body);
  }

  /** The only body of the article that a noun in small letters may call again; null where there are several or none. */
  private only(noun: string, ordinal: number): Body | null {
    const bits = calls(noun);
    if (bits === 0) return null;
    let found: Body | null = null;
    for (const body of this.known) {
      if ((body.calledBy & bits) === 0) continue;
      if (found !== null) return null;
      found = body;
    }
    if (found === null || found.name === null || ordinal - found.seen > FARTHEST) return null;
    return found.alone && this.other > found.seen ? null : found;
  }

  /** How a body speaks that is called again by a noun, in small letters; null where the article leaves it open. */
  speaker(noun: string, ordinal: number): string | null {
    return this.only(noun, ordinal)?.name ?? null;
  }

  /** With the name of a body where the claim calls it again. */
  settle(item: Attributed): Attributed {
    if (item.direct || this.known.length === 0) return item;
    const { words, ordinal } = item.reading;
    const found: Replacement[] = [];
    for (let i = item.from; i + 1 < item.to; i++) {
      const noun = words[i + 1] as Word;
      if (noun.category !== 'noun' || calls(noun.lower) === 0 || !isAlone(words, i)) continue;
      const name = this.nameFor(words[i] as Word, noun, ordinal);
      const taken = item.subject !== null && item.subject.from <= i && i < item.subject.to;
      if (name !== null && !taken && !isNamedIn(words, name)) found.push({ from: i, to: i + 2, name });
    }
    const elided = item.elided === null ? null : this.called(item.elided, ordinal);
    const again = item.subject === null ? null : this.called(item.subject.name, ordinal);
    if (found.length === 0 && elided === null && again === null) return item;
    const subject = item.subject !== null && again !== null ? { ...item.subject, name: again } : item.subject;
    return { ...item, subject, standIns: [...item.standIns, ...found], elided: elided ?? item.elided };
  }

  /** The name for "Das Unternehmen", which a pronoun stands for or a second verb leaves out. */
  private called(words: string, ordinal: number): string | null {
    const [article, noun, more] = words.split(' ');
    if (more !== undefined || noun === undefined || !/^(?:der|die|das)$/i.test(article ?? '')) return null;
    const body = this.only(noun.toLowerCase(), ordinal);
    return body === null ? null : withArticle(body, article ?? '', noun.toLowerCase());
  }

  private nameFor(article: Word, noun: Word, ordinal: number): string | null {
    const body = this.only(noun.lower, ordinal);
    return body === null ? null : withArticle(body, article.text, noun.lower);
  }
}

/** "das Gericht" with nothing around it that says which one; no genitive, which a name could not stand in. */
function isAlone(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  const behind = words[at + 2];
  if (!/^(?:der|die|das|dem|den)$/.test(words[at]?.lower ?? '')) return false;
  if (
    ['name', 'noun', 'number'].includes(behind?.category ?? '') ||
    /^(?:der|des|für|von|vom)$/.test(behind?.lower ?? '') ||
    (/^(?:in|aus)$/.test(behind?.lower ?? '') && words[at + 3]?.category === 'name')
  )
    return false;
  return words[at]?.lower !== 'der' || !['noun', 'name'].includes(before?.category ?? '');
}

/** The name of a body with the article that it has where the noun stands by which it is called again. */
function withArticle(body: Body, article: string, noun: string): string | null {
  if (body.name === null) return null;
  // "die Reederei" for the "Reederei Nordhafen", and "das Unternehmen" for "Nordhafen".
  if (body.alone && body.noun === noun)
    return `${article} ${noun.charAt(0).toUpperCase()}${noun.slice(1)} ${body.name}`;
  if (body.alone || /^verdi$/i.test(body.name)) return body.name;
  if (body.noun.endsWith(noun) || noun === 'gewerkschaft') return `${article} ${body.name}`;
  // "die Behörde" for "das Landesamt": another gender.
  if (noun !== 'behörde' && noun !== 'hochschule' && noun !== 'universität') return null;
  if (FEMININE.test(body.noun)) return `${article} ${body.name}`;
  if (!NEUTER.test(body.noun)) return null;
  const other = article.toLowerCase() === 'der' ? 'dem' : 'das';
  return `${article.startsWith('D') ? `D${other.slice(1)}` : other} ${body.name}`;
}
const NEUTER = /(?:amt|ministerium|präsidium|institut)$/;
const FEMININE = /(?:agentur|aufsicht|anwaltschaft|direktion|behörde|universität|hochschule)$/;

/** Whether the sentence has the name already. */
function isNamedIn(words: readonly Word[], name: string): boolean {
  const last = name.slice(name.lastIndexOf(' ') + 1);
  return words.some((word) => word.text === last);
}

/** A body that nobody has named for so many sentences may be another one. */
const FARTHEST = 8;
const MOST_WORDS = 5;
const MOST_BODIES = 40;
