/** Why a text could not be read: it took too long, too much memory, it ended its process, or nothing could be stored. */
export const EXTRACTION_FAILURES = ['too_slow', 'too_large', 'crashed', 'not_stored'] as const;
export type ExtractionFailureCode = (typeof EXTRACTION_FAILURES)[number];

/** Why a text could not be read, as a code and as an English sentence that an editor understands. */
export type ExtractionFailure = { readonly code: ExtractionFailureCode; readonly reason: string };
