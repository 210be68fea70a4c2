export { findDates } from './find-dates.js';
export type { TimeTold } from './resolve.js';
