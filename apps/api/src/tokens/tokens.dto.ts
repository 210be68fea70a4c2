import { type Scope, SCOPES, TOKEN_DAYS } from '#libs/identity';
import { InstantField, ListOf, Text, Uuid, Whole } from '../fields/fields.js';

export class CreateTokenDto {
  @Text({ min: 1, max: 100, example: 'Archive import' })
  name: string;

  @ListOf(SCOPES, { min: 1, max: SCOPES.length, example: ['articles:read', 'claims:read'] })
  scopes: Scope[];

  @Whole({ min: 1, max: TOKEN_DAYS.max, example: 90, description: 'How many days it is good for, at most a year.' })
  days: number;
}

export class TokenDto {
  @Uuid({})
  id: string;

  @Uuid({ description: 'Whose roles it acts with.' })
  userId: string;

  @Text({ min: 1, max: 100, example: 'Archive import' })
  name: string;

  @Text({ min: 4, max: 4, example: 'x3Kq', description: 'The last characters, to tell tokens apart.' })
  hint: string;

  @ListOf(SCOPES, { max: SCOPES.length, example: ['articles:read', 'claims:read'] })
  scopes: readonly Scope[];

  @InstantField({})
  createdAt: string;

  @InstantField({})
  expiresAt: string;

  @InstantField({ nullable: true })
  lastUsedAt: string | null;
}

export class NewTokenDto extends TokenDto {
  @Text({
    min: 52,
    max: 52,
    example: 'cd_0000000000000000000000000000000000000000000000000',
    description: 'Shown this once. Send it as `Authorization: Bearer …`.',
  })
  token: string;
}

export class TokenListDto {
  @ListOf(TokenDto, { max: 10_000 })
  items: TokenDto[];
}
