import { type Policy, RISKS, type Risk } from '#libs/claims';
import { Decimal, Flag, Nested, OneOf, Text, Uuid, WebAddress, Whole } from '../fields/fields.js';

export class ReviewsWantedDto {
  @Whole({ min: 1, max: 2, example: 1 })
  low: 1 | 2;

  @Whole({ min: 1, max: 2, example: 1 })
  normal: 1 | 2;

  @Whole({ min: 1, max: 2, example: 2, description: 'Two reviews are blind to each other.' })
  high: 1 | 2;
}

export class PolicyDto implements Policy {
  @Nested(ReviewsWantedDto, { description: 'Reviews that a claim needs, by its risk.' })
  reviewsWanted: ReviewsWantedDto;

  @Whole({ min: 0, max: 20, example: 1, description: 'Citations that a review needs.' })
  minimumCitations: number;

  @Whole({ min: 5, max: 10_080, example: 60, description: 'How long a claim taken from the queue stays reserved.' })
  reservationMinutes: number;

  @Whole({ min: 0, max: 1440, example: 10, description: 'How long a submitted review can be withdrawn.' })
  withdrawMinutes: number;

  @Decimal({
    min: 0,
    max: 1,
    nullable: true,
    example: null,
    description: 'Check-worthiness from which a proposal is accepted without a person; null: never.',
  })
  autoAcceptThreshold: number | null;

  @OneOf(RISKS, { example: 'low', description: 'Claims of this risk or above must be closed for clearance.' })
  clearanceRisk: Risk;
}

export class ChangeWorkspaceDto {
  @Text({ min: 1, max: 200, example: 'Morgenblatt', optional: true })
  name?: string;

  @OneOf(['de', 'en'], { example: 'de', optional: true })
  language?: string;

  @WebAddress({ example: 'https://morgenblatt.example', optional: true, nullable: true })
  url?: string | null;

  @WebAddress({ example: 'https://morgenblatt.example/korrekturen', optional: true, nullable: true })
  correctionsUrl?: string | null;

  @WebAddress({
    example: 'https://morgenblatt.example/faktencheck',
    optional: true,
    nullable: true,
    description: 'Where claims are published, one page each; ClaimReview needs it.',
  })
  claimsUrl?: string | null;

  @Flag({ example: false, optional: true, description: 'Whether the newsroom belongs to a party or campaign.' })
  political?: boolean;

  @Nested(PolicyDto, { optional: true })
  policy?: PolicyDto;
}

export class WorkspaceDto {
  @Uuid({})
  id: string;

  @Text({ min: 1, max: 200, example: 'Morgenblatt' })
  name: string;

  @Text({ min: 2, max: 35, example: 'de' })
  language: string;

  @WebAddress({ example: 'https://morgenblatt.example', nullable: true })
  url: string | null;

  @WebAddress({ example: 'https://morgenblatt.example/korrekturen', nullable: true })
  correctionsUrl: string | null;

  @WebAddress({ example: 'https://morgenblatt.example/faktencheck', nullable: true })
  claimsUrl: string | null;

  @Flag({ example: false })
  political: boolean;

  @Nested(PolicyDto, {})
  policy: Policy;

  @Whole({ min: 1, max: 2_147_483_647, example: 3 })
  version: number;
}
