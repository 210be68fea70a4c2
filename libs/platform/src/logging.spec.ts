import { Writable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Logger, pino } from 'pino';
import { loggerOptions } from './logging.js';

function logged(write: (logger: Logger) => void): string {
  const lines: string[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString('utf8'));
      done();
    },
  });
  write(pino(loggerOptions({ logLevel: 'debug' }, 'test'), sink));
  return lines.join('');
}

const CANARY = 'Kanarienvogel';

describe('the log', () => {
  it('is one JSON object a line with time, level, service and the given ids', () => {
    const line: unknown = JSON.parse(logged((log) => log.info({ articleId: 'a-1', claimCount: 3 }, 'extracted')));
    expect(line).toMatchObject({ level: 'info', service: 'test', articleId: 'a-1', claimCount: 3, msg: 'extracted' });
    expect((line as { time: string }).time).toMatch(/^\d{4}-\d\d-\d\dT/);
  });

  it.each([
    'text',
    'statement',
    'exact',
    'title',
    'rationale',
    'quote',
    'password',
    'token',
    'email',
    'Cookie',
    'speaker',
  ])('never says the value of a field called %s, at any depth', (field) => {
    const output = logged((log) =>
      log.warn({ job: { data: [{ [field]: CANARY, id: 'kept' }] }, [field]: CANARY }, 'x'),
    );
    expect(output).not.toContain(CANARY);
    expect(output).toContain('kept');
  });

  it('shows a request by method and path, without query, headers or the secret part of a link', () => {
    const req = {
      id: 'r-1',
      method: 'POST',
      url: `/api/v1/invitations/${CANARY.repeat(3)}/accept?token=${CANARY}`,
      headers: { authorization: CANARY },
    };
    const output = logged((log) => log.info({ req, res: { statusCode: 201, body: CANARY } }, 'done'));
    expect(output).not.toContain(CANARY);
    expect(JSON.parse(output)).toMatchObject({
      req: { id: 'r-1', method: 'POST', path: '/api/v1/invitations/:removed/accept' },
      res: { status: 201 },
    });
  });

  it('keeps the ids in a path', () => {
    const id = '01890a5d-ac96-774b-bcce-b302099a8057';
    expect(logged((log) => log.info({ req: { method: 'GET', url: `/api/v1/claims/${id}` } }, 'x'))).toContain(id);
  });

  it('describes database and JSON errors without the values that their messages quote', () => {
    class PrismaClientValidationError extends Error {}
    const database = Object.assign(new Error(CANARY), { severity: 'ERROR', code: '23505', detail: CANARY });
    let json: unknown;
    try {
      JSON.parse(`{"text": ${CANARY}`);
    } catch (error) {
      json = error;
    }
    const output = logged((log) => {
      log.error({ err: database }, 'a');
      log.error({ err: new PrismaClientValidationError(CANARY) }, 'b');
      log.error({ err: json });
      log.error(database);
      log.error({ job: { failure: new Error('outer', { cause: database }) } }, 'd');
    });
    expect(output).not.toContain(CANARY);
    expect(output).toContain('23505');
    expect(output).toContain('PrismaClientValidationError');
  });

  it('takes mail addresses, passwords in addresses and bearer tokens out of messages', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (address) => {
        expect(logged((log) => log.info(`invited ${address}`))).not.toContain(address);
      }),
      { numRuns: 50 },
    );
    const output = logged((log) =>
      log.error(new Error(`connect postgresql://desk:${CANARY}@db:5432/x failed; Authorization: Bearer ${CANARY}`)),
    );
    expect(output).not.toContain(CANARY);
    expect(output).toContain('db:5432');
  });
});
