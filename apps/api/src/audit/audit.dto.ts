import { AnyObject, Flag, InstantField, ListOf, Nested, OneOf, Text, Uuid, Whole } from '../fields/fields.js';
import { PageOf, PageQuery } from '../fields/page.js';
import { QueryInstant, QueryList, QueryText, QueryUuid } from '../fields/query.js';

const HASH = { min: 64, max: 64, example: '3b1f0c9a6d52e4877f1d0a6b5c4e3f2a1b0c9d8e7f6a5b4c3d2e1f0a9b8c7d6e' } as const;

export class AuditEventDto {
  @Whole({ min: 1, max: Number.MAX_SAFE_INTEGER, example: 42, description: 'Place in the chain, without gaps.' })
  seq: number;

  @Uuid({})
  id: string;

  @Text({ min: 1, max: 80, example: 'claim.accepted' })
  type: string;

  @OneOf(['person', 'machine', 'system'], { example: 'person' })
  actorKind: string;

  @Uuid({ nullable: true, description: 'Null: Claimdesk itself, or sealed by the blind rule.' })
  actorId: string | null;

  @Text({ min: 1, max: 40, example: 'claim' })
  subjectType: string;

  @Uuid({})
  subjectId: string;

  @Uuid({ nullable: true })
  articleId: string | null;

  @Uuid({ nullable: true })
  claimId: string | null;

  @AnyObject({
    example: { reason: 'duplicate of the headline' },
    description: 'Ids, codes and reasons; never article text.',
  })
  data: object;

  @InstantField({})
  at: string;

  @Text({ ...HASH, description: 'SHA-256 over the hash before it and this event as canonical JSON.' })
  hash: string;
}

export class AuditEventPage extends PageOf(AuditEventDto) {}

export class AuditQueryDto extends PageQuery {
  @QueryUuid({ description: 'Only events of this article.' })
  articleId?: string;

  @QueryUuid({ description: 'Only events of this claim.' })
  claimId?: string;

  @QueryUuid({ description: 'Only what this person did.' })
  actorId?: string;

  @QueryList({ max: 80 }, { max: 100, example: ['claim.signed_off'], description: 'Only events of these types.' })
  type?: string[];

  @QueryText({ min: 1, max: 40, example: 'claim', description: 'Only what happened to such things.' })
  subjectType?: string;

  @QueryUuid({ description: 'Only what happened to this.' })
  subjectId?: string;

  @QueryInstant({ description: 'From this time on.' })
  from?: string;

  @QueryInstant({ description: 'Before this time.' })
  to?: string;
}

export class ChainHeadDto {
  @Whole({ min: 0, max: Number.MAX_SAFE_INTEGER, example: 42 })
  seq: number;

  @Text(HASH)
  hash: string;
}

export class ChainFaultDto {
  @Whole({ min: 0, max: Number.MAX_SAFE_INTEGER, example: 17 })
  seq: number;

  @OneOf(['missing', 'changed', 'cut_off'], { example: 'changed' })
  fault: string;

  @Text({ min: 1, max: 300, example: 'the content does not fit its hash' })
  detail: string;
}

export class AuditVerificationDto {
  @Flag({ example: true, description: 'The chain holds from its first event to its head.' })
  intact: boolean;

  @Whole({ min: 0, max: Number.MAX_SAFE_INTEGER, example: 42, description: 'Events that were followed.' })
  checked: number;

  @Nested(ChainHeadDto, {})
  head: ChainHeadDto;

  @ListOf(ChainFaultDto, { max: 1_000_000, description: 'Each place where it does not hold.' })
  faults: ChainFaultDto[];
}
