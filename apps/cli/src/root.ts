import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json, as seen from what was built. */
export const ROOT = resolve(fileURLToPath(import.meta.url), '../../../../..');
