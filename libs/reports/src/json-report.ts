import { canonicalSnapshot, snapshotSha256 } from './canonical.js';
import type { ReportSnapshot } from './snapshot.js';

/**
 * The JSON export. `sha256` is the SHA-256 of `snapshot` written as RFC 8785 canonical JSON in UTF-8; `snapshot` is a
 * `ReportSnapshot`, whose `schema` names its version.
 */
export type JsonExport = { readonly sha256: string; readonly snapshot: ReportSnapshot };

/** The snapshot as it is, with its hash: indented by two, keys sorted whatever order they were stored in. */
export function renderJson(snapshot: ReportSnapshot): string {
  const canonical = canonicalSnapshot(snapshot);
  const file: JsonExport = { sha256: snapshotSha256(canonical), snapshot: JSON.parse(canonical) as ReportSnapshot };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Whether a JSON export is unchanged: its snapshot has the hash that it names. False for anything else. */
export function verifyJsonExport(text: string): boolean {
  try {
    const { sha256, snapshot } = JSON.parse(text) as Partial<JsonExport>;
    return snapshot !== undefined && sha256 === snapshotSha256(canonicalSnapshot(snapshot));
  } catch {
    return false;
  }
}
