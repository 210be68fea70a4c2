import { DEFAULT_POLICY, DEFAULT_RATING_SCALE, type UserId, type WorkspaceId } from '#libs/claims';
import type { Caller } from '#libs/identity';
import { newId } from '#libs/platform';
import { systemIn, type Database } from '#libs/storage';

/** An editor of a newsroom of its own. */
export async function newEditor(db: Database): Promise<Caller> {
  const by = systemIn(newId());
  const userId = newId();
  await db.write(by, async (tx) => {
    await tx.workspace.create({ name: 'Morgenblatt', language: 'de', policy: DEFAULT_POLICY });
    const { ratings } = DEFAULT_RATING_SCALE;
    await tx.workspace.addRatingScale({ id: newId(), version: 1, name: 'Standard', ratings, createdBy: null });
    const email = `${userId}@example.org`;
    await tx.people.addUser({ id: userId, email, name: 'Edda', language: 'de', passwordHash: '-' });
    await tx.people.join(userId, ['editor']);
  });
  return {
    kind: 'person',
    userId: userId as UserId,
    workspaceId: by.workspaceId as WorkspaceId,
    roles: new Set(['editor']),
    sessionId: null,
    tokenId: null,
    scopes: null,
    requestId: newId(),
  };
}
