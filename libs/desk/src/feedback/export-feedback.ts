import type { AnchorState, ClaimKind, Quantity } from '#libs/claims';
import type { JudgedArticle, JudgedClaim } from '#libs/extraction';
import type { Caller } from '#libs/identity';
import { Problem } from '#libs/platform';
import type { AnchorRow, ArticleRow, ClaimRow, Database, ReadTx } from '#libs/storage';

/** Articles are listed by pages of this many and read one by one: the desk may have years of them. */
const PAGE = 50;

/**
 * What people decided on the machine's claims, article by article, oldest first, archived ones included; only articles
 * whose triage is finished. For editors and administrators. The log says who took it out before anything is given out.
 */
export async function* exportFeedback(db: Database, by: Caller): AsyncGenerator<JudgedArticle> {
  if (!by.roles.has('editor') && !by.roles.has('admin'))
    throw new Problem('forbidden', 'Only editors and administrators export what the desk decided.');
  await db.write(by, (tx) => {
    tx.record({ type: 'workspace.feedback_exported', subjectType: 'workspace', subjectId: by.workspaceId });
    return Promise.resolve();
  });
  for (const archived of [true, false]) {
    let after: string | undefined;
    do {
      const cursor = after;
      const page = await db.read(by, (tx) => tx.articles.list({ archived }, 'createdAt', PAGE, cursor));
      for (const { id } of page.items) {
        const judged = await db.read(by, async (tx) => await judgedArticle(tx, await tx.articles.get(id)));
        if (judged !== null) yield judged;
      }
      after = page.next ?? undefined;
    } while (after !== undefined);
  }
}

/** The article at its current revision, or null while the machine is reading it or a proposal waits for a decision. */
async function judgedArticle(tx: ReadTx, article: ArticleRow): Promise<JudgedArticle | null> {
  const { currentRevisionId, language, publishedAt, title } = article;
  const [extraction] = await tx.extractions.of([currentRevisionId]);
  if (extraction?.state !== 'extracted') return null;
  const rows = await tx.claims.ofArticle(article.id);
  if (rows.some((row) => row.state === 'proposed')) return null;
  const anchors = new Map<string, AnchorRow>();
  for (const anchor of await tx.claims.anchorsOf(rows.map((row) => row.id)))
    if (anchor.revisionId === currentRevisionId && FIRM.has(anchor.state) && !anchors.has(anchor.claimId))
      anchors.set(anchor.claimId, anchor);
  const claims = rows.flatMap((row) => judgedClaim(row, anchors.get(row.id)) ?? []);
  const sentences = await tx.extractions.sentences(currentRevisionId);
  const notCheckable = sentences.flatMap(({ start, end, dismissedAt }) => (dismissedAt === null ? [] : { start, end }));
  if (claims.length === 0 && notCheckable.length === 0) return null;
  const { text } = await tx.articles.revisionById(currentRevisionId);
  return {
    text,
    language,
    publishedAt: publishedAt?.toISOString().slice(0, 10) ?? null,
    title,
    claims,
    notCheckable,
  };
}

/** States of anchors under which the words still stand as they were judged. */
const FIRM: ReadonlySet<string> = new Set<AnchorState>(['exact', 'moved']);

/** Null for claims that say nothing about the machine: merged into another, taken back, or their words have changed. */
function judgedClaim(row: ClaimRow, anchor: AnchorRow | undefined): JudgedClaim | null {
  const { statement, speaker, kind, origin, state, mergedIntoId } = row;
  const outcome = outcomeOf(row);
  if (mergedIntoId !== null || anchor === undefined || (origin === 'person' && state === 'dismissed')) return null;
  const quantities = row.quantities as unknown as readonly Quantity[];
  return { start: anchor.start, end: anchor.end, statement, kind: kind as ClaimKind, speaker, quantities, outcome };
}

/** The workspace's threshold accepts without a person; only what somebody did afterwards is a judgement. */
function outcomeOf({ origin, state, edited, lastCommand, lastActorId }: ClaimRow): JudgedClaim['outcome'] {
  if (origin === 'person') return 'added';
  if (state === 'dismissed') return 'dismissed';
  return lastCommand === 'accept' && lastActorId === null && !edited ? 'unjudged' : 'accepted';
}
