import { ROLES, type Role } from '#libs/claims';
import { PASSWORD_LENGTH } from '#libs/identity';
import { EmailAddress, Flag, InstantField, ListOf, OneOf, Text, Uuid, WebAddress } from '../fields/fields.js';

const SECRET = {
  min: 43,
  max: 43,
  example: 'q8Zr0r2pT0oYfM5l4yq2b6sXW1kQ9nJdVh3uCzE7aGI',
  description: 'What stands behind the # of the link.',
} as const;

export class InviteDto {
  @EmailAddress({})
  email: string;

  @ListOf(ROLES, { min: 1, max: ROLES.length, example: ['reviewer'] })
  roles: Role[];
}

export class InvitationDto {
  @Uuid({})
  id: string;

  @EmailAddress({})
  email: string;

  @ListOf(ROLES, { max: ROLES.length, example: ['reviewer'] })
  roles: readonly Role[];

  @Uuid({ description: 'The administrator who invited.' })
  invitedBy: string;

  @InstantField({})
  createdAt: string;

  @InstantField({})
  expiresAt: string;
}

export class NewInvitationDto extends InvitationDto {
  @WebAddress({
    example: 'https://claimdesk.example.org/invitation#q8Zr0r2pT0oYfM5l4yq2b6sXW1kQ9nJdVh3uCzE7aGI',
    description: 'Shown this once. Send it to the person invited, and to nobody else.',
  })
  link: string;
}

export class InvitationListDto {
  @ListOf(InvitationDto, { max: 10_000 })
  items: InvitationDto[];
}

export class InvitationSecretDto {
  @Text(SECRET)
  secret: string;
}

export class InvitationPreviewDto {
  @Text({ min: 1, max: 200, example: 'Morgenblatt' })
  workspaceName: string;

  @EmailAddress({})
  email: string;

  @ListOf(ROLES, { max: ROLES.length, example: ['reviewer'] })
  roles: readonly Role[];

  @Flag({
    example: false,
    description: 'True: accept with the password you have. False: choose a name and a password.',
  })
  known: boolean;
}

export class AcceptInvitationDto {
  @Text(SECRET)
  secret: string;

  @Text({ min: 1, max: 200, example: 'Jonas Weber', optional: true, description: 'For new people.' })
  name?: string;

  @OneOf(['de', 'en'], { example: 'de', optional: true, description: 'For new people; en when left out.' })
  language?: string;

  @Text({ min: 1, max: PASSWORD_LENGTH.maxBytes, example: 'correct-staple-7-lanterns' })
  password: string;
}
