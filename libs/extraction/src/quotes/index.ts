export { findQuotations } from './find-quotations.js';
export type { Quotation } from './find-quotations.js';
