import { OPEN_CODES } from '#libs/claims';
import { Flag, InstantField, ListOf, Nested, OneOf, Text, Uuid, Whole } from '../fields/fields.js';

export class SpanDto {
  @Whole({ min: 0, max: 50_000_000, example: 0, description: 'UTF-16 code units.' })
  start: number;

  @Whole({ min: 0, max: 50_000_000, example: 51 })
  end: number;
}

export class OpenItemDto {
  @OneOf(OPEN_CODES, { example: 'claim_not_signed_off' })
  code: string;

  @Text({ min: 1, max: 500, example: 'The claim is decided; it has to be signed off or dismissed.' })
  detail: string;

  @Uuid({ nullable: true })
  claimId: string | null;

  @Uuid({ nullable: true })
  queryId: string | null;

  @Nested(SpanDto, { nullable: true })
  sentence: SpanDto | null;
}

export class CoverageCountsDto {
  @Whole({ min: 0, max: 1_000_000, example: 42 })
  sentences: number;
  @Whole({ min: 0, max: 1_000_000, example: 30 })
  claimed: number;
  @Whole({ min: 0, max: 1_000_000, example: 10 })
  notCheckable: number;
  @Whole({ min: 0, max: 1_000_000, example: 2 })
  open: number;
}

export class SentenceStatusDto extends SpanDto {
  @OneOf(['claimed', 'not_checkable', 'open'], { example: 'claimed' })
  status: string;
}

export class SignOffDto {
  @Uuid({})
  by: string;

  @InstantField({})
  at: string;
}

export class ClearanceDto {
  @Uuid({})
  articleId: string;

  @Uuid({ description: 'The revision that the answer is about.' })
  revisionId: string;

  @Flag({ example: false, description: 'May this be printed?' })
  cleared: boolean;

  @ListOf(OpenItemDto, { max: 1_000_000, description: 'Everything that is still open, and why.' })
  open: OpenItemDto[];

  @Nested(CoverageCountsDto, {})
  coverage: CoverageCountsDto;

  @ListOf(SentenceStatusDto, { max: 1_000_000, description: 'Every sentence in reading order.' })
  sentences: SentenceStatusDto[];

  @Nested(SignOffDto, { nullable: true, description: 'Who signed the article off, at exactly this revision.' })
  signOff: SignOffDto | null;
}

const ORDINALS = { max: 5000, min: 1 } as const;

export class DismissSentencesDto {
  @ListOf('whole', { ...ORDINALS, example: [3, 4], description: 'Ordinals of sentences of the current revision.' })
  ordinals: number[];

  @Text({ min: 1, max: 500, example: 'opinion' })
  reason: string;
}

export class RestoreSentencesDto {
  @ListOf('whole', { ...ORDINALS, example: [3] })
  ordinals: number[];
}

export class RetractSignOffDto {
  @Text({ min: 1, max: 2000, example: 'A reader has pointed out a mistake.' })
  reason: string;
}
