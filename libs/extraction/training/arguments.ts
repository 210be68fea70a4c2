/** The value after an option on the command line, or null. */
export function flag(name: string): string | null {
  const at = process.argv.indexOf(name);
  return at < 0 ? null : (process.argv[at + 1] ?? '');
}

export const isSet = (name: string): boolean => process.argv.includes(name);

/** Ends the program when a reason is given why it cannot go on; nothing has been written then. */
export function refuseFor(reason: string | null): void {
  if (reason === null) return;
  process.stderr.write(`${reason} Nothing was written.\n`);
  process.exit(1);
}
