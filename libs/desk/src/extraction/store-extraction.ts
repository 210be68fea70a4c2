import { makeAnchor, type ClaimState, type Span } from '#libs/claims';
import type { EngineReport, ExtractedClaim, Extraction } from '#libs/extraction';
import { newId } from '#libs/platform';
import {
  systemIn,
  type AnchorRow,
  type ArticleRow,
  type By,
  type ClaimRow,
  type Database,
  type Json,
  type NewAnchor,
  type NewClaim,
  type WriteTx,
} from '#libs/storage';
import { policyOf } from '../claims/policy.js';
import { carryOut } from '../claims/transition.js';
import { languageModelView } from './extraction-view.js';
import { LEASE_SECONDS, type ExtractionTask } from './run-extraction.js';

/** Spans that share at least half of their words are the same claim found again. */
const SAME = 0.5;

/**
 * Stores what the machine found, fenced by the run's epoch: a run that was overtaken stores nothing (false). Claims that
 * people edited, accepted, dismissed or added stay as they are; untouched proposals are brought up to date or removed.
 * `report`: how a language model did, when one was asked; record and event keep its counts and codes.
 */
export async function storeExtraction(
  db: Database,
  task: Pick<ExtractionTask, 'workspaceId' | 'revisionId' | 'epoch'>,
  extraction: Extraction,
  report: EngineReport | null = null,
): Promise<boolean> {
  const languageModel = report === null ? null : languageModelView(report);
  const by = systemIn(task.workspaceId);
  return await db.write(by, async (tx) => {
    const { sentences, engine } = extraction;
    if (
      !(await tx.extractions.finish(task.revisionId, task.epoch, {
        state: 'extracted',
        engine,
        languageModel,
        total: sentences.length,
      }))
    )
      return false;
    const revision = await tx.articles.revisionById(task.revisionId);
    const article = await tx.articles.getForUpdate(revision.articleId);
    await tx.extractions.addSentences(task.revisionId, sentences);
    await adoptLanguage(tx, article, extraction.language);
    const outcome = await mergeIntoArticle(tx, article, task, revision.text, extraction.claims);
    tx.record({
      type: 'article.extracted',
      subjectType: 'article',
      subjectId: article.id,
      articleId: article.id,
      data: { revisionId: task.revisionId, run: task.epoch, engine, languageModel, ...outcome.counts },
    });
    await acceptAutomatically(tx, by, outcome.fresh);
    return true;
  });
}

/**
 * Stores what a run has found so far, fenced by its epoch (false when it was overtaken), so that a long text can be worked on
 * before it is read to its end. Only what is new is added; what is there already stays as it is until the run ends.
 */
export async function storeFound(
  db: Database,
  task: Pick<ExtractionTask, 'workspaceId' | 'revisionId' | 'epoch'>,
  found: readonly ExtractedClaim[],
): Promise<boolean> {
  const by = systemIn(task.workspaceId);
  return await db.write(by, async (tx) => {
    if (!(await tx.extractions.hold(task.revisionId, task.epoch, LEASE_SECONDS))) return false;
    const revision = await tx.articles.revisionById(task.revisionId);
    const article = await tx.articles.getForUpdate(revision.articleId);
    const { pairs } = await compare(tx, article, task, found);
    const created = await add(
      tx,
      article,
      task,
      revision.text,
      found.filter((claim) => !pairs.has(claim)),
    );
    if (created.length > 0) {
      await acceptAutomatically(tx, by, created);
      tx.record({
        type: 'article.claims_found',
        subjectType: 'article',
        subjectId: article.id,
        articleId: article.id,
        data: { revisionId: task.revisionId, run: task.epoch, found: created.length },
      });
    }
    return true;
  });
}

async function adoptLanguage(tx: WriteTx, article: ArticleRow, language: string): Promise<void> {
  if (article.language === 'und' && language !== 'und') await tx.articles.adoptLanguage(article.id, language);
}

async function mergeIntoArticle(
  tx: WriteTx,
  article: ArticleRow,
  task: Pick<ExtractionTask, 'revisionId' | 'epoch'>,
  text: string,
  found: readonly ExtractedClaim[],
) {
  const { known, placesOf, pairs } = await compare(tx, article, task, found);
  const isUntouched = (claim: ClaimRow): boolean =>
    claim.state === 'proposed' && claim.origin === 'machine' && !claim.edited;
  // What this run has stored on its way (`storeFound`) is as new as what is stored now.
  const isOfThisRun = (claim: ClaimRow): boolean => claim.runEpoch === task.epoch && claim.origin === 'machine';

  const fresh = found.filter((claim) => !pairs.has(claim));
  const again = [...pairs].filter(([, claim]) => isUntouched(claim));
  const paired = new Set(pairs.values());
  const gone = known.filter((claim) => isUntouched(claim) && !paired.has(claim));

  const removed = await tx.claims.removeUntouchedProposals(gone.map((claim) => claim.id));
  for (const [claim, row] of again) {
    const isSame = row.statement === claim.statement && placesOf(row) === claim.alsoAt.length + 1;
    if (!isOfThisRun(row) || !isSame) await bringUpToDate(tx, row, claim, task, text);
  }
  const created = await add(tx, article, task, text, fresh);
  const early = [...paired].filter(isOfThisRun).length;
  return {
    fresh: created,
    counts: { found: created.length + early, again: pairs.size - early, removed },
  };
}

