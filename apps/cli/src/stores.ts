import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { IdentityModule } from '#libs/identity';
import {
  Configuration,
  ConfigurationError,
  loadConfiguration,
  PACKAGE_ROOT,
  processEnvironment,
  readEnvironmentFile,
  type Environment,
} from '#libs/platform';
import { Database, StorageModule } from '#libs/storage';
import { EXIT } from './exit-codes.js';
import { CommandFailed } from './output.js';
import { RUNNING_FILE } from './start/running-file.js';

/**
 * The environment of a command: the process's own and `.env`; without DATABASE_URL the stores of an `npm start` that
 * runs beside it.
 */
export function commandEnvironment(): Environment {
  readEnvironmentFile(join(PACKAGE_ROOT, '.env'));
  const environment = processEnvironment();
  if (environment['DATABASE_URL']) return environment;
  const file = join(resolve(PACKAGE_ROOT, environment['CLAIMDESK_DATA_DIR'] ?? '.claimdesk'), RUNNING_FILE);
  if (!existsSync(file)) return environment;
  return { ...(JSON.parse(readFileSync(file, 'utf8')) as Environment), ...environment };
}

/** The configuration of a command; its faults end the command with exit code 78. */
export function commandConfiguration(): Configuration {
  try {
    return loadConfiguration(commandEnvironment());
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    throw new CommandFailed(
      `${error.message}\nStart \`npm start\` in another window, or set DATABASE_URL and REDIS_URL.`,
      EXIT.configuration,
    );
  }
}

@Global()
@Module({})
class CommandModule {
  static with(configuration: Configuration): DynamicModule {
    return {
      module: CommandModule,
      imports: [StorageModule, IdentityModule],
      providers: [{ provide: Configuration, useValue: configuration }],
      exports: [Configuration],
    };
  }
}

export type Stores = {
  readonly db: Database;
  readonly configuration: Configuration;
  get<T>(type: abstract new (...args: never[]) => T): T;
};

/** Opens the database for a command and closes it again, whatever happens. */
export async function withStores<T>(work: (stores: Stores) => Promise<T>): Promise<T> {
  const configuration = commandConfiguration();
  const app = await NestFactory.createApplicationContext(CommandModule.with(configuration), {
    logger: ['error'],
    abortOnError: false,
  });
  try {
    return await work({ db: app.get(Database), configuration, get: (type) => app.get(type as never) });
  } finally {
    await app.close();
  }
}
