import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { IdentityModule, Members, Setup } from '#libs/identity';
import { Configuration, configurationOrExit, loadConfiguration, PACKAGE_ROOT } from '#libs/platform';
import { Database } from '#libs/storage';
import { DemoClock } from './clock.js';
import { TodaysWork } from './desk-work.js';
import { fillLibrary, PastWork } from './past-work.js';
import { hirePeople } from './people.js';

/** What the use cases need, without an API. */
@Global()
@Module({})
class SeedModule {
  static with(configuration: Configuration, db: Database): DynamicModule {
    return {
      module: SeedModule,
      imports: [IdentityModule],
      providers: [
        { provide: Configuration, useValue: configuration },
        { provide: Database, useValue: db },
      ],
      exports: [Configuration, Database],
    };
  }
}

const configuration = configurationOrExit(loadConfiguration);
const clock = new DemoClock();
const db = Database.openInDemoTime({ databaseUrl: configuration.databaseUrl, pool: 2 }, clock.now);
const app = await NestFactory.createApplicationContext(SeedModule.with(configuration, db), { logger: ['error'] });
try {
  const setup = app.get(Setup);
  // Whoever has a newsroom already, the demo's or an own one, keeps it as it is.
  if (!(await setup.isDone())) {
    clock.goTo(60, 8);
    const newsroom = await hirePeople(db, setup, app.get(Members));
    // First the way in, then the work: when the power fails between the two, people can still sign in.
    const dataDir = resolve(PACKAGE_ROOT, configuration.dataDir);
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(join(dataDir, 'demo-logins.json'), JSON.stringify(newsroom.logins, null, 2), { mode: 0o600 });
    const library = await fillLibrary(db, newsroom.mia);
    await new PastWork(db, configuration, clock, newsroom, library).doAll();
    clock.catchUp();
    await new TodaysWork(db, configuration, clock, newsroom, library).doAll();
  }
} finally {
  await app.close();
  await db.close();
}
