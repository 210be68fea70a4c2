import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { variables } from '#libs/platform';

const folder = join(import.meta.dirname, '../docker');
const source = readFileSync(join(folder, 'compose.yaml'), 'utf8');
const compose = parse(source, { merge: true }) as { services: Record<string, Service> };
type Service = {
  command?: string[];
  environment?: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
  ports?: string[];
};

describe('the containers', () => {
  it('are a store each, the migrations, and API and worker as processes of their own', () => {
    expect(Object.keys(compose.services).sort()).toEqual(['api', 'migrate', 'postgres', 'redis', 'worker']);
    expect(compose.services['api']?.command?.at(-1)).toBe('dist/apps/api/src/main.js');
    expect(compose.services['worker']?.command?.at(-1)).toBe('dist/apps/worker/src/main.js');
    expect(compose.services['worker']?.ports).toBeUndefined();
    for (const name of ['api', 'worker']) {
      expect(compose.services[name]?.depends_on?.['migrate']?.condition).toBe('service_completed_successfully');
    }
  });

  it('run a Redis that keeps its jobs', () => {
    const command = compose.services['redis']?.command?.join(' ') ?? '';
    expect(command).toContain('--appendonly yes');
    expect(command).toContain('--maxmemory-policy noeviction');
  });

  it('set only variables that the configuration knows, and no secret of ours', () => {
    const known = new Set(variables().map(({ name }) => name));
    for (const name of Object.keys(compose.services['api']?.environment ?? {})) expect([...known]).toContain(name);
    for (const secret of ['POSTGRES_PASSWORD', 'REDIS_PASSWORD']) {
      expect(source).toContain(`\${${secret}:?`);
      expect(source).not.toMatch(new RegExp(`\\$\\{${secret}:-`));
    }
  });

  it('do not run as root and can be asked for their health', () => {
    const dockerfile = readFileSync(join(folder, 'Dockerfile'), 'utf8');
    expect(dockerfile).toMatch(/^USER node$/m);
    expect(dockerfile).toMatch(/^HEALTHCHECK /m);
    expect(dockerfile.match(/^FROM /gm)).toHaveLength(2);
  });

  it('pass the check of Docker itself, where it is installed', () => {
    try {
      execFileSync('docker', ['compose', 'version'], { stdio: 'ignore' });
    } catch {
      process.stderr.write('SKIPPED: docker compose is not installed here; compose.yaml was read as YAML only.\n');
      return;
    }
    execFileSync('docker', ['compose', '-f', join(folder, 'compose.yaml'), 'config', '--quiet'], {
      env: {
        ...process.env,
        POSTGRES_PASSWORD: 'x',
        REDIS_PASSWORD: 'x',
        CLAIMDESK_PUBLIC_URL: 'https://check.example.org',
      },
    });
  });
});
