export * from './clock.js';
export * from './configuration.js';
export * from './configuration-table.js';
export { type Variable, variables } from './configuration-variable.js';
export * from './health.js';
export * from './ids.js';
export * from './logging.js';
export * from './metrics.js';
export * from './problem.js';
export * from './programs.js';
export { type EmbeddedPostgres, type EmbeddedPostgresOptions, startEmbeddedPostgres } from './embedded/postgres.js';
export { type EmbeddedRedisOptions, startEmbeddedRedis } from './embedded/redis.js';
export {
  claimFolder,
  type EmbeddedServer,
  EmbeddedServerError,
  endProcess,
  freePort,
  isRunning,
  type ProcessRecord,
  processIdentity,
  readRecord,
  writeRecord,
} from './embedded/server-process.js';
export { removeAbandonedStores } from './embedded/abandoned.js';
export { type SystemProgram, systemProgram } from './embedded/system-program.js';
