import type { Block } from './block.js';
import { isOwnText } from './block.js';
import { readLead } from './turn-label.js';
import type { Lead } from './turn-label.js';

/**
 * What one block is in an interview. `label` is how the page calls who speaks ("Müller", "A"), null where it does not.
 * `start` is where the words begin behind the label.
 */
export type Turn = {
  readonly asks: boolean;
  readonly label: string | null;
  readonly start: number;
  /** Where the first block of the same answer begins: an answer of several paragraphs is one utterance. */
  readonly key: number;
};

export type Turns = ReadonlyMap<number, Turn>;

const NO_TURNS: Turns = new Map();

/** Generic labels, which name nobody. */
const ASKING: ReadonlySet<string> = new Set(['frage', 'question', 'q', 'f', 'interviewer', 'interviewerin']);
export const ANSWERING: ReadonlySet<string> = new Set(['antwort', 'answer', 'a']);
/** What tells that somebody was asked, before the first question. */
export const CUE = /interview|gespräch|gesprochen|spricht|sprach|gefragt|wortlaut|spoke|talks|speaks|conversation/iu;
/** "Frau Berg, …", "…, Mr Hale?" in a question. */
const ADDRESSED = /(?:^|[ „“"(])(?:Frau|Herr|Mr|Mrs|Ms|Dr|Prof|Professor|Professorin|Sir|Dame)\.? \p{Lu}/u;
const QUOTED = /[„“"«»][^„“”"«»]*[“”"«»]/gu;
const FIRST_PERSON =
  /(?:^|[\s(])(?:ich|wir|uns|mir|mich|mein|meine|meinen|meinem|meiner|unser|unsere|unseren|unserem|unserer|i|we|my|our|us|me|i['’]m|we['’]re|we['’]ve|i['’]ve)(?:$|[\s,.;:!?)])/iu;
/** Less is left of a text as it stands: a page has questions of its own. */
const FEWEST_QUESTIONS = 2;

/**
 * The turns of an interview by block, empty where the text is none: who speaks stands before a colon at the beginning of
 * a line ("Frage:", "Berg:", "Q:"), or questions stand alone in a line between the answers.
 */
export function readTurns(text: string, blocks: readonly Block[]): Turns {
  if (!text.includes('?')) return NO_TURNS;
  const leads = blocks.map((block) => (isOwnText(block.kind) ? readLead(text, block) : null));
  const labelled = byLabels(text, blocks, leads);
  const turns = labelled ?? byLines(text, blocks, leads);
  return turns ?? NO_TURNS;
}

type Count = { all: number; asking: number };

/** Turns by what stands before the colon; null when labels do not alternate as in an interview. */
function byLabels(text: string, blocks: readonly Block[], leads: readonly (Lead | null)[]): Turns | null {
  const counts = new Map<string, Count>();
  for (const lead of leads) {
    if (lead === null || lead.label === null) continue;
    const count = counts.get(lead.label) ?? { all: 0, asking: 0 };
    count.all++;
    if (lead.asks) count.asking++;
    counts.set(lead.label, count);
  }
  const askers = new Set<string>();
  const others = new Set<string>();
  const before = text.slice(0, blocks[leads.findIndex((lead) => lead?.label != null)]?.start ?? 0);
  for (const [label, { all, asking }] of counts) {
    if (ASKING.has(label.toLowerCase()) || (all >= FEWEST_QUESTIONS && asking * 2 >= all)) askers.add(label);
    else if (ANSWERING.has(label.toLowerCase()) || all >= 2 || before.includes(lastWord(label))) others.add(label);
  }
  if (askers.size === 0 || others.size === 0) return null;
  const known = (lead: Lead | null): boolean =>
    lead !== null && lead.label !== null && (askers.has(lead.label) || others.has(lead.label));
  const turns = follow(blocks, leads, (lead) =>
    known(lead)
      ? askers.has(lead.label ?? '')
        ? 'asks'
        : 'answers'
      : lead.label !== null && lead.aside
        ? 'ends'
        : null,
  );
  const generic = [...others].every((label) => ANSWERING.has(label.toLowerCase()));
  return !generic || isPersonal(text, blocks, turns, 1) ? turns : null;
}

/** Turns by questions that stand alone in their line; null when nobody is addressed and nothing says that one was asked. */
function byLines(text: string, blocks: readonly Block[], leads: readonly (Lead | null)[]): Turns | null {
  const bold = leads.some((lead) => lead?.bold === true && lead.asks);
  const asks = (lead: Lead | null): boolean => lead !== null && (bold ? lead.bold : lead.asks);
  const questions = leads.flatMap((lead, i) => (i > 0 && asks(lead) ? [i] : []));
  const first = questions[0];
  if (first === undefined || questions.length < FEWEST_QUESTIONS) return null;
  const words = (i: number): string => text.slice(blocks[i]?.start, blocks[i]?.end);
  if (!questions.some((i) => ADDRESSED.test(words(i))) && !CUE.test(text.slice(0, blocks[first]?.start))) return null;
  let begun = false;
  const turns = follow(blocks, leads, (lead) => {
    if (lead === leads[first]) begun = true;
    if (!begun) return null;
    return asks(lead) ? 'asks' : lead.aside ? 'ends' : 'speaks';
  });
  return isPersonal(text, blocks, turns, bold ? 1 : FEWEST_QUESTIONS) ? turns : null;
}

/** "answers": with a label of its own; "speaks": an answer without one; null: goes on with the turn before. */
type Role = 'asks' | 'answers' | 'speaks' | 'ends' | null;

const answer = ({ label, start }: Pick<Lead, 'label' | 'start'>): Turn => ({ asks: false, label, start, key: start });

/** Blocks without a beginning of their own go on with the turn before. */
function follow(
  blocks: readonly Block[],
  leads: readonly (Lead | null)[],
  roleOf: (lead: Lead) => Role,
): Map<number, Turn> {
  const turns = new Map<number, Turn>();
  let current: Turn | null = null as Turn | null;
  for (const [i, lead] of leads.entries()) {
    const block = blocks[i];
    if (lead === null || block === undefined) continue;
    const role = roleOf(lead);
    if (role === 'ends') current = null;
    else if (role === 'asks') current = { asks: true, label: lead.label, start: lead.start, key: lead.start };
    else if (block.kind === 'headline') continue;
    else if (role === 'answers') current = answer(lead);
    else if (role === 'speaks' && current?.asks !== false) current = answer({ label: null, start: block.start });
    else if (current !== null) current = { ...current, start: block.start };
    if (current !== null) turns.set(i, current);
  }
  return turns;
}

const lastWord = (label: string): string => label.slice(label.lastIndexOf(' ') + 1);

/** Whether somebody speaks of himself in the answers, outside quotations: in questions that a newsroom answers nobody does. */
function isPersonal(text: string, blocks: readonly Block[], turns: Turns, least: number): boolean {
  let personal = 0;
  for (const [i, { asks, start }] of turns) {
    if (asks) continue;
    if (FIRST_PERSON.test(text.slice(start, blocks[i]?.end).replace(QUOTED, ' '))) personal++;
    if (personal >= least) return true;
  }
  return false;
}
