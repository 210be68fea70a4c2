/**
 * The time of this machine, for what is only shown or logged. Whatever expires is compared with `now()` of PostgreSQL,
 * so that a wrong clock on one machine takes nothing away from anybody.
 */
export type Clock = { now(): Date };

export const systemClock: Clock = { now: () => new Date() };
