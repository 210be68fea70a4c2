import type { FastifyRequest } from 'fastify';
import type { Caller, Identity } from '#libs/identity';

/** What the guard found out about a request; handlers take it through `@By()`. */
export type Asking = {
  readonly caller: Caller;
  /** Asks who this is now: for streams that outlive a request. */
  readonly again: () => Promise<Identity | null>;
};

// Kept beside the request, not on it: nothing that a client sends can end up here.
const ASKING = new WeakMap<FastifyRequest, Asking>();

export const setAsking = (request: FastifyRequest, asking: Asking): void => void ASKING.set(request, asking);

/** Null on public routes, where nobody is asked who they are. */
export const askingOf = (request: FastifyRequest): Asking | null => ASKING.get(request) ?? null;
