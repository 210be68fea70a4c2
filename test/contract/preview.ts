import { ModulesContainer, NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { loadConfiguration } from '#libs/platform';
import { ApiModule } from '../../apps/api/src/api.module.js';
import { httpAdapter } from '../../apps/api/src/http-adapter.js';

/** The modules of the API without anything behind them. */
export async function previewModules(): Promise<ModulesContainer> {
  const configuration = loadConfiguration({
    DATABASE_URL: 'postgresql://nobody:nothing@127.0.0.1/none',
    REDIS_URL: 'redis://127.0.0.1',
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    ApiModule.with(configuration),
    httpAdapter(configuration),
    {
      preview: true,
      abortOnError: false,
      logger: false,
    },
  );
  return app.get(ModulesContainer);
}
