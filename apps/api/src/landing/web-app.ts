import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Where the web app is built to. */
export const WEB_APP = join(packageRoot(import.meta.dirname), 'apps/web/dist');

const pageIn = (folder: string): string => join(folder, 'index.html');

/** The web app's page, or null while it has not been built. */
export async function readWebApp(folder: string): Promise<string | null> {
  return existsSync(pageIn(folder)) ? await readFile(pageIn(folder), 'utf8') : null;
}

/**
 * Serves the files of the built web app. Its own addresses (`/articles/…`) all get its page: what a browser navigates to
 * and no route of ours answers is for the web app to find.
 */
export async function serveWebApp(app: NestFastifyApplication, folder: string): Promise<void> {
  if (!existsSync(pageIn(folder))) return;
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    decorateReply: false,
    setHeaders: (reply, path) => {
      // Vite puts a hash of the content into the names under assets/.
      if (path.includes('/assets/')) void reply.header('cache-control', 'public, max-age=31536000, immutable');
    },
  });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', async (request, reply) => {
      const wanted =
        request.is404 && request.method === 'GET' && request.headers.accept?.includes('text/html') === true;
      if (wanted && !/^\/(api|health|problems|assets)(\/|$)/.test(request.url)) {
        return await reply.type('text/html; charset=utf-8').send(await readWebApp(folder));
      }
    });
}

/** The folder of package.json, both for the sources and for what was built from them. */
function packageRoot(from: string): string {
  return existsSync(join(from, 'package.json')) || dirname(from) === from ? from : packageRoot(dirname(from));
}
