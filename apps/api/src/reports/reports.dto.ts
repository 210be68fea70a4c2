import { EXPORT_FORMATS, LANGUAGES, type ExportFormatId, type Language } from '#libs/reports';
import { InstantField, ListOf, Text, Uuid, Whole } from '../fields/fields.js';
import { QueryOneOf, QueryUuid } from '../fields/query.js';

const FORMAT_IDS = EXPORT_FORMATS.map((format) => format.id);

export class ReportDto {
  @Uuid({})
  id: string;

  @Uuid({})
  articleId: string;

  @Uuid({ description: 'The revision that was checked.' })
  revisionId: string;

  @Whole({ min: 1, max: 1_000_000, example: 1, description: 'Counts up with each report of the article.' })
  version: number;

  @Text({
    min: 64,
    max: 64,
    example: '9f2c4a1be07d5c88f1a3e6d94b7082c5d1e0f3a6b9c8d7e4f5a2b1c0d9e8f7a6',
    description: 'SHA-256 of the frozen snapshot as canonical JSON (RFC 8785).',
  })
  sha256: string;

  @Uuid({ description: 'Who froze it.' })
  createdBy: string;

  @InstantField({})
  createdAt: string;
}

export class ReportListDto {
  @ListOf(ReportDto, { max: 1000, description: 'Newest first.' })
  items: ReportDto[];
}

export class ExportQuery {
  @QueryOneOf(FORMAT_IDS, { example: 'html', description: 'The format; html when left out.' })
  format: ExportFormatId = 'html';

  @QueryOneOf(LANGUAGES, { example: 'de', description: 'Language of headings and labels; en when left out.' })
  language: Language = 'en';

  @QueryUuid({ description: 'The claim, for claimreview and claim-page.' })
  claimId?: string;
}
