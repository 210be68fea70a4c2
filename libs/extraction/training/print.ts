/** Prints a line on standard output: what a training run or a bench has to say. */
export function print(...parts: readonly (string | number)[]): void {
  process.stdout.write(`${parts.join(' ')}\n`);
}
