import { CLAIM_KINDS, type ClaimKind } from '#libs/claims';

/** A claim as the model names it, not yet held against the article. */
export type NamedClaim = {
  readonly quote: string;
  readonly statement: string;
  readonly kind: ClaimKind;
  readonly speaker: string | null;
  readonly checkWorthiness: number | null;
};

export type Answer = { readonly claims: readonly NamedClaim[]; readonly malformed: number };

/** The JSON schema of an answer, for endpoints that can hold a model to one. */
export const ANSWER_SCHEMA = {
  name: 'claims',
  strict: true,
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['claims'],
    properties: {
      claims: {
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['quote', 'statement', 'kind', 'speaker', 'check_worthiness'],
          properties: {
            quote: { type: 'string' },
            statement: { type: 'string' },
            kind: { type: 'string', enum: [...CLAIM_KINDS] },
            speaker: { type: ['string', 'null'] },
            check_worthiness: { type: 'number' },
          },
        },
      },
    },
  },
} as const;

/** Most characters of an answer that are read. */
export const LONGEST_ANSWER = 2_000_000;

/** Reads the body of a chat completion; null when it is none, was cut off, or holds no list of claims. */
export function readAnswer(body: string): Answer | null {
  const completion = field(parse(body), 'choices');
  const choice: unknown = Array.isArray(completion) ? completion[0] : undefined;
  if (field(choice, 'finish_reason') === 'length') return null;
  const content = field(field(choice, 'message'), 'content');
  if (typeof content !== 'string') return null;
  const named = field(parse(jsonPart(content)), 'claims');
  if (!Array.isArray(named)) return null;
  const claims = named.map(readClaim);
  const good = claims.filter((claim) => claim !== null);
  return { claims: good, malformed: claims.length - good.length };
}

/** Tokens that a chat completion cost, as its endpoint counted them; 0 when it did not. */
export function tokensOf(body: string): number {
  const total = field(field(parse(body), 'usage'), 'total_tokens');
  return typeof total === 'number' && Number.isFinite(total) && total > 0 ? total : 0;
}

/** The outermost braces: models like to wrap their JSON in words or in a fenced block. */
function jsonPart(content: string): string {
  return content.slice(Math.max(0, content.indexOf('{')), content.lastIndexOf('}') + 1);
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function readClaim(value: unknown): NamedClaim | null {
  const quote = field(value, 'quote');
  const statement = field(value, 'statement');
  const kind = CLAIM_KINDS.find((known) => known === field(value, 'kind'));
  const speaker = field(value, 'speaker') ?? null;
  if (typeof quote !== 'string' || quote.trim() === '' || kind === undefined) return null;
  if (speaker !== null && typeof speaker !== 'string') return null;
  const worth = field(value, 'check_worthiness');
  return {
    quote,
    statement: typeof statement === 'string' ? statement.trim() : '',
    kind,
    speaker: speaker === null || speaker.trim() === '' ? null : speaker.trim(),
    checkWorthiness: typeof worth === 'number' && worth >= 0 && worth <= 1 ? worth : null,
  };
}
