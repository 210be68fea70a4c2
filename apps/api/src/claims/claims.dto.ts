import { IntersectionType } from '@nestjs/swagger';
import {
  ANCHOR_STATES,
  ASPECTS,
  CLAIM_KINDS,
  CLAIM_STATES,
  COMMANDS,
  COMPARATORS,
  DATE_PRECISIONS,
  RISKS,
  VERDICT_BASES,
  type AnchorState,
  type Aspect,
  type ClaimKind,
  type ClaimState,
  type Risk,
} from '#libs/claims';
import { BULK_COMMANDS, type BulkCommand } from '#libs/desk';
import { SpanDto } from '../clearance/clearance.dto.js';
import { Decimal, Flag, InstantField, ListOf, Nested, OneOf, Text, Uuid, Whole } from '../fields/fields.js';
import { PageOf, PageQuery } from '../fields/page.js';
import { QueryInstant, QueryList, QueryNames, QueryOneOf, QueryText, QueryUuid } from '../fields/query.js';

const STATEMENT = {
  min: 1,
  max: 2000,
  example: 'Die Sanierung des Freibads in Auental kostet 11,8 Millionen Euro.',
} as const;
const SPEAKER = { min: 1, max: 200, example: 'Marlene Oswald' } as const;
const REASON = { min: 1, max: 2000, example: 'Is the same as the headline.' } as const;
const WORDS = { min: 0, max: 10_000, example: '11,8 Millionen Euro' } as const;
const KEY = { min: 1, max: 40, example: 'mostly_true' } as const;
const OFFSET = { min: 0, max: 50_000_000, example: 57 } as const;

export class AnchorDto extends SpanDto {
  @Text({ ...WORDS, description: 'The words: text.slice(start, end).' })
  exact: string;
  @Text(WORDS)
  prefix: string;
  @Text(WORDS)
  suffix: string;
  @OneOf(ANCHOR_STATES, { example: 'exact', description: 'What became of it in the newest revision.' })
  state: string;
}

export class QuantityDto {
  @Decimal({ min: -1e18, max: 1e18, example: 11_800_000 })
  value: number;
  @Text({ min: 1, max: 80, example: 'EUR', nullable: true })
  unit: string | null;
  @OneOf(COMPARATORS, { example: '=' })
  comparator: string;
  @Whole(OFFSET)
  start: number;
  @Whole(OFFSET)
  end: number;
}

export class ResolvedDateDto {
  @Text({ min: 1, max: 20, example: '2024' })
  value: string;
  @Text({ min: 1, max: 20, example: '2025', nullable: true, description: 'End of an interval.' })
  until: string | null;
  @OneOf(DATE_PRECISIONS, { example: 'year' })
  precision: string;
  @Flag({ example: false, description: 'Reckoned from the publication date.' })
  relative: boolean;
  @Whole(OFFSET)
  start: number;
  @Whole(OFFSET)
  end: number;
}

export class ProgressDto {
  @Whole({ min: 1, max: 2, example: 2 })
  reviewsWanted: number;
  @Whole({ min: 0, max: 2, example: 1, nullable: true, description: 'Null: sealed.' })
  reviewsIn: number | null;
  @Flag({ example: false })
  ownReviewIn: boolean;
  @Uuid({ nullable: true })
  assigneeId: string | null;
  @ListOf('uuid', { max: 10, nullable: true, description: 'Null: sealed.' })
  reviewerIds: string[] | null;
  @Flag({ example: true, description: 'Somebody else has the claim now.' })
  anotherAtWork: boolean;
  @Flag({ example: false, description: 'All findings that are wanted are in and may be read.' })
  open: boolean;
}

