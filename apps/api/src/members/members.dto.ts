import { ROLES, type Role } from '#libs/claims';
import { EmailAddress, InstantField, ListOf, Text, Uuid, Whole } from '../fields/fields.js';

export class ChangeRolesDto {
  @ListOf(ROLES, { min: 1, max: ROLES.length, example: ['editor', 'reviewer'] })
  roles: Role[];
}

export class MemberDto {
  @Uuid({})
  id: string;

  @Text({ min: 1, max: 200, example: 'Mara Lindt' })
  name: string;

  @EmailAddress({})
  email: string;

  @ListOf(ROLES, { max: ROLES.length, example: ['editor', 'reviewer'] })
  roles: readonly Role[];

  @InstantField({})
  since: string;

  @InstantField({ nullable: true, example: null, description: 'When they left; null while they work here.' })
  endedAt: string | null;

  @Whole({ min: 1, max: 2_147_483_647, example: 3 })
  version: number;
}

export class MemberListDto {
  @ListOf(MemberDto, { max: 10_000, description: 'Everybody who works or has worked here, by name.' })
  items: MemberDto[];
}