/** What the revision has already, and which of it the found claims are. */
async function compare(
  tx: WriteTx,
  article: ArticleRow,
  task: Pick<ExtractionTask, 'revisionId'>,
  found: readonly ExtractedClaim[],
) {
  const known = (await tx.claims.ofArticle(article.id)).filter((claim) => claim.revisionId === task.revisionId);
  const anchors = await tx.claims.anchorsOf(known.map((claim) => claim.id));
  const places = new Map<string, number>();
  for (const { claimId } of anchors) places.set(claimId, (places.get(claimId) ?? 0) + 1);
  const placesOf = (claim: ClaimRow): number => places.get(claim.id) ?? 0;
  return { known, placesOf, pairs: match(known, anchors, found) };
}

/** Adds proposals; their ids. */
async function add(
  tx: WriteTx,
  article: ArticleRow,
  task: Pick<ExtractionTask, 'revisionId' | 'epoch'>,
  text: string,
  claims: readonly ExtractedClaim[],
): Promise<string[]> {
  const rows = claims.map((claim) => ({ id: newId(), claim }));
  await tx.claims.create(
    rows.map(({ id, claim }) => newClaim(id, claim, article, task)),
    rows.flatMap(({ id, claim }) => newAnchors(id, claim, task.revisionId, text)),
  );
  return rows.map(({ id }) => id);
}

function newClaim(
  id: string,
  claim: ExtractedClaim,
  article: ArticleRow,
  task: Pick<ExtractionTask, 'revisionId' | 'epoch'>,
): NewClaim {
  return {
    id,
    articleId: article.id,
    revisionId: task.revisionId,
    position: claim.start,
    state: 'proposed' satisfies ClaimState,
    ...contentOf(claim),
    risk: article.risk,
    origin: 'machine',
    edited: false,
    runEpoch: task.epoch,
    dueAt: article.deadline,
    splitFromId: null,
    createdBy: null,
  };
}

function contentOf(claim: ExtractedClaim) {
  return {
    statement: claim.statement,
    kind: claim.kind,
    aspects: [...claim.aspects],
    speaker: claim.speaker,
    quantities: claim.quantities as unknown as Json,
    dates: claim.dates as unknown as Json,
    checkWorthiness: claim.checkWorthiness,
    reasons: [...claim.reasons],
  };
}

function newAnchors(claimId: string, claim: ExtractedClaim, revisionId: string, text: string): NewAnchor[] {
  const spans = new Map<string, Span>([claim, ...claim.alsoAt].map((span) => [`${span.start}:${span.end}`, span]));
  return [...spans.values()].map((span) => ({ ...makeAnchor(text, span), id: newId(), claimId, revisionId }));
}

async function bringUpToDate(
  tx: WriteTx,
  row: ClaimRow,
  claim: ExtractedClaim,
  task: Pick<ExtractionTask, 'revisionId' | 'epoch'>,
  text: string,
): Promise<void> {
  await tx.claims.change(row, { ...contentOf(claim), position: claim.start, runEpoch: task.epoch }, tx.now);
  await tx.claims.replaceAnchors(
    row.id,
    newAnchors(row.id, claim, task.revisionId, text).map((anchor) => ({ ...anchor, state: 'exact' as const })),
  );
}

/** Which known claim each found claim is: best overlap first, each at most once. */
function match(
  known: readonly ClaimRow[],
  anchors: readonly AnchorRow[],
  found: readonly ExtractedClaim[],
): Map<ExtractedClaim, ClaimRow> {
  const candidates: { overlap: number; claim: ExtractedClaim; row: ClaimRow }[] = [];
  const rows = new Map(known.map((row) => [row.id, row]));
  const sorted = [...anchors].sort((a, b) => a.start - b.start);
  for (const claim of found) {
    for (const anchor of sorted) {
      if (anchor.start >= claim.end) break;
      const overlap = shared(anchor, claim);
      const row = rows.get(anchor.claimId);
      if (row && overlap >= SAME) candidates.push({ overlap, claim, row });
    }
  }
  const pairs = new Map<ExtractedClaim, ClaimRow>();
  const taken = new Set<ClaimRow>();
  for (const { claim, row } of candidates.sort((a, b) => b.overlap - a.overlap)) {
    if (pairs.has(claim) || taken.has(row)) continue;
    pairs.set(claim, row);
    taken.add(row);
  }
  return pairs;
}

/** Intersection over union of two spans. */
function shared(a: Span, b: Span): number {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return both <= 0 ? 0 : both / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

/** At or above the workspace's threshold a proposal is queued without a person, if the workspace wants that. */
async function acceptAutomatically(tx: WriteTx, by: By, ids: readonly string[]): Promise<void> {
  const { autoAcceptThreshold } = await policyOf(tx);
  if (autoAcceptThreshold === null || ids.length === 0) return;
  for (const claim of await tx.claims.getAllForUpdate(ids)) {
    if (claim.checkWorthiness >= autoAcceptThreshold) await carryOut(tx, by, claim, { command: 'accept' });
  }
}
