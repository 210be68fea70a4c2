import { reanchorAll, type Anchor, type AnchorState, type Reanchored } from '#libs/claims';
import type { Caller } from '#libs/identity';
import { newId, Problem } from '#libs/platform';
import { systemIn, type AnchorRow, type ClaimRow, type Database, type RevisionRow, type WriteTx } from '#libs/storage';
import { carryOut } from '../claims/transition.js';
import { requestExtraction } from '../extraction/request-extraction.js';
import { articleView, type ArticleView } from './article-view.js';
import { sha256Of } from './create-article.js';
import { plainText, type TextFormat } from './plain-text.js';

export type NewRevisionInput = { readonly text: string; readonly format: TextFormat };

/** What became of the claims: how many stand as they were, moved, were touched or lost their words. */
export type RevisionOutcome = ArticleView & { readonly anchors: Readonly<Record<AnchorState, number>> };

const WORST_FIRST: readonly AnchorState[] = ['lost', 'touched', 'moved', 'exact'];

/**
 * Takes in a new text of the article. Every claim is carried over: unchanged words move silently and their verdicts
 * stand, touched words reopen the claim, vanished ones mark it `lost` for the editor. The machine reads the new text.
 */
export async function addRevision(
  db: Database,
  by: Caller,
  articleId: string,
  input: NewRevisionInput,
  expected: number,
  maxCharacters: number,
): Promise<RevisionOutcome> {
  const text = plainText(input.text, input.format, maxCharacters);
  return await db.write(by, async (tx) => {
    const article = await tx.articles.getForUpdate(articleId);
    if (article.version !== expected) {
      throw new Problem('stale_version', 'Somebody has changed this article since you read it.', {
        current: await articleView(tx, article),
      });
    }
    const before = await tx.articles.revisionById(article.currentRevisionId);
    if (before.text === text) {
      throw new Problem('conflict', 'This is the text of the current revision already; nothing was stored.', {
        current: await articleView(tx, article),
      });
    }
    const revision = await tx.articles.addRevision({
      id: newId(),
      articleId,
      number: before.number + 1,
      text,
      sha256: sha256Of(text),
      format: input.format,
      createdBy: by.userId,
    });
    await tx.extractions.queue({ revisionId: revision.id, articleId, requestedBy: by.userId });
    requestExtraction(tx, revision.id, 1);
    const saved = await tx.articles.change(articleId, article.version, { currentRevisionId: revision.id }, tx.now);
    const anchors = await carryOverClaims(tx, by, before, revision);
    tx.record({
      type: 'article.revised',
      subjectType: 'article',
      subjectId: articleId,
      articleId,
      data: { revisionId: revision.id, number: revision.number, sha256: revision.sha256, ...anchors },
    });
    if (await tx.verdicts.retractArticleSignOff(articleId, tx.now)) {
      tx.record({
        type: 'article.sign_off_retracted',
        subjectType: 'article',
        subjectId: articleId,
        articleId,
        data: { cause: revision.id },
      });
    }
    return { ...(await articleView(tx, saved)), anchors };
  });
}

async function carryOverClaims(
  tx: WriteTx,
  by: Caller,
  before: RevisionRow,
  after: RevisionRow,
): Promise<Record<AnchorState, number>> {
  const claims = await tx.claims.ofArticle(after.articleId);
  const anchors = (await tx.claims.anchorsOf(claims.map((claim) => claim.id))).filter(
    (anchor) => anchor.revisionId === before.id,
  );
  const carried = reanchorAll(anchors, before.text, after.text);
  const counts: Record<AnchorState, number> = { exact: 0, moved: 0, touched: 0, lost: 0 };
  for (const claim of claims) {
    const own = anchors.flatMap((anchor, index) => {
      const fate = carried[index];
      return anchor.claimId === claim.id && fate ? [{ anchor, fate }] : [];
    });
    if (own.length === 0) continue;
    counts[await carryOver(tx, by, claim, own, after)] += 1;
  }
  return counts;
}

type Fate = { readonly anchor: AnchorRow; readonly fate: Reanchored };

async function carryOver(
  tx: WriteTx,
  by: Caller,
  claim: ClaimRow,
  fates: readonly Fate[],
  after: RevisionRow,
): Promise<AnchorState> {
  const state = WORST_FIRST.find((candidate) => fates.some(({ fate }) => fate.state === candidate)) ?? 'lost';
  // A lost anchor keeps its words and its place in the old revision, so that the editor can see what is gone.
  const kept = fates.map(({ anchor, fate }) => ({
    ...wordsOf(fate.anchor ?? anchor),
    id: newId(),
    claimId: claim.id,
    revisionId: fate.anchor ? after.id : anchor.revisionId,
    state: fate.state,
  }));
  await tx.claims.replaceAnchors(claim.id, kept);
  const position = Math.min(...kept.map((anchor) => anchor.start));
  const moved = await tx.claims.change(claim, { revisionId: after.id, position, anchorState: state }, tx.now);
  if (state === 'touched' && ['decided', 'signed_off'].includes(moved.state)) {
    await carryOut(tx, systemIn(by.workspaceId), moved, {
      command: 'reopen',
      cause: 'text_changed',
      reason: `The text under the claim changed in revision ${after.number}.`,
    });
  }
  return state;
}

const wordsOf = ({ start, end, exact, prefix, suffix }: Anchor): Anchor => ({ start, end, exact, prefix, suffix });
