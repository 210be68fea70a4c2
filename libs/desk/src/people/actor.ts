import type { Actor, UserId } from '#libs/claims';
import type { By } from '#libs/storage';

/** No person has this id; the core asks for one also where the system acts. */
const NOBODY = '00000000-0000-0000-0000-000000000000' as UserId;

/** Who acts, as the core knows it. */
export function actorOf(by: By): Actor {
  return { kind: by.kind, id: (by.userId ?? NOBODY) as UserId, roles: by.roles };
}

/** The person behind the caller, for columns that name one. */
export function personOf(by: By): string {
  if (by.userId === null) throw new Error('Only a person or their token can do this.');
  return by.userId;
}
