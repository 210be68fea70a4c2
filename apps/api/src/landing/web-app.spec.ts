import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Module } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { openWebApp, serveWebApp } from './web-app.js';

@Controller('api/v1')
class ApiController {
  @Get('claims')
  list(): string[] {
    return [];
  }
}
@Module({ controllers: [ApiController] })
class ApiOnly {}

describe('the built web app', () => {
  const folder = mkdtempSync(join(tmpdir(), 'claimdesk-web-'));
  let app: NestFastifyApplication;

  beforeAll(async () => {
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Desk</title>');
    writeFileSync(join(folder, 'assets/app-4f3a.js'), 'start()');
    writeFileSync(join(folder, 'assets/app-4f3a.js.br'), brotliCompressSync('start()'));
    mkdirSync(join(folder, '.vite'));
    writeFileSync(join(folder, '.vite/manifest.json'), '{}');
    const module = await Test.createTestingModule({ imports: [ApiOnly] }).compile();
    app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter());
    await serveWebApp(app, folder);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
  });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true });
  });

  const open = (url: string, accept = 'text/html,*/*') => app.inject({ method: 'GET', url, headers: { accept } });

  it('answers its own addresses with its page', async () => {
    for (const url of ['/articles/1/claims', '/sign-in?next=%2F', '/invitation']) {
      const { statusCode, payload, headers } = await open(url);
      expect([url, statusCode, payload]).toEqual([url, 200, '<!doctype html><title>Desk</title>']);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
    }
  });

  it('leaves the addresses of the API alone', async () => {
    expect((await open('/api/v1/claims')).json()).toEqual([]);
    for (const url of ['/api/v1/nothing', '/api', '/health/nothing', '/problems/x', '/assets/gone.js']) {
      expect([url, (await open(url)).statusCode]).toEqual([url, 404]);
    }
    expect((await open('/articles/1', 'application/json')).statusCode).toBe(404);
  });

  it('comes compressed to who can read it so, and plain to everybody else', async () => {
    const get = (encoding: string) =>
      app.inject({ method: 'GET', url: '/assets/app-4f3a.js', headers: { 'accept-encoding': encoding } });
    const packed = await get('gzip, deflate, br');
    expect(packed.headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': expect.stringContaining('javascript; charset=utf-8'),
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
    });
    expect(brotliDecompressSync(packed.rawPayload).toString()).toBe('start()');
    const plain = await get('identity');
    expect([plain.headers['content-encoding'], plain.payload]).toEqual([undefined, 'start()']);
  });

  it('takes styles with the nonce of the answer only, and scripts from files only', async () => {
    writeFileSync(join(folder, 'index.html'), '<!doctype html><meta property="csp-nonce" nonce="CLAIMDESK_NONCE">');
    const policies = new Set<string>();
    for (let visit = 0; visit < 3; visit += 1) {
      const { headers, payload } = await open('/articles');
      const policy = String(headers['content-security-policy']);
      const nonce = /style-src 'self' 'nonce-([\w-]{24})';/.exec(policy)?.[1];
      expect(payload).toBe(`<!doctype html><meta property="csp-nonce" nonce="${nonce}">`);
      expect(policy).toContain("default-src 'none';script-src 'self';");
      expect(policy).toContain("base-uri 'none';frame-ancestors 'none'");
      expect(policy).not.toContain('unsafe');
      expect(headers['cache-control']).toBe('no-store');
      policies.add(policy);
    }
    expect(policies.size).toBe(3);
  });

  it('lets browsers keep files whose name says their content', async () => {
    const { statusCode, headers, payload } = await open('/assets/app-4f3a.js');
    expect([statusCode, payload]).toEqual([200, 'start()']);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  it('serves the files of a new build without being started again', async () => {
    writeFileSync(join(folder, 'assets/app-77c1.js'), 'startAnew()');
    expect((await open('/assets/app-77c1.js')).payload).toBe('startAnew()');
  });

  it('gives nothing outside of its folder away', async () => {
    for (const url of [
      '/../package.json',
      '/.vite/manifest.json',
      '/assets/../../package.json',
      '/%2e%2e/package.json',
      '/assets/%2e%2e%2f%2e%2e%2fetc/passwd',
    ]) {
      expect((await open(url, '*/*')).statusCode).not.toBe(200);
    }
  });

  it('is missing until it is built', async () => {
    expect(await openWebApp(join(folder, 'nowhere'))).toBeNull();
  });
});