export class VerdictDto {
  @Whole({ min: 1, max: 1_000_000, example: 1 })
  version: number;
  @Text(KEY)
  rating: string;
  @OneOf(VERDICT_BASES, { example: 'agreement' })
  basis: string;
  @Text({ min: 0, max: 60_000, example: 'The council’s paper gives the same figure.', description: 'Markdown.' })
  rationale: string;
  @Text({ min: 0, max: 10_000, example: 'rund 11,8 Millionen Euro', nullable: true })
  wordingProposal: string | null;
  @Uuid({})
  decidedBy: string;
  @InstantField({})
  decidedAt: string;
}

export class PastVerdictDto extends VerdictDto {
  @InstantField({ nullable: true, description: 'Null: it stands.' })
  retractedAt: string | null;
}

export class VerdictListDto {
  @ListOf(PastVerdictDto, { max: 1000, description: 'Newest first.' })
  items: PastVerdictDto[];
}

export class ClaimSignOffDto {
  @Uuid({})
  by: string;
  @InstantField({})
  at: string;
}

/** What a list says of the article that a claim stands in. */
export class ClaimArticleDto {
  @Text({ min: 1, max: 300, example: 'Freibad wird vier Millionen Euro teurer' })
  title: string;
  @Text({ min: 2, max: 3, example: 'de' })
  language: string;
  @Text({ min: 1, max: 80, example: 'Lokales', nullable: true })
  desk: string | null;
  @InstantField({ nullable: true })
  deadline: string | null;
}

export class ClaimDto {
  @Uuid({})
  id: string;
  @Uuid({})
  articleId: string;
  @Nested(ClaimArticleDto, {})
  article: ClaimArticleDto;
  @Uuid({ description: 'The revision into which the anchors point.' })
  revisionId: string;
  @Whole({ min: 1, max: 1_000_000_000, example: 4, description: 'Sent as ETag.' })
  version: number;
  @OneOf(CLAIM_STATES, { example: 'queued' })
  state: ClaimState;
  @Text(STATEMENT)
  statement: string;
  @OneOf(CLAIM_KINDS, { example: 'fact' })
  kind: ClaimKind;
  @ListOf(ASPECTS, { max: ASPECTS.length })
  aspects: Aspect[];
  @Text({ ...SPEAKER, nullable: true, description: 'Who asserts it; null: the article itself.' })
  speaker: string | null;
  @ListOf(QuantityDto, { max: 1000 })
  quantities: QuantityDto[];
  @ListOf(ResolvedDateDto, { max: 1000 })
  dates: ResolvedDateDto[];
  @Decimal({ min: 0, max: 1, example: 0.82 })
  checkWorthiness: number;
  @ListOf({ max: 80 }, { max: 100, example: ['amount', 'named_body'] })
  reasons: string[];
  @OneOf(RISKS, { example: 'normal' })
  risk: Risk;
  @OneOf(['machine', 'person'], { example: 'machine' })
  origin: string;
  @Flag({ example: false, description: 'A person has changed what the machine proposed.' })
  edited: boolean;
  @ListOf(AnchorDto, { max: 1000 })
  anchors: AnchorDto[];
  @Whole({ min: 1, max: 1_000_000, example: 1 })
  round: number;
  @Nested(ProgressDto, { description: 'What you may know of the work on it.' })
  progress: ProgressDto;
  @Uuid({ nullable: true })
  assigneeId: string | null;
  @InstantField({ nullable: true })
  dueAt: string | null;
  @InstantField({ nullable: true, description: 'When your own reservation lapses.' })
  reservedUntil: string | null;
  @Text({ ...REASON, nullable: true })
  dismissedFor: string | null;
  @Uuid({ nullable: true })
  mergedIntoId: string | null;
  @Uuid({ nullable: true })
  splitFromId: string | null;
  @Nested(VerdictDto, { nullable: true })
  verdict: VerdictDto | null;
  @Nested(ClaimSignOffDto, { nullable: true })
  signOff: ClaimSignOffDto | null;
  @ListOf(COMMANDS, { max: COMMANDS.length, description: 'What you may do with it now.' })
  commands: string[];
  @InstantField({})
  createdAt: string;
  @InstantField({})
  updatedAt: string;
}

