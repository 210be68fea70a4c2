import type { PrismaClient } from './prisma.js';

/**
 * What counts as now, for the demo's work of past weeks; null: the real time. Nothing that expires goes by it: leases,
 * sessions and reservations are PostgreSQL's business always.
 */
export type DemoTime = () => Date | null;

/** Columns that say when a row came into being. */
const BORN: Readonly<Record<string, readonly string[]>> = {
  Article: ['createdAt', 'updatedAt'],
  Revision: ['createdAt'],
  Extraction: ['queuedAt'],
  Claim: ['createdAt', 'updatedAt'],
  Assignment: ['createdAt'],
  Review: ['createdAt', 'updatedAt'],
  Source: ['createdAt', 'updatedAt'],
  Query: ['askedAt'],
  View: ['createdAt', 'updatedAt'],
  RatingScale: ['createdAt'],
  Workspace: ['createdAt', 'updatedAt'],
};

/** The client, with rows that come into being at that time. */
export function inDemoTime(prisma: PrismaClient, time: DemoTime): PrismaClient {
  const dated = <T extends object>(model: string, row: T): T => {
    const now = time();
    const born = now === null ? [] : (BORN[model] ?? []);
    return { ...Object.fromEntries(born.map((column) => [column, now])), ...row };
  };
  const extended = prisma.$extends({
    query: {
      $allModels: {
        create: ({ model, args, query }) => query({ ...args, data: dated(model, args.data) } as typeof args),
        createMany: ({ model, args, query }) => {
          const rows = Array.isArray(args.data) ? args.data : [args.data];
          return query({ ...args, data: rows.map((row: object) => dated(model, row)) } as typeof args);
        },
      },
    },
  });
  // The extension changes no shape; what it adds to the type nobody here uses.
  return extended as unknown as PrismaClient;
}
