import {
  allowedCommands,
  visibleAssignee,
  visibleProgress,
  type AnchorState,
  type Aspect,
  type ClaimFacts,
  type ClaimKind,
  type ClaimState,
  type Command,
  type Policy,
  type Quantity,
  type ResolvedDate,
  type Risk,
  type VerdictBasis,
  type VisibleProgress,
} from '#libs/claims';
import type { AnchorRow, ArticleRow, By, ClaimRow, ReadTx, SignOffRow, VerdictRow } from '#libs/storage';
import { actorOf } from '../people/actor.js';
import { loadFacts } from './facts.js';
import { policyOf } from './policy.js';

export type AnchorView = {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly state: AnchorState;
};

export type VerdictView = {
  readonly version: number;
  readonly rating: string;
  readonly basis: VerdictBasis;
  readonly rationale: string;
  readonly wordingProposal: string | null;
  readonly decidedBy: string;
  readonly decidedAt: string;
};

/** What a list says of the article that a claim stands in. */
export type ClaimArticle = {
  readonly title: string;
  readonly language: string;
  readonly desk: string | null;
  readonly deadline: string | null;
};

/** A claim as one person may see it now, with the commands that this person may use on it. */
export type ClaimView = {
  readonly id: string;
  readonly articleId: string;
  readonly article: ClaimArticle;
  readonly revisionId: string;
  readonly version: number;
  readonly state: ClaimState;
  readonly statement: string;
  readonly kind: ClaimKind;
  readonly aspects: readonly Aspect[];
  readonly speaker: string | null;
  readonly quantities: readonly Quantity[];
  readonly dates: readonly ResolvedDate[];
  readonly checkWorthiness: number;
  readonly reasons: readonly string[];
  readonly risk: Risk;
  readonly origin: 'machine' | 'person';
  /** A person has changed what the machine proposed. */
  readonly edited: boolean;
  readonly anchors: readonly AnchorView[];
  readonly round: number;
  /** What may be known of the work on it; null means sealed. */
  readonly progress: VisibleProgress;
  readonly assigneeId: string | null;
  readonly dueAt: string | null;
  /** When one's own reservation lapses. */
  readonly reservedUntil: string | null;
  readonly dismissedFor: string | null;
  readonly mergedIntoId: string | null;
  readonly splitFromId: string | null;
  readonly verdict: VerdictView | null;
  readonly signOff: { readonly by: string; readonly at: string } | null;
  readonly commands: readonly Command[];
  readonly createdAt: string;
  readonly updatedAt: string;
};

/** Claims as the caller may see them, in the order given; six statements however many they are. */
export async function claimViews(tx: ReadTx, by: By, claims: readonly ClaimRow[]): Promise<ClaimView[]> {
  if (claims.length === 0) return [];
  const ids = claims.map((claim) => claim.id);
  const facts = await loadFacts(tx, claims);
  const anchors = await tx.claims.anchorsOf(ids);
  const verdicts = await tx.verdicts.of(ids);
  const signOffs = await tx.verdicts.signOffsOfClaims(ids);
  const articles = new Map(
    (await tx.articles.byIds(claims.map((claim) => claim.articleId))).map((row) => [row.id, row]),
  );
  const policy = await policyOf(tx);
  return claims.map((claim) => {
    const known = facts.get(claim.id);
    const article = articles.get(claim.articleId);
    if (!known || !article) throw new Error('Every claim has facts and an article.');
    return viewOf(claim, {
      article,
      facts: known,
      anchors: anchors.filter((anchor) => anchor.claimId === claim.id),
      verdict: verdicts.find((verdict) => verdict.claimId === claim.id && verdict.retractedAt === null),
      signOff: signOffs.find((signOff) => signOff.claimId === claim.id),
      policy,
      by,
      now: tx.now,
    });
  });
}

export async function claimView(tx: ReadTx, by: By, claim: ClaimRow): Promise<ClaimView> {
  const [view] = await claimViews(tx, by, [claim]);
  if (!view) throw new Error('One claim gives one view.');
  return view;
}

type Around = {
  readonly article: ArticleRow;
  readonly facts: ClaimFacts;
  readonly anchors: readonly AnchorRow[];
  readonly verdict: VerdictRow | undefined;
  readonly signOff: SignOffRow | undefined;
  readonly policy: Policy;
  readonly by: By;
  readonly now: Date;
};

function viewOf(claim: ClaimRow, { article, facts, anchors, verdict, signOff, policy, by, now }: Around): ClaimView {
  const actor = actorOf(by);
  return {
    id: claim.id,
    articleId: claim.articleId,
    article: {
      title: article.title,
      language: article.language,
      desk: article.desk,
      deadline: article.deadline?.toISOString() ?? null,
    },
    revisionId: claim.revisionId,
    version: claim.version,
    state: facts.state,
    statement: claim.statement,
    kind: claim.kind as ClaimKind,
    aspects: claim.aspects as Aspect[],
    speaker: claim.speaker,
    quantities: claim.quantities as unknown as Quantity[],
    dates: claim.dates as unknown as ResolvedDate[],
    checkWorthiness: Math.round(claim.checkWorthiness * 1000) / 1000,
    reasons: claim.reasons,
    risk: facts.risk,
    origin: claim.origin as 'machine' | 'person',
    edited: claim.edited,
    anchors: anchors.map(({ start, end, exact, prefix, suffix, state }) => ({
      start,
      end,
      exact,
      prefix,
      suffix,
      state: state as AnchorState,
    })),
    round: claim.round,
    progress: visibleProgress(facts, actor),
    assigneeId: visibleAssignee(facts, actor),
    dueAt: facts.dueAt,
    reservedUntil: facts.assigneeId === actor.id ? facts.reservedUntil : null,
    dismissedFor: claim.dismissedFor,
    mergedIntoId: claim.mergedIntoId,
    splitFromId: claim.splitFromId,
    verdict: verdict ? verdictView(verdict) : null,
    signOff: signOff ? { by: signOff.signedBy, at: signOff.signedAt.toISOString() } : null,
    commands: allowedCommands(facts, actor, policy, now.toISOString()),
    createdAt: claim.createdAt.toISOString(),
    updatedAt: claim.updatedAt.toISOString(),
  };
}

export function verdictView(verdict: VerdictRow): VerdictView {
  return {
    version: verdict.version,
    rating: verdict.rating,
    basis: verdict.basis as VerdictBasis,
    rationale: verdict.rationale,
    wordingProposal: verdict.wordingProposal,
    decidedBy: verdict.decidedBy,
    decidedAt: verdict.decidedAt.toISOString(),
  };
}
