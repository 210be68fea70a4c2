import { useQueryClient, type QueryClient, type QueryKey } from '@tanstack/react-query';
import { useMemo } from 'react';
import { keys } from '../../../api/keys';
import { useLive } from '../../../api/live';
import { asProblem, Problem } from '../../../api/problem';
import { offerUndo, tell, tellProblem } from '../../../components/toasts';
import { say } from '../../../i18n';
import { useReaderData } from '../reader-data';
import { balance, onMany, type BulkCommand, type BulkOutcome } from './bulk';
import { claimCommands } from './commands';
import { claimEdits, inverseEdit, partsOf, spansOf, type ClaimEdit, type NewClaim, type SplitPart } from './edits';
import { putClaim } from './live-claims';
import type { Claim } from './queries';
import { undoOf, type Done } from './undo';

/**
 * What can be done with the claims of the open article. Every action puts the answer into the list at once, says what
 * was done, offers to undo it, and says in words why it was refused. It answers whether it was done.
 */
export class ReaderActions {
  constructor(
    private readonly client: QueryClient,
    private readonly articleId: string,
    private readonly claimsKey: QueryKey,
  ) {}

  accept(claims: readonly Claim[]): Promise<boolean> {
    return this.decide(claims, { command: 'accept' }, (claim) => claimCommands.accept(claim));
  }

  dismiss(claims: readonly Claim[], reason: string): Promise<boolean> {
    return this.decide(claims, { command: 'dismiss', reason }, (claim) => claimCommands.dismiss(claim, reason));
  }

  /** Makes proposals again of what was accepted or dismissed. */
  retract(claims: readonly Claim[]): Promise<boolean> {
    return this.decide(claims, { command: 'retract' }, (claim) => claimCommands.retract(claim));
  }

  assign(claims: readonly Claim[], reviewerId: string, dueAt?: string | null): Promise<boolean> {
    return this.decide(claims, { command: 'assign', reviewerId, dueAt }, (claim) =>
      claimCommands.assign(claim, reviewerId, dueAt),
    );
  }

  signOff(claims: readonly Claim[]): Promise<boolean> {
    return this.decide(claims, { command: 'sign_off' }, (claim) => claimCommands.signOff(claim));
  }

  async take(before: Claim): Promise<boolean> {
    return await this.attempt(async () => {
      const after = await claimCommands.take(before);
      this.put(after);
      this.offer(say('reader:done.take'), before, after, 'take');
    });
  }

  release(claims: readonly Claim[], reason?: string): Promise<boolean> {
    return this.decide(claims, { command: 'release', reason }, (claim) => claimCommands.release(claim, reason));
  }

  giveBack(claims: readonly Claim[], comment: string): Promise<boolean> {
    return this.decide(claims, { command: 'return', comment }, (claim) => claimCommands.giveBack(claim, comment));
  }

  reopen(claims: readonly Claim[], reason: string): Promise<boolean> {
    return this.decide(claims, { command: 'reopen', reason }, (claim) => claimCommands.reopen(claim, reason));
  }

  /** Changes risk or due time, of one claim or of many. */
  change(claims: readonly Claim[], change: Pick<ClaimEdit, 'risk' | 'dueAt'>): Promise<boolean> {
    return this.decide(claims, { command: 'change', ...change }, (claim) => claimEdits.edit(claim, change));
  }

  /** Spreads the claims, or all that are queued, over the reviewers. */
  async balance(claims: readonly Claim[]): Promise<boolean> {
    return await this.attempt(async () => {
      const { assigned, unassigned } = await balance(
        this.articleId,
        claims.map(({ id }) => id),
      );
      await this.readAgain();
      const given = assigned.map(({ claimId }) => claimId);
      const message = say('reader:done.balanced', { count: assigned.length });
      if (given.length === 0) tell(say('reader:done.nobodyLeft', { count: unassigned.length }));
      else
        offerUndo({
          message,
          undo: () => this.takeBack(given, { command: 'release', reason: say('reader:reason.undone') }),
        });
    });
  }

  /** Changes a claim. Throws a stale version, for the dialog in which it was typed to merge; nothing is lost. */
  async edit(before: Claim, edit: ClaimEdit): Promise<Claim> {
    const after = await claimEdits.edit(before, edit);
    this.put(after);
    const back = inverseEdit(before, edit);
    offerUndo({
      message: say('reader:done.edited'),
      undo: async () => this.put(await claimEdits.edit(after, back)),
    });
    return after;
  }

  async add(claim: NewClaim): Promise<Claim> {
    const added = await claimEdits.add(this.articleId, claim);
    this.put(added);
    offerUndo({
      message: say('reader:done.added'),
      undo: async () => this.put(await claimCommands.dismiss(added, say('reader:reason.undone'))),
    });
    return added;
  }

  async split(before: Claim, parts: SplitPart[]): Promise<readonly Claim[]> {
    const after = await claimEdits.split(before, parts);
    after.forEach((claim) => this.put(claim));
    const [first, ...others] = after;
    if (first) offerUndo({ message: say('reader:done.split'), undo: () => this.unsplit(before, first, others) });
    return after;
  }

