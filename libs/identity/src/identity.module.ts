import { Global, Module } from '@nestjs/common';
import { Authentication } from './caller.js';
import { StoredAuthentication } from './authentication.js';
import { Invitations } from './invitations.js';
import { Members } from './members.js';
import { Passwords } from './passwords.js';
import { Preferences } from './preferences.js';
import { Sessions } from './sessions.js';
import { Setup } from './setup.js';
import { Tokens } from './tokens.js';
import { WorkspaceSettings } from './workspace-settings.js';

const USE_CASES = [Setup, Sessions, Preferences, Members, Invitations, Tokens, WorkspaceSettings];

/** People and what they may. Needs the configuration and the database. */
@Global()
@Module({
  providers: [Passwords, { provide: Authentication, useClass: StoredAuthentication }, ...USE_CASES],
  exports: [Authentication, ...USE_CASES],
})
export class IdentityModule {}
