import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Configuration } from '#libs/platform';
import { Database } from './database.js';

/** The database of this process, opened from the configuration and closed last. */
@Global()
@Module({
  providers: [
    {
      provide: Database,
      inject: [Configuration],
      useFactory: (configuration: Configuration) =>
        Database.open({ databaseUrl: configuration.databaseUrl, pool: configuration.databasePool }),
    },
  ],
  exports: [Database],
})
export class StorageModule implements OnApplicationShutdown {
  constructor(@Inject(Database) private readonly database: Database) {}

  async onApplicationShutdown(): Promise<void> {
    await this.database.close();
  }
}
