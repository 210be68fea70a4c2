/** Features of which a sentence has a few out of many: rows of a table of weights, and what each counts. */
export type Sparse = { readonly rows: Uint16Array; readonly values: Float32Array };

/** Rows of such a table; a power of two. */
export const ROWS = 1 << 15;
