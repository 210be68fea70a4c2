import { RISKS, type ClaimState, type Risk } from '#libs/claims';
import { TEXT_FORMATS, type TextFormat } from '#libs/desk';
import { ExtractionDto } from '../extraction/extraction.dto.js';
import {
  CalendarDate,
  Flag,
  InstantField,
  ListOf,
  Nested,
  OneOf,
  Text,
  Uuid,
  WebAddress,
  Whole,
} from '../fields/fields.js';
import { PageOf, PageQuery } from '../fields/page.js';
import { QueryFlag, QueryInstant, QueryList, QueryOneOf, QueryText, QueryUuid } from '../fields/query.js';

const TITLE = { min: 1, max: 300, example: 'Freibad wird vier Millionen Euro teurer' } as const;
const LANGUAGE = { min: 2, max: 3, example: 'de' } as const;
const DESK = { min: 1, max: 80, example: 'Lokales' } as const;
const PUBLISHER = { min: 1, max: 200, example: 'Auental-Bote' } as const;
const APPEARANCE = { example: 'https://www.example.org/freibad' } as const;
/** Beyond every text that an installation can allow. */
const LAST_OFFSET = 50_000_000;
/** How long is too long is a setting of the installation; the desk refuses it. */
const TEXT = { min: 1, example: 'Die Sanierung kostet die Stadt 11,8 Millionen Euro.' } as const;

class ArticleFields {
  @Text({ ...LANGUAGE, optional: true, description: 'ISO 639-1; found out by the machine when left out.' })
  language?: string;

  @Text({ ...DESK, optional: true, nullable: true })
  desk?: string | null;

  @Uuid({ optional: true, nullable: true, description: 'The member who wrote it.' })
  authorId?: string | null;

  @CalendarDate({ optional: true, nullable: true, description: 'Relative dates of the text are reckoned from it.' })
  publishedAt?: string | null;

  @InstantField({ optional: true, nullable: true, description: 'The press time; claims are due by it.' })
  deadline?: string | null;

  @OneOf(RISKS, { example: 'normal', optional: true })
  risk?: Risk;

  @OneOf(['own', 'external'], {
    example: 'own',
    optional: true,
    description: 'own: a check before or after publication of one’s own text; external: somebody else’s article.',
  })
  origin?: 'own' | 'external';

  @WebAddress({ ...APPEARANCE, optional: true, nullable: true, description: 'Where an external article appeared.' })
  appearanceUrl?: string | null;

  @Text({ ...PUBLISHER, optional: true, nullable: true })
  appearancePublisher?: string | null;
}

export class CreateArticleDto extends ArticleFields {
  @Text({ ...TEXT, description: 'The article. At most CLAIMDESK_MAX_TEXT_CHARACTERS characters.' })
  text: string;

  @OneOf(TEXT_FORMATS, {
    example: 'text',
    optional: true,
    description: 'text when left out. HTML is reduced to its words.',
  })
  format?: TextFormat;

  @Text({ ...TITLE, optional: true, description: 'The first line of the text when left out.' })
  title?: string;
}

export class ChangeArticleDto extends ArticleFields {
  @Text({ ...TITLE, optional: true })
  title?: string;

  @Flag({ example: false, optional: true, description: 'True puts the article away.' })
  archived?: boolean;
}

export class AddRevisionDto {
  @Text(TEXT)
  text: string;

  @OneOf(TEXT_FORMATS, { example: 'text', optional: true })
  format?: TextFormat;
}

const HASH = { min: 64, max: 64, example: 'b1946ac92492d2347c6235b4d2611184a8f1e9d0c7b6a5f4e3d2c1b0a9f8e7d6' } as const;

export class CurrentRevisionDto {
  @Uuid({})
  id: string;

  @Whole({ min: 1, max: 1_000_000, example: 1 })
  number: number;

  @Text({ ...HASH, description: 'SHA-256 of the text as UTF-8.' })
  sha256: string;

  @InstantField({})
  createdAt: string;
}

const COUNT = { min: 0, max: 1_000_000, example: 3 } as const;

/** Claims by state. */
export class ClaimCountsDto implements Record<ClaimState, number> {
  @Whole(COUNT)
  proposed: number;
  @Whole(COUNT)
  queued: number;
  @Whole(COUNT)
  assigned: number;
  @Whole(COUNT)
  in_review: number;
  @Whole(COUNT)
  disputed: number;
  @Whole(COUNT)
  decided: number;
  @Whole(COUNT)
  signed_off: number;
  @Whole(COUNT)
  dismissed: number;
}

export class OpenWorkDto {
  @Whole({ ...COUNT, description: 'Claims that are not closed, or whose words have to be looked at.' })
  claims: number;
  @Whole({ ...COUNT, description: 'Sentences that nobody has looked at.' })
  sentences: number;
  @Whole({ ...COUNT, description: 'Queries that are not closed.' })
  queries: number;
}

export class ArticleDto {
  @Uuid({})
  id: string;

