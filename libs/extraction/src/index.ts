export * from './contract.js';
export { ENGINE, extract } from './engine.js';
export { reasonLabel, REASONS } from './classify/reasons.js';
export type { ReasonCode } from './classify/reasons.js';
