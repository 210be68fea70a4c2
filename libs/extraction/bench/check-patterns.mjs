// Prints, as JSON, every regular expression of libs/extraction/src that `recheck` does not prove to run in linear time.
// usage: node libs/extraction/bench/check-patterns.mjs [FOLDER]
// Proofs are kept in node_modules/.cache, since they take seconds and hold for ever; doubtful patterns are looked at anew.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const require = createRequire(import.meta.url);
// The pure JavaScript build: the default one starts a native program or Java where it finds them.
const { checkSync } = require('recheck/lib/browser.js');
const folder = process.argv[2] ?? fileURLToPath(new URL('../src/', import.meta.url));
const version = require('recheck/package.json').version;
const cacheFile = join(dirname(require.resolve('recheck/package.json')), '../.cache/claimdesk/patterns.json');
const LONGEST_CHECK = 60_000;

function readProved() {
  try {
    const cache = JSON.parse(readFileSync(cacheFile, 'utf8'));
    return new Set(cache.version === version ? cache.proved : []);
  } catch {
    return new Set();
  }
}

/** Regular expressions of one file: literals, and calls of RegExp, whose patterns cannot be checked. */
function patternsOf(file) {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2023, true);
  const found = [];
  const visit = (node) => {
    if (node.kind === ts.SyntaxKind.RegularExpressionLiteral) found.push(node.text);
    const called = ts.isCallExpression(node) || ts.isNewExpression(node);
    if (called && node.expression.getText(source) === 'RegExp') found.push(node.getText(source));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const proved = readProved();
const doubtful = [];
let count = 0;
for (const name of readdirSync(folder, { recursive: true })) {
  if (!name.endsWith('.ts') || name.endsWith('.spec.ts')) continue;
  for (const pattern of patternsOf(join(folder, name))) {
    count += 1;
    if (proved.has(pattern)) continue;
    if (!pattern.startsWith('/')) {
      doubtful.push({
        file: name,
        pattern,
        reason: 'built at run time: write it as a literal, so that it can be checked',
      });
      continue;
    }
    const end = pattern.lastIndexOf('/');
    const result = checkSync(pattern.slice(1, end), pattern.slice(end + 1), { timeout: LONGEST_CHECK });
    if (result.status === 'safe') proved.add(pattern);
    else
      doubtful.push({ file: name, pattern, reason: result.complexity?.summary ?? result.error?.kind ?? result.status });
  }
}
mkdirSync(dirname(cacheFile), { recursive: true });
writeFileSync(cacheFile, JSON.stringify({ version, proved: [...proved].sort() }));
console.log(JSON.stringify({ count, doubtful }));
