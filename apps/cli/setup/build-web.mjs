// `npm run build:web`: the web app as files, and whether a first visit stays within its budget.
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'vite';
import { filesBelow, ROOT } from './steps.mjs';

/** Most compressed script that a first visit to any page may load. */
const BUDGET = 220_000;
const WEB = join(ROOT, 'apps/web');
const NEXT = join(WEB, 'dist-next');
const SERVED = join(WEB, 'dist');

// Tests and tools set NODE_ENV to what suits them; React as it is served is always the one for production.
process.env.NODE_ENV = 'production';
await build({ configFile: join(WEB, 'vite.config.mjs'), logLevel: 'warn' });
const manifest = JSON.parse(readFileSync(join(NEXT, '.vite/manifest.json'), 'utf8'));
const weights = new Map();
const weigh = (file) => {
  if (!weights.has(file)) weights.set(file, gzipSync(readFileSync(join(NEXT, file))).length);
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

// What is fetched ahead begins with a file of its own (apps/web/first-load.mjs).
const start = filesOf('index.html', filesOf('src/early/begin.ts'));
const later = [...start].flatMap((key) => manifest[key].dynamicImports ?? []);
const pages = later.filter((key) => /^src\/features\/.*Page\.tsx$/.test(key));

/** The words that come with a page: those of the frame, and those of its own feature, in the longer language. */
function wordsOf(page) {
  const feature = page.split('/')[2];
  const isOurs = (key) => key.endsWith('/core.ts') || key.endsWith(`/${feature}.ts`);
  const inLanguage = (language) => {
    const files = later.filter((key) => key.startsWith(`src/i18n/locales/${language}/`) && isOurs(key));
    return sum(files.flatMap((key) => [...filesOf(key)]));
  };
  return Math.max(inLanguage('de'), inLanguage('en'));
}
const first = pages
  .map((page) => ({ page, words: wordsOf(page), bytes: wordsOf(page) + sum([...start, ...filesOf(page)]) }))
  .sort((one, other) => other.bytes - one.bytes);

console.log(`start ${kilobytes(sum(start))}; with page and words, a first visit to`);
for (const { page, bytes, words } of first) {
  console.log(`  ${page.replace('src/features/', '').padEnd(40)} ${kilobytes(bytes)}, of it words ${kilobytes(words)}`);
}
const heaviest = first[0];
if (heaviest === undefined || first.some(({ words }) => words === 0)) {
  throw new Error('The manifest names no page, or a page without words.');
}
if (heaviest.bytes > BUDGET) {
  console.error(
    `${heaviest.page} loads ${kilobytes(heaviest.bytes)} on a first visit; ${kilobytes(BUDGET)} are allowed.`,
  );
  process.exit(1);
}

// The API sends these where the browser takes them; small files gain nothing.
const brotli = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
for (const file of filesBelow(NEXT, ['assets'], (path) => /\.(js|css)$/.test(path))) {
  const bytes = readFileSync(file);
  if (bytes.length < 1000) continue;
  writeFileSync(`${file}.br`, brotli(bytes));
  writeFileSync(`${file}.gz`, gzipSync(bytes));
}

// A running Claimdesk serves this folder: the new files are there before the page that names them, old ones go last.
const copied = filesBelow(NEXT, ['.']).map((path) => relative(NEXT, path));
for (const file of [...copied.filter((name) => name !== 'index.html'), 'index.html']) {
  cpSync(join(NEXT, file), join(SERVED, file));
}
for (const file of filesBelow(SERVED, ['.'])) if (!existsSync(join(NEXT, relative(SERVED, file)))) rmSync(file);
rmSync(NEXT, { recursive: true });
