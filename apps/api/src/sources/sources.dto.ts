import { SOURCE_GRADES, SOURCE_KINDS, STANCES, type SourceGrade, type SourceKind } from '#libs/claims';
import { CalendarDate, Flag, InstantField, ListOf, OneOf, Text, Uuid, WebAddress, Whole } from '../fields/fields.js';
import { PageOf, PageQuery } from '../fields/page.js';
import { QueryOneOf, QueryText } from '../fields/query.js';

const TITLE = { min: 1, max: 500, example: 'Vorlage 212/2026 des Bauausschusses' } as const;
const NAME = { min: 1, max: 200, example: 'Stadt Auental' } as const;
const URL = { example: 'https://www.example.org/vorlage-212' } as const;
const NOTE = { min: 1, max: 4000, example: 'Nur im Lesesaal einzusehen.' } as const;

class SourceFields {
  @OneOf(SOURCE_GRADES, { example: 'primary', optional: true, nullable: true })
  grade?: SourceGrade | null;
  @WebAddress({ ...URL, optional: true, nullable: true })
  url?: string | null;
  @Text({ ...NAME, optional: true, nullable: true })
  publisher?: string | null;
  @Text({ ...NAME, optional: true, nullable: true })
  author?: string | null;
  @CalendarDate({ optional: true, nullable: true })
  publishedAt?: string | null;
  @Text({ ...NOTE, optional: true, nullable: true })
  note?: string | null;
  @Flag({ example: false, optional: true, description: 'Seen by you and those in visibleTo, and never exported.' })
  confidential?: boolean;
  @ListOf('uuid', { max: 50, optional: true })
  visibleTo?: string[];
}

export class ChangeSourceDto extends SourceFields {
  @OneOf(SOURCE_KINDS, { example: 'document', optional: true })
  kind?: SourceKind;
  @Text({ ...TITLE, optional: true })
  title?: string;
}

export class CreateSourceDto extends SourceFields {
  @OneOf(SOURCE_KINDS, { example: 'document' })
  kind: SourceKind;
  @Text(TITLE)
  title: string;
}

export class SourceUseDto {
  @Uuid({})
  claimId: string;
  @Uuid({})
  articleId: string;
  @Text({ min: 1, max: 2000, example: 'Die Sanierung kostet 11,8 Millionen Euro.', description: 'The claim.' })
  statement: string;
  @Uuid({})
  reviewId: string;
  @OneOf(STANCES, { example: 'supports' })
  stance: string;
  @Text({ min: 1, max: 300, example: 'page 4', nullable: true })
  locator: string | null;
}

export class SourceDto {
  @Uuid({})
  id: string;
  @Whole({ min: 1, max: 1_000_000, example: 1, description: 'Sent as ETag.' })
  version: number;
  @OneOf(SOURCE_KINDS, { example: 'document' })
  kind: string;
  @OneOf(SOURCE_GRADES, { example: 'primary', nullable: true })
  grade: string | null;
  @Text(TITLE)
  title: string;
  @WebAddress({ ...URL, nullable: true })
  url: string | null;
  @Text({ ...NAME, nullable: true })
  publisher: string | null;
  @Text({ ...NAME, nullable: true })
  author: string | null;
  @CalendarDate({ nullable: true })
  publishedAt: string | null;
  @Text({ ...NOTE, nullable: true })
  note: string | null;
  @Flag({ example: false })
  confidential: boolean;
  @ListOf('uuid', { max: 50 })
  visibleTo: string[];
  @ListOf(SourceUseDto, { max: 100_000, description: 'Where it is cited, as far as findings are open to you.' })
  citedIn: SourceUseDto[];
  @Uuid({})
  createdBy: string;
  @InstantField({})
  createdAt: string;
  @InstantField({})
  updatedAt: string;
}

export class SourcePage extends PageOf(SourceDto) {}

export class SourceQueryDto extends PageQuery {
  @QueryText({ min: 1, max: 200, example: 'Vorlage', description: 'Words of title, address or publisher.' })
  text?: string;
  @QueryOneOf(SOURCE_KINDS, { example: 'document' })
  kind?: SourceKind;

  @QueryOneOf(['-createdAt', 'title'], { example: 'title', description: '-createdAt when left out.' })
  sort: '-createdAt' | 'title' = '-createdAt';
}
