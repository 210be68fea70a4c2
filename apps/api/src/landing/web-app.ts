import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { PACKAGE_ROOT } from '#libs/platform';

/** Where the web app is built to. */
export const WEB_APP = join(PACKAGE_ROOT, 'apps/web/dist');

const pageIn = (folder: string): string => join(folder, 'index.html');

/** The place of the nonce in the built page (`html.cspNonce` in apps/web/vite.config.mjs). */
const NONCE_PLACE = 'CLAIMDESK_NONCE';

/** The web app's page, made out for one answer. */
export type WebAppPage = { readonly html: string; readonly headers: Readonly<Record<string, string>> };

/**
 * The web app's page, or null while it has not been built. Its policy is the strict one of every answer of ours, with
 * one thing more: style elements that carry the nonce of this answer, because the component library puts the
 * classes of its breakpoints into the page that way. Scripts stay files of our own.
 */
export async function openWebApp(folder: string): Promise<WebAppPage | null> {
  if (!existsSync(pageIn(folder))) return null;
  const nonce = randomBytes(18).toString('base64url');
  return {
    html: (await readFile(pageIn(folder), 'utf8')).replaceAll(NONCE_PLACE, nonce),
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policyWith(`'nonce-${nonce}'`),
      // A kept page would show an old nonce and, after an update, ask for files that are gone.
      'cache-control': 'no-store',
    },
  };
}

/** A page that loads nothing from elsewhere and runs nothing that is written into it. */
export const PAGE_POLICY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  manifestSrc: ["'self'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
};

const policyWith = (style: string): string =>
  Object.entries({ ...PAGE_POLICY, styleSrc: [...PAGE_POLICY.styleSrc, style] })
    .map(([name, values]) => `${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)} ${values.join(' ')}`)
    .join(';');

/**
 * Serves the files of the built web app. Its own addresses (`/articles/…`) all get its page: what a browser navigates to
 * and no route of ours answers is for the web app to find.
 */
export async function serveWebApp(app: NestFastifyApplication, folder: string): Promise<void> {
  if (!existsSync(pageIn(folder))) return;
  // Found when they are asked for: a new build beside a running Claimdesk brings files with new names.
  await app.register(fastifyStatic, {
    root: join(folder, 'assets'),
    prefix: '/assets/',
    index: false,
    decorateReply: false,
    // The build lays them beside their files.
    preCompressed: true,
    // Vite puts a hash of the content into the names.
    setHeaders: (reply) => void reply.header('cache-control', 'public, max-age=31536000, immutable'),
  });
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    globIgnore: ['assets/**', '.vite/**', 'index.html'],
    decorateReply: false,
  });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', async (request, reply) => {
      const wanted =
        request.is404 && request.method === 'GET' && request.headers.accept?.includes('text/html') === true;
      if (wanted && !/^\/(api|health|problems|assets)(\/|$)/.test(request.url)) {
        const page = await openWebApp(folder);
        if (page !== null) return await reply.headers(page.headers).send(page.html);
      }
    });
}
