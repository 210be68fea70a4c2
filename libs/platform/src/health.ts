/** One thing that has to work for this process to be of use. `detail` is for people who run it: no secrets in it. */
export type HealthCheck = {
  readonly name: string;
  readonly check: () => Promise<{ readonly ok: boolean; readonly detail?: string }>;
};

export type HealthResult = {
  readonly name: string;
  readonly ok: boolean;
  readonly detail?: string;
  readonly milliseconds: number;
};

export type HealthReport = { readonly ok: boolean; readonly checks: readonly HealthResult[] };

/** Runs all checks at the same time; one that throws or takes longer than `timeoutMs` has failed. */
export async function runHealthChecks(checks: readonly HealthCheck[], timeoutMs: number): Promise<HealthReport> {
  const results = await Promise.all(checks.map((one) => runOne(one, timeoutMs)));
  return { ok: results.every(({ ok }) => ok), checks: results };
}

async function runOne({ name, check }: HealthCheck, timeoutMs: number): Promise<HealthResult> {
  const start = performance.now();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<{ ok: boolean; detail: string }>((resolve) => {
    timer = setTimeout(() => resolve({ ok: false, detail: `no answer within ${timeoutMs} ms` }), timeoutMs);
  });
  const answer = Promise.resolve()
    .then(check)
    .catch((error: unknown) => ({ ok: false, detail: reason(error) }));
  const outcome = await Promise.race([answer, late]);
  clearTimeout(timer);
  return { name, ...outcome, milliseconds: Math.round(performance.now() - start) };
}

/** The code of a failed connection says enough; its message may hold an address with a password. */
function reason(error: unknown): string {
  const { code } = (error ?? {}) as { code?: unknown };
  if (typeof code === 'string') return code;
  return error instanceof Error ? error.name : 'failed';
}
