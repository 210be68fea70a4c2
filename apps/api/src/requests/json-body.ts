import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from '#libs/platform';
import { checkReadable } from './readable.js';

/** Exactly JSON. Parsers have been talked past checks with look-alikes (CVE-2025-32442, CVE-2026-25223). */
const JSON_TYPE = /^application\/json(?: ?; ?charset=utf-8)?$/i;

/** Takes JSON bodies and nothing else: 415 for another type, `malformed_json` for what is no JSON in UTF-8. */
export function takeJsonOnly(fastify: FastifyInstance, bodyLimit: number): void {
  fastify.removeAllContentTypeParsers();
  fastify.addHook('onRequest', (request, _reply, done) => {
    done(hasBody(request) && !JSON_TYPE.test(request.headers['content-type'] ?? '') ? notJson() : undefined);
  });
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer', bodyLimit }, (request, bytes: Buffer, done) => {
    if (bytes.length === 0) return done(null, undefined);
    let text: string;
    try {
      text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      return done(
        new Problem('malformed_json', 'The body is not UTF-8. Save or encode it as UTF-8 and send it again.'),
      );
    }
    void parse(request, text, (fault: Error | null, body?: unknown) => {
      if (fault !== null) {
        return done(
          new Problem(
            'malformed_json',
            'The body cannot be read as one JSON value. Check quotes, commas and brackets.',
          ),
        );
      }
      try {
        checkReadable(body);
      } catch (problem) {
        return done(problem as Problem);
      }
      done(null, body);
    });
  });
}

const hasBody = ({ headers }: FastifyRequest): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) !== 0;

const notJson = (): Problem =>
  new Problem('unsupported_media_type', 'Send the body as JSON, with Content-Type: application/json.');
