import { ROLES, type Role } from '#libs/claims';
import { PASSWORD_LENGTH } from '#libs/identity';
import { EmailAddress, Flag, InstantField, ListOf, Nested, Text, Uuid } from '../fields/fields.js';

const PASSWORD = { max: PASSWORD_LENGTH.maxBytes, example: 'correct-staple-7-lanterns' } as const;

export class SignInDto {
  @EmailAddress({})
  email: string;

  @Text({ min: 1, ...PASSWORD })
  password: string;

  @Uuid({ optional: true, description: 'For people in several workspaces; the first one joined when left out.' })
  workspaceId?: string;
}

export class SwitchWorkspaceDto {
  @Uuid({})
  workspaceId: string;
}

export class ChangePasswordDto {
  @Text({ min: 1, ...PASSWORD })
  currentPassword: string;

  @Text({ min: PASSWORD_LENGTH.min, ...PASSWORD, description: 'At least 12 characters; several words are good.' })
  password: string;
}

export class PersonDto {
  @Uuid({})
  id: string;

  @Text({ min: 1, max: 200, example: 'Mara Lindt' })
  name: string;

  @EmailAddress({})
  email: string;

  @Text({ min: 2, max: 35, example: 'de', description: 'Language tag (BCP 47).' })
  language: string;
}

export class WorkspaceNameDto {
  @Uuid({})
  id: string;

  @Text({ min: 1, max: 200, example: 'Morgenblatt' })
  name: string;
}

export class OwnWorkspaceDto extends WorkspaceNameDto {
  @ListOf(ROLES, { max: ROLES.length, example: ['editor'] })
  roles: readonly Role[];
}

/** Who is signed in. */
export class SessionDto {
  @Uuid({})
  id: string;

  @Nested(PersonDto, {})
  user: PersonDto;

  @Nested(WorkspaceNameDto, { description: 'Where the person acts now.' })
  workspace: WorkspaceNameDto;

  @ListOf(ROLES, { max: ROLES.length, example: ['editor', 'reviewer'] })
  roles: readonly Role[];

  @ListOf(OwnWorkspaceDto, { max: 1000, description: 'All workspaces of the person.' })
  workspaces: readonly OwnWorkspaceDto[];
}

export class SessionOnDeviceDto {
  @Uuid({})
  id: string;

  @Nested(WorkspaceNameDto, {})
  workspace: WorkspaceNameDto;

  @Text({ min: 1, max: 200, nullable: true, example: 'Mozilla/5.0 (X11; Linux x86_64) Firefox/142.0' })
  device: string | null;

  @InstantField({})
  createdAt: string;

  @InstantField({})
  lastSeenAt: string;

  @InstantField({})
  expiresAt: string;

  @Flag({ example: true, description: 'The session that asks.' })
  current: boolean;
}

export class SessionListDto {
  @ListOf(SessionOnDeviceDto, { max: 1000 })
  items: SessionOnDeviceDto[];
}
