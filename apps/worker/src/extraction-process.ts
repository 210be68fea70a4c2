import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Extraction } from '#libs/extraction';

export type ChildTask = {
  readonly text: string;
  readonly language: string | null;
  readonly publishedAt: string | null;
};
export type ChildAnswer =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'result'; readonly extraction: Extraction };

export type ExtractionLimits = { readonly memoryMb: number; readonly seconds: number };

export type Outcome =
  | { readonly kind: 'extracted'; readonly extraction: Extraction }
  /** The text did it; the sentence is for an editor. */
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'stopped' };

/** The embedded engine in its child process. An engine that asks a server would be chosen here. */
export const EMBEDDED_CHILD = fileURLToPath(new URL('./extraction-child.js', import.meta.url));

/**
 * Reads a text in a process of its own: an empty environment, a memory limit, a time limit. `stop` ends it early. What
 * comes back is checked: a claim whose words are not in the text is dropped.
 */
export async function extractInProcess(
  child: string,
  task: ChildTask,
  limits: ExtractionLimits,
  onProgress: (done: number, total: number) => void,
  stop: AbortSignal,
): Promise<Outcome> {
  if (stop.aborted) return { kind: 'stopped' };
  const started = fork(child, [], {
    env: {},
    execArgv: [`--max-old-space-size=${limits.memoryMb}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  });
  try {
    return await new Promise<Outcome>((resolve) => {
      const timer = setTimeout(
        () =>
          resolve({
            kind: 'failed',
            reason: `Reading this text took longer than ${limits.seconds} seconds. Split it, or check it for something that is no text.`,
          }),
        limits.seconds * 1000,
      );
      const onStop = (): void => resolve({ kind: 'stopped' });
      stop.addEventListener('abort', onStop, { once: true });
      started.once('close', () => {
        clearTimeout(timer);
        stop.removeEventListener('abort', onStop);
      });
      started.on('message', (answer: ChildAnswer) => {
        if (answer.kind === 'progress') onProgress(answer.done, answer.total);
        else resolve({ kind: 'extracted', extraction: withoutInventions(task.text, answer.extraction) });
      });
      started.once('error', (error) =>
        resolve({ kind: 'failed', reason: `The process that reads texts could not be started: ${error.message}` }),
      );
      started.once('exit', (code, signal) => resolve({ kind: 'failed', reason: endOf(code, signal, limits) }));
      started.send(task, (error) => {
        if (error) resolve({ kind: 'failed', reason: 'The process that reads texts ended before it got the text.' });
      });
    });
  } finally {
    end(started);
  }
}

function endOf(code: number | null, signal: NodeJS.Signals | null, { memoryMb }: ExtractionLimits): string {
  if (signal === 'SIGABRT' || code === 134)
    return `Reading this text needed more than ${memoryMb} MB of memory. Split it, or check it for something that is no text.`;
  return `Reading this text ended its process (${signal ?? `exit code ${code ?? '?'}`}). The text was set aside; nothing else is affected.`;
}

function end(child: ChildProcess): void {
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
}

function withoutInventions(text: string, extraction: Extraction): Extraction {
  return {
    ...extraction,
    claims: extraction.claims.filter(
      (claim) => claim.end > claim.start && text.slice(claim.start, claim.end) === claim.exact,
    ),
  };
}
