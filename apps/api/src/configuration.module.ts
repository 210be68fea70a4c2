import { type DynamicModule, Module } from '@nestjs/common';
import { Configuration } from '#libs/platform';

/** Makes the validated configuration injectable everywhere, as a value. */
@Module({})
export class ConfigurationModule {
  static with(configuration: Configuration): DynamicModule {
    return {
      module: ConfigurationModule,
      global: true,
      providers: [{ provide: Configuration, useValue: configuration }],
      exports: [Configuration],
    };
  }
}
