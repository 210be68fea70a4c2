// An engine for tests: speaks the worker's language, and waits, hangs, crashes or eats memory as its copy's name says.
import { existsSync, writeFileSync } from 'node:fs';

// The worker gives its child no environment and no arguments, so the path of this copy says it: <marker>.<behaviour>.mjs
const [, marker, behaviour] = /^(.*)\.(\w+)\.mjs$/.exec(process.argv[1]) ?? [];

process.once('message', () => {
  writeFileSync(`${marker}.started`, String(process.pid));
  if (behaviour === 'crash') process.exit(3);
  if (behaviour === 'hang') for (;;);
  const memory = [];
  if (behaviour === 'memory') for (;;) memory.push(new Array(100_000).fill(memory.length));
  const timer = setInterval(() => {
    if (!existsSync(`${marker}.go`)) return;
    clearInterval(timer);
    process.send(
      {
        kind: 'result',
        extraction: { language: 'de', engine: 'test/1', sentences: [{ start: 0, end: 8 }], claims: [] },
      },
      () => process.exit(0),
    );
  }, 50);
});
process.on('disconnect', () => process.exit(1));
