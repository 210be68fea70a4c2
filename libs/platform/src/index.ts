export * from './clock.js';
export * from './configuration.js';
export * from './configuration-table.js';
export { type Variable, variables } from './configuration-variable.js';
export * from './ids.js';
export * from './problem.js';
