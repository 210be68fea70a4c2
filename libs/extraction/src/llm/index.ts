export { createLlmEngine } from './llm-engine.js';
export { embeddedEngine } from './port.js';
export type { EngineReport, ExtractionEngine, FallbackCode, ReportedExtraction } from './port.js';
export { LLM_DEFAULTS } from './settings.js';
export type { LlmSettings, LlmWorld, Transport, TransportAnswer } from './settings.js';