export class ClaimPage extends PageOf(ClaimDto) {}
export class ClaimListDto {
  @ListOf(ClaimDto, { max: 1000 })
  items: ClaimDto[];
}

const SORTS = ['-createdAt', 'createdAt', 'due', 'position', '-checkWorthiness', 'risk'] as const;

/** Which claims: for the list and for counting. */
export class ClaimFilterDto {
  @QueryUuid({ description: 'Only claims of this article. Without it, those of articles put away are left out.' })
  article?: string;
  @QueryNames(
    { max: 80 },
    {
      max: 50,
      example: ['Lokales'],
      description: 'Only claims of articles of these desks. Give each on its own: a comma is part of a name.',
    },
  )
  desk?: string[];
  @QueryList(CLAIM_STATES, { max: CLAIM_STATES.length, example: ['queued'] })
  state?: ClaimState[];
  @QueryText({
    min: 2,
    max: 2000,
    example: 'me,none',
    description:
      'Ids of people, `me`, or `none`, separated by commas. Who works on a blind review is never found by a name.',
  })
  assignee?: string;
  @QueryList(CLAIM_KINDS, { max: CLAIM_KINDS.length, example: ['fact'] })
  kind?: ClaimKind[];
  @QueryList(ASPECTS, { max: ASPECTS.length, example: ['quantity'], description: 'Claims that have all of them.' })
  aspect?: Aspect[];
  @QueryText({ min: 1, max: 200, example: 'Oswald' })
  speaker?: string;
  @QueryList(RISKS, { max: RISKS.length, example: ['high'] })
  risk?: Risk[];
  @QueryList(ANCHOR_STATES, {
    max: ANCHOR_STATES.length,
    example: ['lost'],
    description: 'What became of their words in the newest revision.',
  })
  anchor?: AnchorState[];
  @QueryInstant({ description: 'Due before this.' })
  dueBefore?: string;
  @QueryInstant({ description: 'Due at this time or later.' })
  dueAfter?: string;
  @QueryText({ min: 1, max: 200, example: 'Millionen', description: 'Words of the statement.' })
  text?: string;
}

export class ClaimQueryDto extends IntersectionType(ClaimFilterDto, PageQuery) {
  @QueryOneOf(SORTS, { example: 'due', description: '-createdAt when left out.' })
  sort: (typeof SORTS)[number] = '-createdAt';
}

export class ReasonDto {
  @Text(REASON)
  reason: string;
}
export class ReleaseDto {
  @Text({
    ...REASON,
    example: 'I know the mayor.',
    optional: true,
    description: 'Seen by whoever may see who reviewed.',
  })
  reason?: string;
}
export class CommentDto {
  @Text({ ...REASON, example: 'Please look at the table on page 3 as well.' })
  comment: string;
}
export class AssignDto {
  @Uuid({ description: 'A member with the role reviewer who has not reviewed it in this round.' })
  reviewerId: string;
  @InstantField({ optional: true, nullable: true })
  dueAt?: string | null;
}
export class AdjudicateDto {
  @Text(KEY)
  rating: string;
  @Text({ min: 1, max: 20_000, example: 'The second review missed the correction of May.' })
  rationale: string;
}
export class TakeDto {
  @Uuid({ optional: true, description: 'Only from this article.' })
  articleId?: string;
}
export class BalanceDto {
  @Uuid({ optional: true, description: 'Only claims of this article.' })
  articleId?: string;
  @ListOf('uuid', { max: 200, optional: true, description: 'Only these.' })
  claimIds?: string[];
}
export class AssignedDto {
  @Uuid({})
  claimId: string;
  @Uuid({})
  reviewerId: string;
}
export class BalancedDto {
  @ListOf(AssignedDto, { max: 200 })
  assigned: AssignedDto[];
  @ListOf('uuid', { max: 200, description: 'Claims for which no reviewer was left.' })
  unassigned: string[];
}

