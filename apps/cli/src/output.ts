import { readFile } from 'node:fs/promises';
import { Problem, type ProblemCode } from '#libs/platform';
import { EXIT } from './exit-codes.js';

/** A refusal with its exit code; its message goes to standard error. */
export class CommandFailed extends Error {
  constructor(
    message: string,
    readonly exitCode: number,
  ) {
    super(message);
  }
}

/**
 * Results, and nothing else, go to standard output, byte for byte; resolves when they are written. When they cannot be,
 * the stream's own error ends the process (main.ts).
 */
export function printExactly(text: string): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.write(text, (error) => {
      if (!error) resolve();
    });
  });
}

/** A result as lines of its own. */
export async function print(text: string): Promise<void> {
  await printExactly(text.endsWith('\n') ? text : `${text}\n`);
}

export async function printJson(value: unknown): Promise<void> {
  await print(JSON.stringify(value, null, 2));
}

/** Messages for the person at the keyboard. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** A text file as UTF-8; `-` is standard input. Refuses what is not UTF-8 instead of guessing. */
export async function readText(file: string): Promise<string> {
  const bytes =
    file === '-'
      ? await readStandardInput()
      : await readFile(file).catch((error: NodeJS.ErrnoException) => {
          throw new CommandFailed(
            error.code === 'ENOENT' ? `There is no file ${file}.` : `${file} cannot be read: ${error.message}`,
            EXIT.noInput,
          );
        });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CommandFailed(`${file === '-' ? 'Standard input' : file} is not UTF-8 text.`, EXIT.input);
  }
}

async function readStandardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const CODES: Partial<Record<ProblemCode, number>> = {
  unavailable: EXIT.unavailable,
  internal: EXIT.internal,
  text_not_readable: EXIT.input,
  payload_too_large: EXIT.input,
};

/** The exit code of a failure, after its message was said. */
export function fail(error: unknown): number {
  if (error instanceof CommandFailed) {
    say(error.message);
    return error.exitCode;
  }
  if (error instanceof Problem) {
    say(error.detail);
    for (const { pointer, detail } of error.extra.errors ?? []) say(`  ${pointer}: ${detail}`);
    return CODES[error.code] ?? EXIT.no;
  }
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return EXIT.internal;
}
