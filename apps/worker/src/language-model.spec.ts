import { describe, expect, it } from '@jest/globals';
import { loadConfiguration } from '#libs/platform';
import { languageModelOf } from './language-model.js';

const stores = { DATABASE_URL: 'postgresql://u:p@localhost:5432/claimdesk', REDIS_URL: 'redis://localhost:6379' };

describe('the language model of the worker', () => {
  it('is none unless somebody switched one on', () => {
    expect(languageModelOf(loadConfiguration(stores))).toBeNull();
  });

  it('is asked as the configuration says, without a key where there is none', () => {
    const llm = { CLAIMDESK_LLM_BASE_URL: 'http://127.0.0.1:11434/v1', CLAIMDESK_LLM_MODEL: 'm' };
    const limits = { CLAIMDESK_LLM_TIMEOUT_SECONDS: '7', CLAIMDESK_LLM_MAX_TOKENS: '9000' };
    expect(languageModelOf(loadConfiguration({ ...stores, ...llm, ...limits }))).toMatchObject({
      baseUrl: 'http://127.0.0.1:11434/v1',
      model: 'm',
      apiKey: null,
      timeoutMs: 7_000,
      maxTokens: 9_000,
    });
  });
});
