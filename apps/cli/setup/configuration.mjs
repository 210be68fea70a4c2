// `npm run configuration`: writes .env.example and the table in README.md from the configuration class.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepare } from './prepare.mjs';
import { ROOT } from './steps.mjs';

await prepare();
const { configurationMarkdown, environmentExample, TABLE_END, TABLE_START } =
  await import('../../../dist/libs/platform/src/index.js');
writeFileSync(join(ROOT, '.env.example'), environmentExample());

const readme = join(ROOT, 'README.md');
const text = existsSync(readme) ? readFileSync(readme, 'utf8') : '';
const [start, end] = [text.indexOf(TABLE_START), text.indexOf(TABLE_END)];
if (start < 0 || end < start) {
  console.log(`README.md has no ${TABLE_START} … ${TABLE_END}; only .env.example was written.`);
} else {
  const table = `${TABLE_START}\n\n${configurationMarkdown()}\n\n`;
  writeFileSync(readme, text.slice(0, start) + table + text.slice(end));
}
