/** The value after an option on the command line, or null. */
export function flag(name: string): string | null {
  const at = process.argv.indexOf(name);
  return at < 0 ? null : (process.argv[at + 1] ?? '');
}

export const isSet = (name: string): boolean => process.argv.includes(name);