  @Whole({ min: 1, max: 1_000_000_000, example: 1, description: 'Sent as ETag.' })
  version: number;

  @Text(TITLE)
  title: string;

  @Text({ ...LANGUAGE, description: 'ISO 639-1; `und` while it is not known.' })
  language: string;

  @Text({ ...DESK, nullable: true })
  desk: string | null;

  @Uuid({ nullable: true })
  authorId: string | null;

  @CalendarDate({ nullable: true })
  publishedAt: string | null;

  @InstantField({ nullable: true })
  deadline: string | null;

  @OneOf(RISKS, { example: 'normal' })
  risk: Risk;

  @OneOf(['own', 'external'], { example: 'own' })
  origin: 'own' | 'external';

  @WebAddress({ ...APPEARANCE, nullable: true })
  appearanceUrl: string | null;

  @Text({ ...PUBLISHER, nullable: true })
  appearancePublisher: string | null;

  @Nested(CurrentRevisionDto, {})
  revision: CurrentRevisionDto;

  @Nested(ExtractionDto, {})
  extraction: ExtractionDto;

  @Nested(ClaimCountsDto, { description: 'How many claims stand in each state.' })
  claims: ClaimCountsDto;

  @Nested(OpenWorkDto, { description: 'What stands between it and the press; the clearance lists it.' })
  open: OpenWorkDto;

  @Flag({ example: false, description: 'It may be printed at its current revision.' })
  cleared: boolean;

  @Flag({ example: false })
  signedOff: boolean;

  @InstantField({ nullable: true })
  archivedAt: string | null;

  @Uuid({ nullable: true })
  createdBy: string | null;

  @InstantField({})
  createdAt: string;

  @InstantField({})
  updatedAt: string;
}

export class ArticlePage extends PageOf(ArticleDto) {}

const SORTS = ['-createdAt', 'createdAt', 'deadline', 'risk', 'title'] as const;

export class ArticleQueryDto extends PageQuery {
  @QueryText({ min: 1, max: 80, example: 'Lokales' })
  desk?: string;

  @QueryText({ min: 1, max: 200, example: 'Freibad', description: 'Words of the title.' })
  text?: string;

  @QueryFlag({ example: false, description: 'Those put away instead of those at work.' })
  archived?: boolean;

  @QueryUuid({ description: 'Those written by this member.' })
  author?: string;

  @QueryList(RISKS, { max: RISKS.length, example: ['high'] })
  risk?: Risk[];

  @QueryFlag({ example: false, description: 'Those signed off, or those that are not.' })
  signedOff?: boolean;

  @QueryInstant({ description: 'To be printed before this.' })
  dueBefore?: string;

  @QueryInstant({ description: 'To be printed at this time or later.' })
  dueAfter?: string;

  @QueryOneOf(SORTS, { example: 'deadline', description: '-createdAt when left out.' })
  sort: (typeof SORTS)[number] = '-createdAt';
}

export class DeskListDto {
  @ListOf({ max: 80 }, { max: 500, example: ['Lokales', 'Politik'] })
  items: string[];
}

export class AnchorCountsDto {
  @Whole({ ...COUNT, description: 'Claims whose words stand where they stood.' })
  exact: number;
  @Whole({ ...COUNT, description: 'Same words, another place.' })
  moved: number;
  @Whole({ ...COUNT, description: 'Words changed; verdicts on them were reopened.' })
  touched: number;
  @Whole({ ...COUNT, description: 'Words gone; an editor decides.' })
  lost: number;
}

export class RevisedArticleDto extends ArticleDto {
  @Nested(AnchorCountsDto, { description: 'What became of the claims.' })
  anchors: AnchorCountsDto;
}

export class RevisionDto {
  @Uuid({})
  id: string;

  @Uuid({})
  articleId: string;

  @Whole({ min: 1, max: 1_000_000, example: 1 })
  number: number;

  @Text(HASH)
  sha256: string;

  @OneOf(TEXT_FORMATS, { example: 'text', description: 'The format in which it came in.' })
  format: string;

  @Uuid({ nullable: true })
  createdBy: string | null;

  @InstantField({})
  createdAt: string;
}

export class RevisionListDto {
  @ListOf(RevisionDto, { max: 10_000, description: 'Newest first.' })
  items: RevisionDto[];
}

export class SentenceDto {
  @Whole({ min: 0, max: 1_000_000, example: 0 })
  ordinal: number;

  @Whole({ min: 0, max: LAST_OFFSET, example: 0, description: 'UTF-16 code units.' })
  start: number;

  @Whole({ min: 0, max: LAST_OFFSET, example: 51 })
  end: number;

  @Text({ min: 1, max: 500, example: 'opinion', nullable: true, description: 'Why it was marked as not checkable.' })
  dismissedFor: string | null;
}

export class RevisionTextDto extends RevisionDto {
  @Text(TEXT)
  text: string;

  @ListOf(SentenceDto, { max: 1_000_000, description: 'Empty until the machine has read the revision.' })
  sentences: SentenceDto[];
}
