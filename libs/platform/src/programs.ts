import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What runs as a process of its own; apps/cli/setup/bundle.mjs makes one file of each. */
export type ProgramName = 'api' | 'claimdesk' | 'demo' | 'extraction-child' | 'migrate' | 'start' | 'tether' | 'worker';

/** The folder of package.json, both for the sources and for what was built from them. */
export const PACKAGE_ROOT = folderOfPackage(import.meta.dirname);

/** The file to start a program with. */
export function programFile(name: ProgramName): string {
  return join(PACKAGE_ROOT, 'dist/programs', `${name}.js`);
}

function folderOfPackage(from: string): string {
  return existsSync(join(from, 'package.json')) || dirname(from) === from ? from : folderOfPackage(dirname(from));
}
