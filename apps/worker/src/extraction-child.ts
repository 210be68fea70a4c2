import { setPriority } from 'node:os';
import { Worker } from 'node:worker_threads';
import { setTimeout as pause } from 'node:timers/promises';
import {
  createLlmEngine,
  embeddedEngine,
  ENGINE,
  extract,
  type ExtractionEngine,
  type LlmSettings,
} from '#libs/extraction';
import type { ChildAnswer, ChildTask } from './extraction-process.js';

// A process of its own with a memory limit and low priority: whatever a text does to it, it does here. It knows no
// credentials of the stores, and the key of the language model only where one was switched on.
setPriority(10);

const PROGRESS_MS = 500;

/**
 * The worker kills a child that takes too long. When the worker itself was killed nobody does, and a text that never
 * ends would keep a core busy for ever; a thread does not wait for the text.
 */
function endAfter(seconds: number): void {
  new Worker(`setTimeout(() => process.kill(process.pid, 'SIGKILL'), ${seconds * 1000})`, { eval: true }).unref();
}

function send(answer: ChildAnswer): Promise<void> {
  return new Promise((resolve, reject) => {
    if (!process.send) reject(new Error('this process is started by the worker'));
    else process.send(answer, (error: Error | null) => (error ? reject(error) : resolve()));
  });
}

/** The engine that the administrator chose; the language model gets no more than what `createLlmEngine` sends it. */
function engineFor(llm: LlmSettings | null): ExtractionEngine {
  if (llm === null) return embeddedEngine(ENGINE, extract);
  const wait = (ms: number, signal: AbortSignal): Promise<void> => pause(ms, undefined, { signal });
  return createLlmEngine(llm, { transport: fetch, wait }, extract);
}

async function read(task: ChildTask): Promise<void> {
  endAfter(task.seconds + 5);
  let told = 0;
  const extraction = await engineFor(task.llm).extract(task.text, {
    language: task.language ?? undefined,
    publishedAt: task.publishedAt ?? undefined,
    title: task.title,
    onProgress: (done, total) => {
      if (Date.now() - told < PROGRESS_MS) return;
      told = Date.now();
      void send({ kind: 'progress', done, total }).catch(() => undefined);
    },
    onFound: (claims) => void send({ kind: 'found', claims }).catch(() => undefined),
  });
  await send({ kind: 'result', extraction });
}

process.once('message', (task: ChildTask) => {
  read(task).then(
    () => process.exit(0),
    () => process.exit(1),
  );
});
process.on('disconnect', () => process.exit(1));
