import { describe, expect, it } from '@jest/globals';
import { ConfigurationError, loadConfiguration, loadStartConfiguration } from './configuration.js';
import { variables } from './configuration-variable.js';

const stores = { DATABASE_URL: 'postgresql://a:b@localhost:5432/claimdesk', REDIS_URL: 'redis://localhost:6379' };

function faultsOf(environment: Record<string, string>): readonly string[] {
  try {
    loadConfiguration(environment);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.faults;
    throw error;
  }
  return [];
}

describe('the configuration', () => {
  it('needs only the two stores and has a default for everything else', () => {
    const configuration = loadConfiguration(stores);
    expect(configuration.port).toBe(3000);
    expect(configuration.host).toBe('127.0.0.1');
    expect(configuration.publicUrl).toBe('http://127.0.0.1:3000');
    expect(configuration.secureCookies).toBe(false);
    expect(configuration.trustProxy).toEqual([]);
    expect(configuration.demo).toBe(true);
    const optional = ['llmBaseUrl', 'llmModel', 'llmApiKey'];
    for (const { property } of variables().filter((one) => !optional.includes(one.property))) {
      expect([property, configuration[property as keyof typeof configuration]]).not.toEqual([property, undefined]);
    }
  });

  it('reads numbers, yes and no, and lists', () => {
    const configuration = loadConfiguration({
      ...stores,
      CLAIMDESK_PORT: ' 8080 ',
      CLAIMDESK_DEMO: 'No',
      CLAIMDESK_TRUST_PROXY: 'loopback, 10.0.0.0/8',
      CLAIMDESK_PUBLIC_URL: 'https://desk.example.org',
    });
    expect(configuration.port).toBe(8080);
    expect(configuration.demo).toBe(false);
    expect(configuration.trustProxy).toEqual(['loopback', '10.0.0.0/8']);
    expect(configuration.secureCookies).toBe(true);
  });

  it('takes an empty variable as one that is not set', () => {
    expect(loadConfiguration({ ...stores, CLAIMDESK_PORT: '' }).port).toBe(3000);
  });

  it('writes an IPv6 host and "every interface" as an origin that a browser opens', () => {
    expect(loadConfiguration({ ...stores, CLAIMDESK_HOST: '::1' }).publicUrl).toBe('http://[::1]:3000');
    expect(loadConfiguration({ ...stores, CLAIMDESK_HOST: '0.0.0.0' }).publicUrl).toBe('http://localhost:3000');
  });

  it('lists all faults at once, each with the variable, the rule and what was given', () => {
    expect(
      faultsOf({ ...stores, CLAIMDESK_PORT: 'http', CLAIMDESK_LOG_LEVEL: 'loud', CLAIMDESK_DEMO: 'maybe' }),
    ).toEqual([
      'CLAIMDESK_PORT must be a whole number from 1 to 65535; it is "http".',
      'CLAIMDESK_DEMO must be yes or no; it is "maybe".',
      'CLAIMDESK_LOG_LEVEL must be one of trace, debug, info, warn, error, fatal, silent; it is "loud".',
    ]);
  });

  it('names a missing store and how its address looks', () => {
    const faults = faultsOf({});
    expect(faults).toHaveLength(2);
    expect(faults[0]).toMatch(/^DATABASE_URL is missing; it must be .*postgresql:\/\/user:password@host/);
    expect(faults[1]).toMatch(/^REDIS_URL is missing/);
  });

  it('never prints the password of a store', () => {
    const [fault] = faultsOf({ ...stores, DATABASE_URL: 'mysql://root:hunter2@db/claimdesk' });
    expect(fault).toContain('DATABASE_URL must be the address of a PostgreSQL database');
    expect(fault).not.toContain('hunter2');
  });

  it.each([
    ['CLAIMDESK_PUBLIC_URL', 'https://desk.example.org/'],
    ['CLAIMDESK_PUBLIC_URL', 'desk.example.org'],
    ['CLAIMDESK_TRUST_PROXY', 'loopback,everyone'],
    ['CLAIMDESK_HOST', 'http://localhost'],
    ['CLAIMDESK_QUEUE_PREFIX', 'a:b'],
    ['CLAIMDESK_DATABASE_POOL', '0'],
    ['CLAIMDESK_DATABASE_POOL', '1.5'],
    ['CLAIMDESK_EXTRACTION_MEMORY_MB', '1e3'],
  ])('refuses %s=%s and names it', (name, value) => {
    const faults = faultsOf({ ...stores, [name]: value });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(`${name} must`);
    expect(faults[0]).toContain(value);
  });

  it('asks no language model unless its address is set, and then wants the name of the model', () => {
    expect(loadConfiguration(stores)).toMatchObject({
      llmBaseUrl: undefined,
      llmModel: undefined,
      llmTimeoutSeconds: 120,
    });
    const base = { ...stores, CLAIMDESK_LLM_BASE_URL: 'http://127.0.0.1:11434/v1' };
    expect(loadConfiguration({ ...base, CLAIMDESK_LLM_MODEL: 'm' })).toMatchObject({ llmModel: 'm' });
    expect(faultsOf(base)).toEqual([
      'CLAIMDESK_LLM_MODEL is missing; it must name the model of the endpoint in CLAIMDESK_LLM_BASE_URL.',
    ]);
    expect(faultsOf({ ...stores, CLAIMDESK_LLM_MODEL: 'm' })[0]).toMatch(/^CLAIMDESK_LLM_BASE_URL is missing/);
  });

  it('never prints the key of a language model, and takes no address with a password in it', () => {
    const given = {
      CLAIMDESK_LLM_BASE_URL: 'http://me:pass@host/v1',
      CLAIMDESK_LLM_API_KEY: 'two words',
      CLAIMDESK_LLM_MODEL: 'm',
    };
    const faults = faultsOf({ ...stores, ...given });
    expect(faults).toHaveLength(2);
    expect(faults.join()).not.toContain('two words');
  });

  it('refuses a misspelt variable and proposes the right one', () => {
    expect(faultsOf({ ...stores, CLAIMDESK_PROT: '8080' })).toEqual([
      'CLAIMDESK_PROT is not a variable of Claimdesk; did you mean CLAIMDESK_PORT?',
    ]);
  });

  it('cannot be changed afterwards', () => {
    const configuration = loadConfiguration(stores) as { port: number };
    expect(() => {
      configuration.port = 1;
    }).toThrow(TypeError);
  });

  it('lets npm start go without stores, but refuses a wrong one', () => {
    expect(loadStartConfiguration({}).databaseUrl).toBeUndefined();
    expect(loadStartConfiguration(stores).redisUrl).toBe(stores.REDIS_URL);
    expect(() => loadStartConfiguration({ REDIS_URL: 'localhost' })).toThrow(
      /REDIS_URL must be the address of a Redis/,
    );
  });
});
