export * from './blindness.js';
export * from './commands.js';
export * from './default-rating-scale.js';
export * from './lifecycle.js';
export { renewedReservation } from './outcomes.js';
export * from './policy.js';
export * from './rating-scale.js';
export * from './refusal.js';
export * from './vocabulary.js';
