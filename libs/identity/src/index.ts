export * from './caller.js';
export { callerByEmail } from './caller-by-email.js';
export { IdentityModule } from './identity.module.js';
export { Invitations, type InvitationPreview, type InvitationView, type NewInvitation } from './invitations.js';
export { Members, type MemberView } from './members.js';
export { PASSWORD_LENGTH } from './password-rule.js';
export { Passwords } from './passwords.js';
export { DENSITIES, INTERFACE_LANGUAGES, Preferences, type PreferencesView, THEMES } from './preferences.js';
export { Sessions, type SessionOnDevice, type SessionView, type StartedSession } from './sessions.js';
export { type NewWorkspace, Setup } from './setup.js';
export { type NewToken, TOKEN_DAYS, Tokens, type TokenView } from './tokens.js';
export {
  type RatingScaleView,
  type WorkspaceChange,
  WorkspaceSettings,
  type WorkspaceView,
} from './workspace-settings.js';
