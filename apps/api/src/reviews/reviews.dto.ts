import { STANCES, type Stance } from '#libs/claims';
import { InstantField, ListOf, Nested, OneOf, Text, Uuid, Whole } from '../fields/fields.js';
import { CreateSourceDto } from '../sources/sources.dto.js';

const RATING = { min: 1, max: 40, example: 'mostly_true' } as const;
const RATIONALE = {
  min: 0,
  max: 20_000,
  example: 'The council’s paper of 17 November gives the same figure.',
  description: 'Markdown.',
} as const;
const WORDING = { min: 1, max: 4000, example: 'rund 11,8 Millionen Euro' } as const;
const QUOTE = { min: 1, max: 8000, example: 'Gesamtkosten 11,8 Mio. Euro' } as const;
const LOCATOR = { min: 1, max: 300, example: 'page 4' } as const;

export class CitationInputDto {
  @Uuid({ optional: true, description: 'A source of the library; leave it out when you give `source`.' })
  sourceId?: string;
  @Nested(CreateSourceDto, {
    optional: true,
    description: 'A new source, which comes into the library with this citation and is sealed as long as it is.',
  })
  source?: CreateSourceDto;
  @OneOf(STANCES, { example: 'supports' })
  stance: Stance;
  @Text({ ...QUOTE, optional: true, nullable: true })
  quote?: string | null;
  @Text({ ...LOCATOR, optional: true, nullable: true, description: 'Page, paragraph, timestamp.' })
  locator?: string | null;
  @InstantField({ optional: true, nullable: true, description: 'Now when left out.' })
  accessedAt?: string | null;
}

/** Every field may be left out: then it stays as the draft has it. */
export class SaveDraftDto {
  @Text({ ...RATING, optional: true, nullable: true })
  rating?: string | null;
  @Text({ ...RATIONALE, optional: true })
  rationale?: string;
  @Text({ ...WORDING, optional: true, nullable: true })
  wordingProposal?: string | null;
  @ListOf(CitationInputDto, { max: 50, optional: true })
  citations?: CitationInputDto[];
}

export class SubmitReviewDto extends SaveDraftDto {}

export class CitationDto {
  @Uuid({})
  sourceId: string;
  @Text({
    min: 1,
    max: 500,
    example: 'Vorlage 212/2026',
    nullable: true,
    description: 'Null: the source is confidential and not for you.',
  })
  title: string | null;
  @Text({ min: 1, max: 2000, example: 'https://www.example.org/vorlage-212', nullable: true })
  url: string | null;
  @OneOf(STANCES, { example: 'supports' })
  stance: Stance;
  @Text({ ...QUOTE, nullable: true })
  quote: string | null;
  @Text({ ...LOCATOR, nullable: true })
  locator: string | null;
  @InstantField({})
  accessedAt: string;
}

export class ReviewDto {
  @Uuid({})
  id: string;
  @Uuid({})
  claimId: string;
  @Uuid({})
  reviewerId: string;
  @Whole({ min: 1, max: 1_000_000, example: 1 })
  round: number;
  @OneOf(['draft', 'submitted', 'withdrawn'], { example: 'draft' })
  state: string;
  @Whole({ min: 1, max: 1_000_000_000, example: 3, description: 'Sent as ETag.' })
  version: number;
  @Text({ ...RATING, nullable: true })
  rating: string | null;
  @Text(RATIONALE)
  rationale: string;
  @Text({ ...WORDING, nullable: true })
  wordingProposal: string | null;
  @ListOf(CitationDto, { max: 50 })
  citations: CitationDto[];
  @Uuid({ nullable: true, description: 'The earlier review of the same person that this one takes the place of.' })
  supersedesId: string | null;
  @InstantField({})
  updatedAt: string;
  @InstantField({ nullable: true })
  submittedAt: string | null;
  @InstantField({ nullable: true })
  withdrawnAt: string | null;
}

export class ReviewListDto {
  @ListOf(ReviewDto, { max: 1000, description: 'Oldest first; sealed ones are not in it.' })
  items: ReviewDto[];
}