  /** Makes one claim of several; the first of them remains. */
  async merge(claims: readonly Claim[]): Promise<boolean> {
    const [into, ...others] = claims;
    if (!into) return false;
    return await this.attempt(async () => {
      const merged = await claimEdits.merge(
        into.id,
        others.map(({ id }) => id),
      );
      await this.readAgain(merged);
      offerUndo({
        message: say('reader:done.merged', { count: claims.length }),
        undo: () => this.unmerge(claims, merged),
      });
    });
  }

  put(claim: Claim): void {
    putClaim(this.client, this.claimsKey, claim);
    // Where the stream of changes is not there to tell, the article is read again by ourselves.
    if (useLive.getState().state !== 'live') {
      void this.client.invalidateQueries({ queryKey: keys.article(this.articleId) });
      void this.client.invalidateQueries({ queryKey: keys.claim(claim.id) });
    }
  }

  private async decide(
    claims: readonly Claim[],
    command: BulkCommand,
    run: (claim: Claim) => Promise<Claim>,
  ): Promise<boolean> {
    const [only, ...others] = claims;
    if (!only) return false;
    return await this.attempt(async () => {
      if (others.length === 0) {
        const after = await run(only);
        this.put(after);
        this.offer(say(`reader:done.${command.command}`, { count: 1 }), only, after, command.command);
        return;
      }
      this.tellMany(
        claims,
        command.command,
        await onMany(
          claims.map(({ id }) => id),
          command,
        ),
      );
    });
  }

  private tellMany(before: readonly Claim[], command: BulkCommand['command'], { done, refused }: BulkOutcome): void {
    done.forEach((claim) => this.put(claim));
    if (refused.length > 0) tell(say('reader:done.refused', { count: refused.length }));
    if (done.length === 0) return;
    const message = say(`reader:done.${command}`, { count: done.length });
    const wasProposed = new Set(before.flatMap(({ id, state }) => (state === 'proposed' ? [id] : [])));
    const isTriage = command === 'accept' || command === 'dismiss';
    // Triage goes back in one step, as it was made.
    const triaged = isTriage
      ? done.filter(({ id, commands }) => wasProposed.has(id) && commands.includes('retract'))
      : [];
    const undos = done.flatMap((after) => {
      const was = triaged.includes(after) ? undefined : before.find(({ id }) => id === after.id);
      return was ? (undoOf(command, was, after) ?? []) : [];
    });
    if (triaged.length + undos.length === 0) return tell(message);
    const ids = triaged.map(({ id }) => id);
    offerUndo({
      message,
      undo: async () => {
        if (ids.length > 0) await this.takeBack(ids, { command: 'retract' });
        for (const undo of undos) this.put(await undo());
      },
    });
  }

  private offer(message: string, before: Claim, after: Claim, command: Done): void {
    const undo = undoOf(command, before, after);
    if (undo) offerUndo({ message, undo: async () => this.put(await undo()) });
    else tell(message);
  }

  private async takeBack(ids: readonly string[], command: BulkCommand): Promise<void> {
    const { done, refused } = await onMany(ids, command);
    done.forEach((claim) => this.put(claim));
    if (refused.length > 0) tell(say('reader:done.refused', { count: refused.length }));
  }

  private async unsplit(before: Claim, first: Claim, others: readonly Claim[]): Promise<void> {
    const merged = await claimEdits.merge(
      first.id,
      others.map(({ id }) => id),
    );
    this.put(await claimEdits.edit(merged, { statement: before.statement, spans: spansOf(before) }));
    await this.readAgain();
  }

  /** The claim that remains gets its words back, the others come back as new claims with theirs. */
  private async unmerge(before: readonly Claim[], merged: Claim): Promise<void> {
    const again = await claimEdits.split(merged, partsOf(before));
    for (const [index, claim] of again.entries()) {
      const was = before[index];
      if (!was) continue;
      const { kind, speaker, aspects, risk } = was;
      this.put(await claimEdits.edit(claim, { kind, speaker, aspects, risk }));
    }
  }

  private async readAgain(known?: Claim): Promise<void> {
    if (known) this.put(known);
    await this.client.invalidateQueries({ queryKey: this.claimsKey });
  }

  private async attempt(run: () => Promise<void>): Promise<boolean> {
    try {
      await run();
      return true;
    } catch (error) {
      // Somebody was faster: what is shown is brought up to date together with the message.
      const current = error instanceof Problem ? error.currentAs<Claim>() : null;
      if (current && 'commands' in current) this.put(current);
      tellProblem(asProblem(error));
      return false;
    }
  }
}

/** The actions of the open article. */
export function useReaderActions(): ReaderActions {
  const client = useQueryClient();
  const { article, claimsKey } = useReaderData();
  const name = JSON.stringify(claimsKey);
  return useMemo(() => new ReaderActions(client, article.id, JSON.parse(name) as QueryKey), [client, article.id, name]);
}