export class BulkDto {
  @ListOf('uuid', { min: 1, max: 200 })
  claimIds: string[];
  @OneOf(BULK_COMMANDS, { example: 'accept', description: '`change` sets risk or due time.' })
  command: BulkCommand;
  @Text({ ...REASON, optional: true, description: 'For dismiss and reopen; may be given for release.' })
  reason?: string;
  @Text({ ...REASON, optional: true, description: 'For return.' })
  comment?: string;
  @Uuid({ optional: true, description: 'For assign.' })
  reviewerId?: string;
  @InstantField({ optional: true, nullable: true, description: 'For assign and change.' })
  dueAt?: string | null;
  @OneOf(RISKS, { optional: true, example: 'high', description: 'For change.' })
  risk?: Risk;
}
export class BulkOutcomeDto {
  @Uuid({})
  claimId: string;
  @Flag({ example: true })
  done: boolean;
  @Nested(ClaimDto, { optional: true })
  claim?: ClaimDto;
  @Text({ min: 1, max: 60, example: 'illegal_transition', optional: true })
  code?: string;
  @Text({ min: 1, max: 1000, example: 'The claim is decided; accept needs one that is proposed.', optional: true })
  detail?: string;
}
export class BulkOutcomesDto {
  @ListOf(BulkOutcomeDto, { max: 200 })
  items: BulkOutcomeDto[];
}

class ClaimFields {
  @OneOf(CLAIM_KINDS, { example: 'fact', optional: true })
  kind?: ClaimKind;
  @ListOf(ASPECTS, { max: ASPECTS.length, optional: true })
  aspects?: Aspect[];
  @Text({ ...SPEAKER, optional: true, nullable: true })
  speaker?: string | null;
  @OneOf(RISKS, { example: 'high', optional: true })
  risk?: Risk;
  @Text({ ...STATEMENT, optional: true })
  statement?: string;
}
export class EditClaimDto extends ClaimFields {
  @InstantField({ optional: true, nullable: true })
  dueAt?: string | null;
  @ListOf(SpanDto, {
    min: 1,
    max: 50,
    optional: true,
    description: 'Where it stands in its revision; replaces all anchors.',
  })
  spans?: SpanDto[];
}
export class AddClaimDto extends ClaimFields {
  @ListOf(SpanDto, { min: 1, max: 50, description: 'Ranges of the current revision.' })
  spans: SpanDto[];
}
export class MergeDto {
  @Uuid({ description: 'The claim that remains.' })
  into: string;
  @ListOf('uuid', { min: 1, max: 50, description: 'The claims that become part of it.' })
  claimIds: string[];
}
export class SplitPartDto {
  @Text(STATEMENT)
  statement: string;
  @ListOf(SpanDto, { min: 1, max: 50 })
  spans: SpanDto[];
}
export class SplitDto {
  @ListOf(SplitPartDto, { min: 2, max: 20 })
  parts: SplitPartDto[];
}

export class VerdictInShortDto {
  @Text(KEY)
  rating: string;
  @InstantField({})
  decidedAt: string;
}
export class SimilarClaimDto {
  @Uuid({})
  claimId: string;
  @Uuid({})
  articleId: string;
  @Text({ min: 1, max: 300, example: 'Freibad wird vier Millionen Euro teurer' })
  articleTitle: string;
  @Text(STATEMENT)
  statement: string;
  @OneOf(CLAIM_STATES, { example: 'signed_off' })
  state: ClaimState;
  @Decimal({ min: 0, max: 1, example: 0.71, description: 'How alike the statements are.' })
  score: number;
  @Nested(VerdictInShortDto, { nullable: true, description: 'What the desk decided; null while it has not.' })
  verdict: VerdictInShortDto | null;
}
export class SimilarClaimsDto {
  @ListOf(SimilarClaimDto, { max: 10, description: 'Those of other articles first, then by score.' })
  items: SimilarClaimDto[];
}
