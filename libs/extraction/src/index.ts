export * from './contract.js';
export { ENGINE, extract } from './engine.js';
export { reasonLabel, REASONS } from './classify/reasons.js';
export type { ReasonCode } from './classify/reasons.js';
export { classifySentence } from './classify/classify-sentence.js';
export type { Classification, SentenceClass } from './classify/classify.js';
export { toGold } from './feedback/to-gold.js';
export type { GoldArticle, GoldClaim, JudgedArticle, JudgedClaim } from './feedback/to-gold.js';
export { createLlmEngine, embeddedEngine, LLM_DEFAULTS } from './llm/index.js';
export type {
  EngineReport,
  ExtractionEngine,
  FallbackCode,
  LlmSettings,
  LlmWorld,
  ReportedExtraction,
  Transport,
  TransportAnswer,
} from './llm/index.js';
