import type { BrowserContext, ConsoleMessage, Request, Response } from 'playwright-core';

/** Chromium's own note on an answer; the answers themselves are looked at. */
const RESOURCE_NOTE = /^Failed to load resource/;
/** A navigation or a closed stream ends what was under way. */
const ENDED_BY_US = 'net::ERR_ABORTED';

/**
 * Watches everything that a browser context does and keeps what must never happen: a request to another origin, an error
 * in the console (which is where a broken Content-Security-Policy shows), an exception, a server error, a missing file.
 */
export class Watch {
  private found: string[] = [];
  private tolerated: RegExp[] = [];

  constructor(
    private readonly who: string,
    context: BrowserContext,
    private readonly origin: string,
  ) {
    context.on('request', (request) => this.see(this.leaving(request)));
    context.on('requestfailed', (request) => this.see(broken(request)));
    context.on('response', (response) => this.see(this.refused(response)));
    context.on('console', (message) => this.see(complaint(message)));
    context.on('weberror', (thrown) => this.see(`exception: ${thrown.error().stack ?? thrown.error().message}`));
  }

  /** Accepts, until the test is over, what matches: a test that breaks the network expects its errors. */
  tolerate(pattern: RegExp): void {
    this.tolerated.push(pattern);
    this.found = this.found.filter((problem) => !pattern.test(problem));
  }

  /** What was found since the last time, and forgets it together with what was tolerated. */
  take(): string[] {
    const found = this.found;
    this.found = [];
    this.tolerated = [];
    return found;
  }

  private see(problem: string | null): void {
    if (problem === null || this.tolerated.some((pattern) => pattern.test(problem))) return;
    this.found.push(`${this.who}: ${problem}`);
  }

  private leaving(request: Request): string | null {
    const { protocol, origin } = new URL(request.url());
    if (origin === this.origin || ['data:', 'blob:', 'about:'].includes(protocol)) return null;
    return `request to another origin: ${request.method()} ${request.url()}`;
  }

  private refused(response: Response): string | null {
    const { pathname } = new URL(response.url());
    const status = response.status();
    const missingFile = status === 404 && !pathname.startsWith('/api/');
    return status >= 500 || missingFile ? `${status} for ${response.request().method()} ${pathname}` : null;
  }
}

function broken(request: Request): string | null {
  const reason = request.failure()?.errorText ?? 'failed';
  return reason === ENDED_BY_US ? null : `${reason} for ${request.method()} ${request.url()}`;
}

function complaint(message: ConsoleMessage): string | null {
  if (message.type() !== 'error' || RESOURCE_NOTE.test(message.text())) return null;
  return `console: ${message.text()}`;
}
