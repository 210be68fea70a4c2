// `npm run build:web`: the web app as files, and whether a first visit stays within its budget.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { ROOT } from './steps.mjs';

/** Most compressed script that a first visit to any page may load. */
const BUDGET = 220_000;
const WEB = join(ROOT, 'apps/web');

// Tests and tools set NODE_ENV to what suits them; React as it is served is always the one for production.
process.env.NODE_ENV = 'production';
await build({ configFile: join(WEB, 'vite.config.mjs'), logLevel: 'warn' });
const manifest = JSON.parse(readFileSync(join(WEB, 'dist/.vite/manifest.json'), 'utf8'));
const weights = new Map();
const weigh = (file) => {
  if (!weights.has(file)) weights.set(file, gzipSync(readFileSync(join(WEB, 'dist', file))).length);
  return weights.get(file);
};

/** The script files that a chunk needs before it can run. */
function filesOf(key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const other of manifest[key].imports ?? []) filesOf(other, seen);
  return seen;
}
const sum = (keys) => [...new Set(keys)].reduce((total, key) => total + weigh(manifest[key].file), 0);
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

const start = filesOf('index.html');
const later = [...start].flatMap((key) => manifest[key].dynamicImports ?? []);
const languages = later.filter((key) => /\/i18n\/locales\/[a-z]+\/index\.ts$/.test(key));
const pages = later.filter((key) => /^src\/features\/.*Page\.tsx$/.test(key));
const words = Math.max(...languages.map((key) => sum(filesOf(key))));
const first = pages
  .map((page) => ({ page, bytes: words + sum([...start, ...filesOf(page)]) }))
  .sort((one, other) => other.bytes - one.bytes);

console.log(`start ${kilobytes(sum(start))}, words of a language ${kilobytes(words)}; first visit to`);
for (const { page, bytes } of first)
  console.log(`  ${page.replace('src/features/', '').padEnd(40)} ${kilobytes(bytes)}`);
const heaviest = first[0];
if (heaviest === undefined || !Number.isFinite(words)) throw new Error('The manifest names no page or no language.');
if (heaviest.bytes > BUDGET) {
  console.error(
    `${heaviest.page} loads ${kilobytes(heaviest.bytes)} on a first visit; ${kilobytes(BUDGET)} are allowed.`,
  );
  process.exit(1);
}
