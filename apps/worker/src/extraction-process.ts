import { fork, type ChildProcess } from 'node:child_process';
import type { ExtractionFailure } from '#libs/desk';
import type { EngineReport, ExtractedClaim, Extraction, LlmSettings, ReportedExtraction } from '#libs/extraction';
import { programFile } from '#libs/platform';
import { checkedClaims, checkedExtraction } from './checked-extraction.js';
import { checkedReport } from './language-model.js';

export type ChildTask = {
  readonly text: string;
  /** The article's title, which its text may not hold. */
  readonly title: string;
  readonly language: string | null;
  readonly publishedAt: string | null;
  /** Null: no language model is asked. Handed over here and not in the environment, which other processes could read. */
  readonly llm: LlmSettings | null;
  /** Wall-clock limit. */
  readonly seconds: number;
};
export type ChildAnswer =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'found'; readonly claims: readonly ExtractedClaim[] }
  | { readonly kind: 'result'; readonly extraction: ReportedExtraction };

export type ExtractionLimits = { readonly memoryMb: number; readonly seconds: number };

/** What is told while a text is being read. */
export type Told = {
  readonly progress: (done: number, total: number) => void;
  /** Claims of a part of the text; the result holds all of them. */
  readonly found: (claims: readonly ExtractedClaim[]) => void;
};

export type Outcome =
  | { readonly kind: 'extracted'; readonly extraction: Extraction; readonly report: EngineReport | null }
  /** The text did it; the sentence is for an editor. */
  | { readonly kind: 'failed'; readonly failure: ExtractionFailure }
  | { readonly kind: 'stopped' };

/** The embedded engine in its child process. */
export const EMBEDDED_CHILD = programFile('extraction-child');

/** The one place that says which engine reads the texts: the module of its child process. */
export function engineModule(): string {
  return EMBEDDED_CHILD;
}

/**
 * Reads a text in a process of its own: an empty environment, a memory limit, a time limit. `stop` ends it early. What
 * comes back is checked: a claim whose words are not in the text is dropped.
 */
export async function extractInProcess(
  child: string,
  task: Omit<ChildTask, 'seconds' | 'llm'> & { readonly llm?: LlmSettings | null },
  limits: ExtractionLimits,
  told: Told,
  stop: AbortSignal,
): Promise<Outcome> {
  if (stop.aborted) return { kind: 'stopped' };
  const llm = task.llm ?? null;
  // The language model has a time-out of its own, after which the embedded engine answers.
  const seconds = limits.seconds + Math.ceil((llm?.timeoutMs ?? 0) / 1000);
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
          resolve(
            failed(
              'too_slow',
              `Reading this text took longer than ${seconds} seconds. Split it, or check it for something that is no text.`,
            ),
          ),
        seconds * 1000,
      );
      const onStop = (): void => resolve({ kind: 'stopped' });
      stop.addEventListener('abort', onStop, { once: true });
      started.once('close', () => {
        clearTimeout(timer);
        stop.removeEventListener('abort', onStop);
      });
      started.on('message', (answer) => {
        const progress = progressOf(answer);
        const found = foundOf(task.text, answer);
        if (progress) told.progress(progress.done, progress.total);
        else if (found) told.found(found);
        else resolve(resultOf(task.text, answer));
      });
      started.once('error', (error) =>
        resolve(failed('crashed', `The process that reads texts could not be started: ${error.message}`)),
      );
      started.once('exit', (code, signal) => resolve(endOf(code, signal, limits)));
      const { text, title, language, publishedAt } = task;
      const message: ChildTask = { text, title, language, publishedAt, llm, seconds };
      started.send(message, (error) => {
        if (error) resolve(failed('crashed', 'The process that reads texts ended before it got the text.'));
      });
    });
  } finally {
    end(started);
  }
}

const failed = (code: ExtractionFailure['code'], reason: string): Outcome => ({
  kind: 'failed',
  failure: { code, reason },
});

function endOf(code: number | null, signal: NodeJS.Signals | null, { memoryMb }: ExtractionLimits): Outcome {
  if (signal === 'SIGABRT' || code === 134)
    return failed(
      'too_large',
      `Reading this text needed more than ${memoryMb} MB of memory. Split it, or check it for something that is no text.`,
    );
  const how = signal ?? `exit code ${code ?? '?'}`;
  return failed(
    'crashed',
    `Reading this text ended its process (${how}). The text was set aside; nothing else is affected.`,
  );
}

function end(child: ChildProcess): void {
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
}

function progressOf(answer: unknown): { done: number; total: number } | null {
  const { kind, done, total } = (answer ?? {}) as Record<string, unknown>;
  if (kind !== 'progress' || !Number.isInteger(done) || !Number.isInteger(total)) return null;
  return { done: Number(done), total: Number(total) };
}

function foundOf(text: string, answer: unknown): ExtractedClaim[] | null {
  const { kind, claims } = (answer ?? {}) as Record<string, unknown>;
  return kind === 'found' && Array.isArray(claims) ? checkedClaims(text, claims) : null;
}

function resultOf(text: string, answer: unknown): Outcome {
  const { kind, extraction } = (answer ?? {}) as Record<string, unknown>;
  const checked = kind === 'result' ? checkedExtraction(text, extraction) : null;
  if (checked === null) return failed('crashed', 'The engine answered something that is no extraction.');
  return { kind: 'extracted', extraction: checked, report: checkedReport((extraction as ReportedExtraction).report) };
}
