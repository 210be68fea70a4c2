import type { Reading } from '../decompose/read-sentence.js';
import type { Word } from '../decompose/words.js';
import { ALL_FORMS, FORM } from '../lexicon/de/verb-forms.js';
import { languageOf } from '../lexicon/languages.js';
import { lexicalOf } from '../lexicon/lexical.js';
import { MARK } from '../lexicon/marks.js';
import type { Lexical } from '../tokens/index.js';

/** How many words of each sort. */
const NONE = {
  word: 0,
  number: 0,
  percent: 0,
  money: 0,
  year: 0,
  name: 0,
  noun: 0,
  adjective: 0,
  adverb: 0,
  pronoun: 0,
  first: 0,
  opinion: 0,
  hedge: 0,
  norm: 0,
  future: 0,
  superlative: 0,
  comparative: 0,
  causal: 0,
  legal: 0,
  negation: 0,
  quoted: 0,
  finite: 0,
  date: 0,
  comma: 0,
  capital: 0,
  sayNoun: 0,
  evaluative: 0,
  mind: 0,
  event: 0,
  abstract: 0,
  soon: 0,
  vagueVerb: 0,
  vagueFinite: 0,
  vagueNoun: 0,
};

/** Which forms and verbs there are. */
const NEITHER = {
  past: false,
  present: false,
  participle: false,
  infinitive: false,
  zu: false,
  copula: false,
  k1: false,
  k2: false,
  wuerde: false,
  werden: false,
  soll: false,
  will: false,
  normFinite: false,
  relative: false,
  complement: false,
  predicative: false,
  be: false,
  possible: false,
  es: false,
  perfectInfinitive: false,
  wenn: false,
};

type Has = { -readonly [K in keyof typeof NEITHER]: boolean };

/** What is counted in the words of a stretch. */
export type Counts = { readonly n: Readonly<Record<keyof typeof NONE, number>>; readonly has: Readonly<Has> };

/** Counts what words `from`..`to` of a sentence are, one after the other. Linear in them. */
export function countWords(reading: Reading, from: number, to: number, language: string): Counts {
  const words = reading.words;
  const own = languageOf(language);
  const n: Record<keyof typeof NONE, number> = { ...NONE };
  const has: Has = { ...NEITHER };
  for (let i = from; i < to; i++) {
    const word = words[i];
    if (word === undefined) continue;
    if ((reading.quoted[i] ?? -1) >= 0) n.quoted++;
    switch (word.category) {
      case 'number':
        n.number++;
        if (/^(?:1[5-9]|20)\d\d$/.test(word.text)) n.year++;
        break;
      case 'name':
        n.name++;
        break;
      case 'noun':
        n.noun++;
        if ((lexicalOf(word.form, own).marks & MARK.abstract) !== 0) n.abstract++;
        break;
      case 'adjective':
        n.adjective++;
        if (word.tag === 'ADJD' || word.tag === 'JJ') has.predicative = true;
        break;
      case 'adverb':
        n.adverb++;
        break;
      case 'pronoun':
        n.pronoun++;
        break;
      case 'negation':
        n.negation++;
        break;
      case 'participle':
        has.participle = true;
        break;
      case 'infinitive':
        has.infinitive = true;
        break;
      case 'to':
        has.zu = true;
        break;
      case 'relative':
        has.relative = true;
        break;
      case 'subordinator':
        has.complement = true;
        break;
      case 'comma':
        n.comma++;
        break;
      case 'finite':
        n.finite++;
        break;
      default:
        break;
    }
    if (word.kind !== 'word' && word.kind !== 'symbol') continue;
    n.word++;
    const lower = word.lower;
    const lexical = lexicalOf(word.form, own);
    const { marks } = lexical;
    if ((marks & MARK.percent) !== 0) n.percent++;
    if ((marks & MARK.money) !== 0) n.money++;
    if ((marks & MARK.date) !== 0) n.date++;
    if ((marks & MARK.first) !== 0) n.first++;
    if ((marks & MARK.opinion) !== 0) n.opinion++;
    if ((marks & MARK.hedge) !== 0) n.hedge++;
    if ((marks & MARK.norm) !== 0) n.norm++;
    if ((marks & MARK.future) !== 0) n.future++;
    if ((marks & MARK.superlative) !== 0) n.superlative++;
    if ((marks & MARK.comparison) !== 0 || word.tag === 'JJR') n.comparative++;
    if ((marks & MARK.causal) !== 0) n.causal++;
    if ((marks & MARK.legal) !== 0) n.legal++;
    if ((marks & MARK.negation) !== 0) n.negation++;
    if (word.form.capitals) n.capital++;
    if ((marks & MARK.sayNoun) !== 0) n.sayNoun++;
    if ((marks & MARK.soon) !== 0) n.soon++;
    if ((marks & MARK.vagueNoun) !== 0) n.vagueNoun++;
    if ((marks & MARK.evaluative) !== 0 && word.category !== 'noun' && word.category !== 'name') n.evaluative++;
    if (word.category === 'finite') finite(word, lexical, language, has);
    if (word.category === 'finite' || word.category === 'participle' || word.category === 'infinitive') {
      if ((marks & MARK.mind) !== 0) n.mind++;
      if ((marks & MARK.event) !== 0) n.event++;
      if ((marks & MARK.vagueVerb) !== 0) {
        n.vagueVerb++;
        if (word.category === 'finite') n.vagueFinite++;
      }
      if (has.participle && (lower === 'sein' || lower === 'haben' || lower === 'have' || lower === 'worden'))
        has.perfectInfinitive = true;
    }
    if (lower === 'wenn' || lower === 'falls' || lower === 'if') has.wenn = true;
  }
  return { n, has };
}

function finite(word: Word, { lemma, marks, readings }: Lexical, language: string, has: Has): void {
  if ((marks & MARK.norm) !== 0) has.normFinite = true;
  if (lemma === 'sein' || lemma === 'be') has.be = true;
  if (language === 'de') {
    const bits = readings & ALL_FORMS;
    if ((bits & FORM.past) !== 0 && (bits & FORM.present) === 0) has.past = true;
    if ((bits & FORM.present) !== 0) has.present = true;
    if ((bits & FORM.reported) !== 0 && (bits & FORM.third) === 0) has.k1 = true;
    if ((bits & FORM.unreal) !== 0 && (bits & FORM.past) === 0) has.k2 = true;
    if (lemma === 'werden') has.werden = true;
    if (/^würde/.test(word.lower)) has.wuerde = true;
    if (lemma === 'sollen') has.soll = true;
    if (lemma === 'wollen') has.will = true;
    if (lemma === 'können' || lemma === 'dürfen') has.possible = true;
    if (word.lower === 'gibt' || word.lower === 'gab') has.es = true;
    return;
  }
  if (word.tag === 'VBD') has.past = true;
  if (word.tag === 'VBZ' || word.tag === 'VBP') has.present = true;
  if (lemma === 'be') has.werden = true;
  if (word.lower === 'will' || word.lower === 'would') has.will = true;
  if (word.tag === 'MD') has.possible = /^(?:may|might|could|can)$/.test(word.lower) || has.possible;
}
