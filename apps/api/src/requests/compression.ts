import compress from '@fastify/compress';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const WORTH_IT_BYTES = 2048;

/**
 * Sends answers in JSON as gzip to whoever can read it: a page of claims shrinks to an eighth, for who works over a slow
 * line. Files of the web app lie compressed on the disk, and event streams have to go out byte by byte. Requests are
 * never unpacked: a small one could become a very large text.
 */
export async function compressAnswers(app: NestFastifyApplication): Promise<void> {
  await app.register(compress, {
    encodings: ['gzip'],
    customTypes: /^application\/([\w.-]+\+)?json\b/,
    threshold: WORTH_IT_BYTES,
    // Nearly all of the gain for a third of the time.
    zlibOptions: { level: 1 },
    globalDecompression: false,
  });
}
