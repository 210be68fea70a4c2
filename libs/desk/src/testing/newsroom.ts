import { createHash } from 'node:crypto';
import {
  DEFAULT_POLICY,
  DEFAULT_RATING_SCALE,
  makeAnchor,
  type ClaimState,
  type Policy,
  type Risk,
  type Role,
  type UserId,
  type WorkspaceId,
} from '#libs/claims';
import type { Caller } from '#libs/identity';
import { newId } from '#libs/platform';
import { systemIn, type By, type Database } from '#libs/storage';

/** What the tests' articles say; every sentence could be checked. */
export const TEXT = [
  'Das Freibad in Auental kostet 11,8 Millionen Euro.',
  'Im Sommer kamen 86.400 Menschen, 12 Prozent weniger als im Jahr davor.',
  'Bürgermeisterin Oswald sagte, der Bund zahle 2,3 Millionen Euro.',
].join(' ');

export type NewClaim = { readonly state?: 'proposed' | 'queued'; readonly risk?: Risk; readonly words?: string };

/** A newsroom in a test database: people in any role, articles, and claims that nobody has touched yet. */
export class Newsroom {
  private constructor(
    readonly db: Database,
    readonly system: By,
  ) {}

  static async open(db: Database, policy: Partial<Policy> = {}): Promise<Newsroom> {
    const system = systemIn(newId());
    await db.write(system, async (tx) => {
      const { name, ratings } = DEFAULT_RATING_SCALE;
      await tx.workspace.create({ name: 'Morgenblatt', language: 'de', policy: { ...DEFAULT_POLICY, ...policy } });
      await tx.workspace.addRatingScale({ id: newId(), version: 1, name, ratings, createdBy: null });
    });
    return new Newsroom(db, system);
  }

  /** A new member, as the caller of a request of theirs. */
  async person(...roles: Role[]): Promise<Caller> {
    const userId = newId() as UserId;
    await this.db.write(this.system, async (tx) => {
      const email = `${userId}@example.org`;
      await tx.people.addUser({ id: userId, email, name: roles.join('-'), language: 'de', passwordHash: '-' });
      await tx.people.join(userId, roles);
    });
    return {
      kind: 'person',
      userId,
      workspaceId: this.system.workspaceId as WorkspaceId,
      roles: new Set(roles),
      sessionId: newId(),
      tokenId: null,
      scopes: null,
      requestId: newId(),
    };
  }

  /** An article with one revision that the machine has finished with; its author sees it, other authors do not. */
  async article(text: string = TEXT, authorId: string | null = null): Promise<string> {
    const [id, revisionId] = [newId(), newId()];
    await this.db.write(this.system, async (tx) => {
      const sha256 = createHash('sha256').update(text, 'utf8').digest('hex');
      await tx.articles.create(
        {
          id,
          title: 'Freibad',
          language: 'de',
          desk: null,
          authorId,
          publishedAt: null,
          deadline: null,
          risk: 'normal',
          origin: 'own',
          appearanceUrl: null,
          appearancePublisher: null,
          currentRevisionId: revisionId,
          createdBy: null,
        },
        { id: revisionId, articleId: id, number: 1, text, sha256, format: 'text', createdBy: null },
      );
    });
    return id;
  }

  /** Claims of the machine on the article, anchored at `words`; their ids in the order given. */
  async claims(articleId: string, ...claims: readonly NewClaim[]): Promise<string[]> {
    const ids = claims.map(() => newId());
    await this.db.write(this.system, async (tx) => {
      const { currentRevisionId: revisionId } = await tx.articles.get(articleId);
      const { text } = await tx.articles.revisionById(revisionId);
      const { policy } = await tx.workspace.get();
      const { reviewsWanted } = policy as unknown as Policy;
      const anchors = claims.map(({ words = '11,8 Millionen Euro' }, index) => {
        const start = text.indexOf(words);
        const anchor = makeAnchor(text, { start, end: start + words.length });
        return { ...anchor, id: newId(), claimId: ids[index] ?? '', revisionId };
      });
      await tx.claims.create(
        claims.map(({ state = 'queued', risk = 'normal' }, index) => ({
          id: ids[index] ?? '',
          articleId,
          revisionId,
          position: anchors[index]?.start ?? 0,
          state: state satisfies ClaimState,
          statement: `Behauptung ${index + 1}.`,
          kind: 'fact',
          aspects: ['quantity'],
          speaker: null,
          quantities: [],
          dates: [],
          checkWorthiness: 0.8,
          reasons: [],
          risk,
          origin: 'machine',
          edited: false,
          runEpoch: 1,
          dueAt: null,
          splitFromId: null,
          createdBy: null,
          reviewsWanted: reviewsWanted[risk],
        })),
        anchors,
      );
    });
    return ids;
  }

  /** One queued claim on an article of its own. */
  async claim(claim: NewClaim = {}): Promise<string> {
    const [id] = await this.claims(await this.article(), claim);
    if (id === undefined) throw new Error('One claim has one id.');
    return id;
  }
}
