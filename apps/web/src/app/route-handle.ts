import type { Role } from '../api/session';

/** What a route says about itself: `handle: { roles: ['admin'] }` tells everybody else who may see it. */
export type RouteHandle = { readonly roles?: readonly Role[] };
