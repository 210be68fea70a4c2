export { findQuantities } from './find-quantities.js';
