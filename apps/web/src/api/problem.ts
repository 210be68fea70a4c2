import type { components } from './schema';

type ProblemDocument = components['schemas']['ProblemDto'];

/** The stable codes of the API's problem details, and `network`: no answer at all. */
export type ProblemCode = ProblemDocument['code'] | 'network';

/** A refusal or a failure, as every call of the API may throw it. */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly code: ProblemCode,
    /** HTTP status; 0 when there was no answer. */
    readonly status: number,
    detail: string,
    readonly fields: readonly { readonly pointer: string; readonly detail: string }[] = [],
    /** The state as it is now, for 409 and 412. */
    readonly current: unknown = null,
    readonly requestId: string | null = null,
    readonly retryAfterSeconds: number | null = null,
  ) {
    super(detail);
  }

  /** Whether the same request may succeed a moment later. */
  get passes(): boolean {
    return this.code === 'network' || this.code === 'rate_limited' || this.status >= 502;
  }

  /** What the server says about one field of the body, by its JSON pointer. */
  field(pointer: string): string | null {
    return this.fields.find((one) => one.pointer === pointer)?.detail ?? null;
  }

  /** The state as it is now, where the caller knows what the route answers. */
  currentAs<T>(): T | null {
    return this.current === null ? null : (this.current as T);
  }
}

/** Reads a refusal; a body that is no problem document (a proxy's page) still becomes a problem. */
export async function problemOf(response: Response): Promise<Problem> {
  const retryAfter = Number(response.headers.get('retry-after'));
  const wait = Number.isFinite(retryAfter) && retryAfter > 0 ? retryAfter : null;
  const requestId = response.headers.get('x-request-id');
  const body: unknown = await response.json().catch(() => null);
  if (!isDocument(body)) {
    const code = response.status === 401 ? 'not_signed_in' : response.status >= 502 ? 'unavailable' : 'internal';
    return new Problem(code, response.status, '', [], null, requestId, wait);
  }
  const { code, status, detail, errors = [], current = null } = body;
  return new Problem(code, status, detail, errors, current, body.requestId, wait);
}

/** Whatever was thrown, as a problem. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  // fetch throws a TypeError when there is no connection.
  if (error instanceof TypeError && /fetch|network|load/i.test(error.message)) return new Problem('network', 0, '');
  return new Problem('internal', 0, error instanceof Error ? error.message : '');
}

function isDocument(body: unknown): body is ProblemDocument {
  return typeof body === 'object' && body !== null && 'code' in body && 'status' in body && 'detail' in body;
}
