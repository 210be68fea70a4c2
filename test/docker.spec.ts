import { spawnSync } from 'node:child_process';
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
  environment?: Record<string, string | null>;
  depends_on?: Record<string, { condition: string }>;
  ports?: string[];
  stop_grace_period?: string;
};

describe('the containers', () => {
  it('are a store each, the migrations, and API and worker as processes of their own', () => {
    expect(Object.keys(compose.services).sort()).toEqual(['api', 'migrate', 'postgres', 'redis', 'worker']);
    expect(compose.services['api']?.command?.at(-1)).toBe('dist/programs/api.js');
    expect(compose.services['worker']?.command?.at(-1)).toBe('dist/programs/worker.js');
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

  it('pass on every setting but those that a container decides, and no secret of ours', () => {
    const ofContainer = /^CLAIMDESK_(HOST|PORT|METRICS_HOST|METRICS_PORT|WORKER_METRICS_PORT|DATA_DIR|DEMO)$/;
    const settings = variables().map(({ name }) => name);
    const wanted = settings.filter((name) => !ofContainer.test(name)).sort();
    for (const service of ['api', 'worker', 'migrate'])
      expect(Object.keys(compose.services[service]?.environment ?? {}).sort()).toEqual(wanted);
    for (const secret of ['POSTGRES_PASSWORD', 'REDIS_PASSWORD']) {
      expect(source).toContain(`\${${secret}:?`);
      expect(source).not.toMatch(new RegExp(`\\$\\{${secret}:-`));
    }
  });

  it('get longer to end than the processes in them, and have the web app with them', () => {
    const seconds = Number(variables().find(({ name }) => name === 'CLAIMDESK_SHUTDOWN_SECONDS')?.default);
    for (const name of ['api', 'worker'])
      expect(parseInt(compose.services[name]?.stop_grace_period ?? '0', 10)).toBeGreaterThan(seconds);
    expect(readFileSync(join(folder, 'Dockerfile'), 'utf8')).toContain('/app/apps/web/dist');
  });

  it('do not run as root and can be asked for their health', () => {
    const dockerfile = readFileSync(join(folder, 'Dockerfile'), 'utf8');
    expect(dockerfile).toMatch(/^USER node$/m);
    expect(dockerfile).toMatch(/^HEALTHCHECK /m);
    expect(dockerfile.match(/^FROM /gm)).toHaveLength(2);
  });

  it('pass the check of Docker itself, where it is installed', () => {
    const secrets = { POSTGRES_PASSWORD: 'x', REDIS_PASSWORD: 'y', CLAIMDESK_PUBLIC_URL: 'https://check.example.org' };
    const command = installed();
    if (command === undefined) {
      process.stderr.write('SKIPPED: docker compose is not installed here; compose.yaml was read as YAML only.\n');
      return;
    }
    const check = (environment: Record<string, string>) =>
      spawnSync(command.program, [...command.parameters, '-f', '-', '--project-directory', folder, 'config'], {
        input: command.isOld ? source.replace(/^name: .*$/m, '') : source,
        env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...environment },
        encoding: 'utf8',
      });
    const { status, stdout, stderr } = check({ ...secrets, CLAIMDESK_DATABASE_POOL: '7' });
    expect([status, stderr]).toEqual([0, '']);
    const { api } = (parse(stdout) as { services: Record<string, Service> }).services;
    expect(api?.environment).toMatchObject({
      DATABASE_URL: 'postgresql://claimdesk:x@postgres:5432/claimdesk',
      REDIS_URL: 'redis://:y@redis:6379/0',
      CLAIMDESK_PUBLIC_URL: 'https://check.example.org',
    });
    const without = check({ ...secrets, REDIS_PASSWORD: '' });
    expect(without.status).not.toBe(0);
    expect(without.stderr).toContain('set a password for Redis');
  });
});

/** `docker compose`, or `docker-compose` of the first generation, which does not know `name:` yet. */
function installed(): { program: string; parameters: string[]; isOld: boolean } | undefined {
  const answers = (program: string, ...parameters: string[]): boolean =>
    spawnSync(program, [...parameters, 'version'], { stdio: 'ignore' }).status === 0;
  if (answers('docker', 'compose')) return { program: 'docker', parameters: ['compose'], isOld: false };
  return answers('docker-compose') ? { program: 'docker-compose', parameters: [], isOld: true } : undefined;
}
