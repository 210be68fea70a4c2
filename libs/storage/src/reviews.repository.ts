import { Problem } from '#libs/platform';
import type { Tx } from './prisma.js';
import type { CitationRow, ReviewRow } from './rows.js';

export type ReviewContent = Pick<ReviewRow, 'rating' | 'rationale' | 'wordingProposal' | 'scaleId'>;
/** What the lifecycle needs of a review that was submitted once, standing or withdrawn. */
export type SubmittedReviewRow = Pick<
  ReviewRow,
  'id' | 'claimId' | 'reviewerId' | 'round' | 'state' | 'rating' | 'submittedAt'
>;
export type NewCitation = Pick<CitationRow, 'id' | 'sourceId' | 'stance' | 'quote' | 'locator' | 'accessedAt'>;

/** Reviews, as drafts and submitted, with their citations. Who may see which is for the caller to decide. */
export class ReviewRepository {
  constructor(
    private readonly tx: Tx,
    private readonly workspaceId: string,
  ) {}

  async of(claimIds: readonly string[]): Promise<readonly ReviewRow[]> {
    return await this.tx.review.findMany({
      where: { claimId: { in: [...claimIds] }, workspaceId: this.workspaceId },
      orderBy: { id: 'asc' },
    });
  }

  /** Every review that was ever submitted, without its text, in the order of submission. */
  async submittedOf(claimIds: readonly string[]): Promise<readonly SubmittedReviewRow[]> {
    return await this.tx.review.findMany({
      where: { claimId: { in: [...claimIds] }, state: { not: 'draft' }, workspaceId: this.workspaceId },
      select: { id: true, claimId: true, reviewerId: true, round: true, state: true, rating: true, submittedAt: true },
      orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
    });
  }

  /** Problem `not_found` also for a review of another workspace. */
  async get(id: string): Promise<ReviewRow> {
    const row = await this.tx.review.findUnique({ where: { id, workspaceId: this.workspaceId } });
    if (!row) throw new Problem('not_found', 'There is no such review.');
    return row;
  }

  async draft(claimId: string, reviewerId: string): Promise<ReviewRow | null> {
    return await this.tx.review.findFirst({
      where: { claimId, reviewerId, state: 'draft', workspaceId: this.workspaceId },
    });
  }

  async createDraft(
    row: Pick<ReviewRow, 'id' | 'claimId' | 'reviewerId' | 'round' | 'supersedesId'> & ReviewContent,
  ): Promise<ReviewRow> {
    return await this.tx.review.create({ data: { ...row, workspaceId: this.workspaceId } });
  }

  /** The draft after the change; Problem `stale_version` with the current draft when another tab was faster. */
  async changeDraft(
    id: string,
    version: number,
    content: ReviewContent & { round: number },
    now: Date,
  ): Promise<ReviewRow> {
    const { count } = await this.tx.review.updateMany({
      where: { id, version, state: 'draft', workspaceId: this.workspaceId },
      data: { ...content, version: { increment: 1 }, updatedAt: now },
    });
    if (count === 0)
      throw new Problem('stale_version', 'This draft has been saved from somewhere else since you read it.');
    return await this.tx.review.findUniqueOrThrow({ where: { id } });
  }

  async submit(id: string, content: ReviewContent & { round: number }, now: Date): Promise<ReviewRow> {
    return await this.tx.review.update({
      where: { id, state: 'draft', workspaceId: this.workspaceId },
      data: { ...content, state: 'submitted', submittedAt: now, updatedAt: now, version: { increment: 1 } },
    });
  }

  async withdraw(id: string, now: Date): Promise<void> {
    await this.tx.review.update({
      where: { id, state: 'submitted', workspaceId: this.workspaceId },
      data: { state: 'withdrawn', withdrawnAt: now, updatedAt: now },
    });
  }

  async citationsOf(reviewIds: readonly string[]): Promise<readonly CitationRow[]> {
    return await this.tx.citation.findMany({
      where: { reviewId: { in: [...reviewIds] }, workspaceId: this.workspaceId },
      orderBy: [{ reviewId: 'asc' }, { position: 'asc' }],
    });
  }

  /** The citations of a draft are replaced as a whole. */
  async replaceCitations(review: Pick<ReviewRow, 'id' | 'claimId'>, citations: readonly NewCitation[]): Promise<void> {
    await this.tx.citation.deleteMany({ where: { reviewId: review.id, workspaceId: this.workspaceId } });
    await this.tx.citation.createMany({
      data: citations.map((citation, position) => ({
        ...citation,
        position,
        reviewId: review.id,
        claimId: review.claimId,
        workspaceId: this.workspaceId,
      })),
    });
  }
}
