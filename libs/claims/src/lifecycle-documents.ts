import { NEEDS, type Who } from './guards.js';
import { type Transition, transitions } from './lifecycle.js';
import { CLAIM_STATES, type ClaimState } from './vocabulary.js';

const WHO: Readonly<Record<Who, string>> = {
  editor: 'editor',
  reviewer: 'reviewer',
  assignee: 'the assignee',
  own_review: 'the reviewer whose review it is',
  system: 'the system',
};

/** Where every claim begins. */
const FIRST: ClaimState = 'proposed';

type Row = Transition & { readonly command: string };

/** Faults of the table: states that cannot be reached or left, transitions from or to nowhere. Empty when it is sound. */
export function checkLifecycle(rows: readonly Row[] = transitions()): string[] {
  const known = new Set<string>(CLAIM_STATES);
  const faults: string[] = [];
  for (const { command, from, to, who } of rows) {
    if (from.length === 0 || to.length === 0 || who.length === 0)
      faults.push(`${command} leads nowhere or is nobody's.`);
    for (const state of [...from, ...to]) if (!known.has(state)) faults.push(`${command} names ${state}, no state.`);
  }
  const reached = new Set<ClaimState>([FIRST]);
  for (const state of reached) {
    for (const { from, to } of rows) if (from.includes(state)) to.forEach((next) => reached.add(next));
  }
  for (const state of CLAIM_STATES) {
    if (!reached.has(state)) faults.push(`${state} cannot be reached.`);
    if (!rows.some(({ from }) => from.includes(state))) faults.push(`${state} cannot be left.`);
  }
  return faults;
}

/** The table for people, in Markdown. */
export function lifecycleMarkdown(): string {
  const lines = transitions().map(({ command, from, to, who, needs }) => {
    const cells = [
      `\`${command}\``,
      from.map(code).join(', '),
      to.map(code).join(', '),
      who.map((one) => WHO[one]).join(', '),
      needs.map((need) => NEEDS[need].says).join('; '),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return ['| transition | from | to | who | needs |', '| --- | --- | --- | --- | --- |', ...lines, ''].join('\n');
}

/** The same as a Mermaid state diagram. */
export function lifecycleDiagram(): string {
  const labels = new Map<string, string[]>();
  for (const { command, from, to } of transitions()) {
    for (const state of from) {
      for (const next of to) {
        const edge = `${state} --> ${next}`;
        labels.set(edge, [...(labels.get(edge) ?? []), command]);
      }
    }
  }
  const edges = [...labels].map(([edge, commands]) => `  ${edge}: ${commands.join(', ')}`);
  return ['stateDiagram-v2', `  [*] --> ${FIRST}`, ...edges, ''].join('\n');
}

const code = (state: ClaimState): string => `\`${state}\``;
