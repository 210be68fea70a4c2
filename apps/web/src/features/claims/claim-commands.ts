/** The commands of the lifecycle, as the API names them on each claim. */
export const COMMANDS = [
  'accept',
  'dismiss',
  'retract',
  'assign',
  'take',
  'start',
  'release',
  'submit',
  'withdraw',
  'adjudicate',
  'return',
  'sign_off',
  'reopen',
] as const;
export type Command = (typeof COMMANDS)[number];

export type Commanded = { readonly id: string; readonly state: string; readonly commands: readonly string[] };

/** What `M` may offer. Submitting, withdrawing and adjudicating need the screen that is made for them. */
export const MOVES = [
  'accept',
  'take',
  'assign',
  'start',
  'release',
  'sign_off',
  'return',
  'reopen',
  'retract',
  'dismiss',
] as const;
export type Move = (typeof MOVES)[number];

/** Moves that are possible for every one of these claims: exactly what the API says, nothing worked out here. */
export function movesForAll(claims: readonly Commanded[]): readonly Move[] {
  if (claims.length === 0) return [];
  return MOVES.filter((move) => claims.every(({ commands }) => commands.includes(move)));
}

/** Those of the claims on which the command is possible. */
export function legalFor<T extends Commanded>(claims: readonly T[], command: Command): readonly T[] {
  return claims.filter(({ commands }) => commands.includes(command));
}

/** How a move can be taken back, where the lifecycle has a way back that leaves the claim as it was. */
export type Inverse =
  | { readonly command: 'release' | 'reopen' | 'retract' }
  | { readonly command: 'assign'; readonly reviewerId: string; readonly dueAt: string | null };

type Before = {
  readonly state: string;
  readonly assigneeId: string | null;
  readonly dueAt: string | null;
};

/**
 * The way back from a move, or null where there is none: signing off and returning begin something new in the record,
 * which no command undoes.
 */
export function inverseOf(move: Move, before: Before): Inverse | null {
  const again = (): Inverse | null =>
    before.assigneeId === null ? null : { command: 'assign', reviewerId: before.assigneeId, dueAt: before.dueAt };
  switch (move) {
    case 'assign':
      return before.state === 'queued' ? { command: 'release' } : again();
    case 'take':
      return { command: 'release' };
    case 'release':
      return again();
    case 'accept':
      return { command: 'retract' };
    case 'dismiss':
      // Reopened it stands in the queue; a proposal that nobody had accepted would be accepted by that.
      return before.state === 'proposed' ? { command: 'retract' } : { command: 'reopen' };
    case 'retract':
    case 'start':
    case 'sign_off':
    case 'return':
    case 'reopen':
      return null;
  }
}
