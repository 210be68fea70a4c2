import { extract } from './engine.js';

/** Kind, speaker and statement of each claim of an English text. */
export const told = (text: string): [string, string | null, string][] =>
  extract(text, { language: 'en', publishedAt: '2026-11-19' }).claims.map(({ kind, speaker, statement }) => [
    kind,
    speaker,
    statement,
  ]);

/** The statement of each claim of an English text. */
export const statementsOf = (text: string): string[] => told(text).map(([, , statement]) => statement);
