#!/usr/bin/env node
import { existsSync } from 'node:fs';

const built = new URL('../../../dist/programs/claimdesk.js', import.meta.url);
if (!existsSync(built)) {
  console.error('claimdesk is not built yet: run `npm start` once, or `npm run build`.');
  process.exit(69);
}
await import(built.href);
