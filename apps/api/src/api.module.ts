import { type DynamicModule, Module } from '@nestjs/common';
import { IdentityModule } from '#libs/identity';
import type { Configuration } from '#libs/platform';
import { StorageModule } from '#libs/storage';
import { AccessModule } from './access/access.module.js';
import { ConfigurationModule } from './configuration.module.js';
import { DocumentationController } from './documentation/documentation.controller.js';
import { HealthController } from './health/health.controller.js';
import { Readiness } from './health/readiness.js';
import { LandingController } from './landing/landing.controller.js';
import { ArticlesModule } from './articles/articles.module.js';
import { AuditModule } from './audit/audit.module.js';
import { ClaimsModule } from './claims/claims.module.js';
import { LiveModule } from './live/live.module.js';
import { QueriesModule } from './queries/queries.module.js';
import { ReportsModule } from './reports/reports.module.js';
import { SourcesModule } from './sources/sources.controller.js';
import { InvitationsModule } from './invitations/invitations.module.js';
import { LimitsModule } from './limits/limits.module.js';
import { MembersModule } from './members/members.module.js';
import { PresenceModule } from './presence/presence.controller.js';
import { ProblemsController } from './problems/problems.controller.js';
import { SessionModule } from './session/session.module.js';
import { SetupModule } from './setup/setup.module.js';
import { StatisticsModule } from './statistics/statistics.controller.js';
import { StreamsModule } from './streams/streams.module.js';
import { TokensModule } from './tokens/tokens.module.js';
import { ViewsModule } from './views/views.controller.js';
import { WorkspaceModule } from './workspace/workspace.module.js';

/** One module per capability, in the order of the documentation. Add yours here. */
const CAPABILITIES: NonNullable<DynamicModule['imports']> = [
  SetupModule,
  SessionModule,
  WorkspaceModule,
  MembersModule,
  InvitationsModule,
  TokensModule,
  ArticlesModule,
  ClaimsModule,
  ViewsModule,
  SourcesModule,
  QueriesModule,
  ReportsModule,
  StatisticsModule,
  LiveModule,
  PresenceModule,
  AuditModule,
];

/** The whole API. The access guard comes first, then the limits, then the capabilities. */
@Module({})
export class ApiModule {
  static with(configuration: Configuration): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        ConfigurationModule.with(configuration),
        StorageModule,
        IdentityModule,
        AccessModule,
        LimitsModule,
        StreamsModule,
        ...CAPABILITIES,
      ],
      controllers: [HealthController, ProblemsController, DocumentationController, LandingController],
      providers: [Readiness],
    };
  }
}
