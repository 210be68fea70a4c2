const meta = globalThis.document?.querySelector<HTMLMetaElement>('meta[property=csp-nonce]');

/** What the page's Content-Security-Policy asks of style elements; see apps/api/src/landing/web-app.ts. */
export const STYLE_NONCE: string | undefined = meta?.nonce || undefined;
