import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { IdentityModule, Members, Setup } from '#libs/identity';
import { Configuration, configurationOrExit, loadConfiguration } from '#libs/platform';
import { Database, StorageModule } from '#libs/storage';
import { workOnArticles } from './desk-work.js';
import { hirePeople } from './people.js';

/** What the use cases need, without an API. */
@Global()
@Module({})
class SeedModule {
  static with(configuration: Configuration): DynamicModule {
    return {
      module: SeedModule,
      imports: [StorageModule, IdentityModule],
      providers: [{ provide: Configuration, useValue: configuration }],
      exports: [Configuration],
    };
  }
}

const root = resolve(fileURLToPath(import.meta.url), '../../../..');
const configuration = configurationOrExit(loadConfiguration);
const app = await NestFactory.createApplicationContext(SeedModule.with(configuration), { logger: ['error'] });
try {
  const setup = app.get(Setup);
  // Whoever has a newsroom already, the demo's or an own one, keeps it as it is.
  if (!(await setup.isDone())) {
    const db = app.get(Database);
    const newsroom = await hirePeople(db, setup, app.get(Members));
    // First the way in, then the work: when the power fails between the two, people can still sign in.
    const dataDir = resolve(root, configuration.dataDir);
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(join(dataDir, 'demo-logins.json'), JSON.stringify(newsroom.logins, null, 2), { mode: 0o600 });
    await workOnArticles(db, newsroom);
  }
} finally {
  await app.close();
}
