import type { Word } from '../decompose/words.js';
import { languageOf } from '../lexicon/languages.js';
import { lexicalOf } from '../lexicon/lexical.js';
import { MARK } from '../lexicon/marks.js';

/** How the German verbs "sollen", "wollen" and "werden" are meant, told by the forms that they govern. */
export type Outlook = {
  /** "soll … übernehmen": what is intended. */
  plan: boolean;
  /** "soll … gebaut werden" */
  planPassive: boolean;
  /** "soll … gedroht haben": what is said to have happened. */
  rumour: boolean;
  /** "soll … erreicht sein", "sollen … gefallen sein": a plan or a rumour. */
  done: boolean;
  /** "soll … stammen": what is said to be so. */
  state: boolean;
  /** "will … behalten" */
  wants: boolean;
  /** "wird … dauern", "wird … gewählt werden" */
  forecast: boolean;
  /** "wird … gerechnet", "wird … erwartet" */
  expected: boolean;
};

const STATES = new Set(
  'sein haben stammen gehören befinden handeln liegen stehen geben heißen betragen leben wohnen sitzen besitzen bestehen wissen kennen'.split(
    ' ',
  ),
);
const INTENDED = new Set(['soll', 'sollen']);
const WANTED = new Set(['will', 'wollen']);
const COMING = new Set(['wird', 'werden']);

/** What the words `from`..`to` of a German sentence look ahead to. Linear: each word is read for one finite verb at most. */
export function readOutlook(words: readonly Word[], from: number, to: number): Outlook {
  const out: Outlook = {
    plan: false,
    planPassive: false,
    rumour: false,
    done: false,
    state: false,
    wants: false,
    forecast: false,
    expected: false,
  };
  for (let i = from; i < to; i++) {
    const word = words[i]!;
    if (word.category !== 'finite') continue;
    const { lower } = word;
    if (INTENDED.has(lower)) readIntended(governed(words, from, to, i), out);
    else if (WANTED.has(lower)) out.wants ||= governed(words, from, to, i).length > 0;
    else if (COMING.has(lower)) readComing(governed(words, from, to, i), out);
  }
  return out;
}

function readIntended(verbs: readonly Word[], out: Outlook): void {
  const last = verbs.at(-1);
  if (last === undefined) return;
  if (verbs.length === 1) {
    if (STATES.has(lemmaOf(last) ?? last.lower)) out.state = true;
    else out.plan = true;
  } else if (last.lower === 'haben' || verbs.at(-2)?.lower === 'worden') out.rumour = true;
  else if (last.lower === 'sein') out.done = true;
  else if (last.lower === 'werden') out.planPassive = true;
  else out.plan = true;
}

function readComing(verbs: readonly Word[], out: Outlook): void {
  const last = verbs.at(-1);
  if (last === undefined) return;
  if (last.category === 'infinitive') out.forecast = true;
  else if ((lexicalOf(last.form, languageOf('de')).marks & MARK.expects) !== 0) out.expected = true;
}

const lemmaOf = ({ form }: Word): string | null => lexicalOf(form, languageOf('de')).lemma;

const isVerbForm = (word: Word | undefined): word is Word =>
  word !== undefined && (word.category === 'infinitive' || word.category === 'participle');

/**
 * The infinitives and participles that the finite verb at `i` of a main clause governs. In a subordinate clause it
 * stands behind them: that is told by the way, and not what the sentence is for.
 */
function governed(words: readonly Word[], from: number, to: number, i: number): Word[] {
  const out: Word[] = [];
  if (i > from && isVerbForm(words[i - 1])) return out;
  for (let k = i + 1; k < to; k++) {
    const word = words[k]!;
    if (word.category === 'finite' || word.category === 'stop' || word.category === 'colon') break;
    // Two verbs that stand together are a group; behind it only other clauses follow.
    if (isVerbForm(word) && word.tag !== 'VVIZU' && words[k - 1]?.category !== 'to') out.push(word);
    else if (out.length > 0) break;
  }
  return out;
}
