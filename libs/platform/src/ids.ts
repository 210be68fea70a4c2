import { v7 } from 'uuid';

/** A new id (UUIDv7): sorts by the time of its making, to the millisecond. */
export function newId(): string {
  return v7();
}
