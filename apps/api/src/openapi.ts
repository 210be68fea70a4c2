import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { loadConfiguration } from '#libs/platform';
import { ApiModule } from './api.module.js';
import { configure } from './bootstrap.js';
import { describeApi } from './documentation/document.js';
import { httpAdapter } from './http-adapter.js';

/** The OpenAPI document as text, made without database and Redis: in preview mode nothing is instantiated. */
export async function openApiText(): Promise<string> {
  const configuration = loadConfiguration({
    DATABASE_URL: 'postgresql://nobody:nothing@127.0.0.1/none',
    REDIS_URL: 'redis://127.0.0.1',
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    ApiModule.with(configuration),
    httpAdapter(configuration),
    { preview: true, abortOnError: false, logger: false, bodyParser: false },
  );
  await configure(app, configuration);
  const text = `${JSON.stringify(describeApi(app), null, 2)}\n`;
  await app.close();
  return text;
}
