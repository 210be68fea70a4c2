import type { OpenAPIObject } from '@nestjs/swagger';
import { Problem, type ProblemCode } from '#libs/platform';
import { type Access, AccessRule, ScopeRule } from '../access/classification.js';
import { SecretAnswer } from '../access/idempotency.js';
import type { Route } from '../access/routes.js';
import { Etag } from '../concurrency/etag.js';
import { RateLimitRule } from '../limits/rate-limit.decorator.js';
import { PROBLEMS } from '../problems/catalogue.js';
import { PROBLEM_MEDIA_TYPE, problemDocument } from '../problems/problem-document.js';
import { ProblemCodes } from '../problems/problems.decorator.js';

export type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Responses = Operation['responses'];

const EXAMPLE_REQUEST = '019a5b3e-7c4d-7e21-9a63-5d2f8b1c0e47';
const metadata = (rule: { KEY: string }, route: Route): unknown => Reflect.getMetadata(rule.KEY, route.handler);

/** Adds to an operation what follows from the decorators of its route: who may, headers, and every refusal. */
export function completeOperation(operation: Operation, route: Route, where: { method: string; path: string }): void {
  const access = (metadata(AccessRule, route) as readonly Access[] | undefined)?.[0] ?? { who: 'public' };
  const scope = metadata(ScopeRule, route) as string | undefined;
  const repeatable =
    where.method === 'POST' && access.who !== 'public' && !Reflect.hasMetadata(SecretAnswer.KEY, route.handler);

  operation.description = [operation.description, whoMay(access, scope)].filter((part) => part).join('\n\n');
  operation.security =
    access.who === 'public' ? [] : [{ session: [] }, ...(scope === undefined ? [] : [{ token: [] }])];
  if (repeatable) addIdempotencyKey(operation);
  if (Reflect.hasMetadata(Etag.KEY, route.handler)) addEtag(operation);

  const codes = new Set<ProblemCode>([
    ...whoCodes(access, where.method),
    ...requestCodes(operation, where),
    ...(repeatable ? (['idempotency_key_reused'] as const) : []),
    ...(Reflect.hasMetadata(RateLimitRule.KEY, route.handler) || access.who !== 'public'
      ? (['rate_limited'] as const)
      : []),
    ...((metadata(ProblemCodes, route) as readonly ProblemCode[] | undefined) ?? []),
    'unavailable',
    'internal',
  ]);
  Object.assign(operation.responses, problemResponses([...codes], where.path));
}

function whoMay(access: Access, scope: string | undefined): string {
  if (access.who === 'public') return 'Open to everybody.';
  const who =
    access.who === 'signed_in' ? 'For everybody who is signed in.' : `Needs the role ${access.roles.join(' or ')}.`;
  return `${who} ${scope === undefined ? 'Not open to API tokens.' : `API tokens need the scope \`${scope}\`.`}`;
}

function whoCodes(access: Access, method: string): ProblemCode[] {
  const unsafe = method !== 'GET';
  if (access.who === 'public') return unsafe ? ['origin_refused'] : [];
  return ['not_signed_in', 'forbidden', ...(unsafe ? (['origin_refused'] as const) : [])];
}

function requestCodes(operation: Operation, { path }: { path: string }): ProblemCode[] {
  const named = (operation.parameters ?? []) as { name?: string; in?: string; required?: boolean }[];
  const codes: ProblemCode[] = [];
  if (operation.requestBody !== undefined) {
    codes.push('validation', 'malformed_json', 'payload_too_large', 'unsupported_media_type');
  }
  if (named.some((one) => one.in === 'query' || one.in === 'header')) codes.push('validation');
  if (named.some((one) => one.name === 'after')) codes.push('cursor_mismatch');
  if (path.includes('{')) codes.push('not_found');
  const ifMatch = named.find((one) => one.name === 'If-Match');
  if (ifMatch !== undefined) codes.push('stale_version');
  if (ifMatch?.required) codes.push('precondition_required');
  return codes;
}

function addIdempotencyKey(operation: Operation): void {
  operation.parameters = [
    ...(operation.parameters ?? []),
    {
      name: 'Idempotency-Key',
      in: 'header',
      required: false,
      description: 'Makes repeating this request safe for 24 hours. 8 to 255 visible ASCII characters.',
      schema: { type: 'string', minLength: 8, maxLength: 255, example: '6f1c2a0e-8f1b-4a55-9b0c-2f6f5d1f7a3e' },
    },
  ];
}

function addEtag(operation: Operation): void {
  for (const [status, response] of Object.entries(operation.responses)) {
    if (!status.startsWith('2') || response === undefined || '$ref' in response) continue;
    response.headers = {
      ...response.headers,
      ETag: { description: 'The version, for `If-Match`.', schema: { type: 'string', example: '"3"' } },
    };
  }
}

/** One response per status; its examples are the codes that share the status. */
function problemResponses(codes: readonly ProblemCode[], path: string): Responses {
  const responses: Responses = {};
  for (const status of [...new Set(codes.map((code) => PROBLEMS[code].status))].sort((a, b) => a - b)) {
    const sharing = codes.filter((code) => PROBLEMS[code].status === status).sort();
    responses[String(status)] = {
      description: sharing.map((code) => PROBLEMS[code].title).join('. Or: '),
      content: {
        [PROBLEM_MEDIA_TYPE]: {
          schema: { $ref: '#/components/schemas/ProblemDto' },
          examples: Object.fromEntries(
            sharing.map((code) => [code, { summary: PROBLEMS[code].title, value: exampleOf(code, path) }]),
          ),
        },
      },
    };
  }
  return responses;
}

function exampleOf(code: ProblemCode, path: string): object {
  const errors =
    code === 'validation' ? { errors: [{ pointer: '/title', detail: 'Give text of 1 to 300 characters.' }] } : {};
  const current = code === 'stale_version' || code === 'illegal_transition' ? { current: { version: 4 } } : {};
  const problem = new Problem(code, PROBLEMS[code].advice.replaceAll('`', ''), { ...errors, ...current });
  const instance = path.replaceAll(/\{\w+\}/g, EXAMPLE_REQUEST);
  return problemDocument(problem, { path: instance, requestId: EXAMPLE_REQUEST });
}
