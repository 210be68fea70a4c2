import { InstantField, ListOf, OneOf, Text, Uuid, Whole } from '../fields/fields.js';

const QUESTION = { min: 1, max: 4000, example: 'Woher stammt die Zahl von 86.400 Besuchern?' } as const;
const ANSWER = { min: 1, max: 8000, example: 'Aus dem Jahresbericht der Stadtwerke, Seite 12.' } as const;
const ADDRESSEES = ['author', 'subject'] as const;

export class AskQueryDto {
  @Uuid({ optional: true, nullable: true, description: 'The claim that it is about.' })
  claimId?: string | null;

  @OneOf(ADDRESSEES, {
    example: 'author',
    description: 'subject: the person or body an allegation is about (right of reply).',
  })
  addressee: 'author' | 'subject';

  @Text(QUESTION)
  question: string;

  @InstantField({ optional: true, nullable: true })
  dueAt?: string | null;
}

export class AnswerQueryDto {
  @Text(ANSWER)
  answer: string;
}

export class QueryDto {
  @Uuid({})
  id: string;

  @Whole({ min: 1, max: 1_000_000, example: 1, description: 'Sent as ETag.' })
  version: number;

  @Uuid({})
  articleId: string;

  @Uuid({ nullable: true })
  claimId: string | null;

  @OneOf(ADDRESSEES, { example: 'author' })
  addressee: 'author' | 'subject';

  @Text(QUESTION)
  question: string;

  @InstantField({ nullable: true })
  dueAt: string | null;

  @Uuid({})
  askedBy: string;

  @InstantField({})
  askedAt: string;

  @Text({ ...ANSWER, nullable: true })
  answer: string | null;

  @Uuid({ nullable: true })
  answeredBy: string | null;

  @InstantField({ nullable: true })
  answeredAt: string | null;

  @InstantField({ nullable: true, description: 'A query that is not closed keeps the article from being cleared.' })
  closedAt: string | null;
}

export class QueryListDto {
  @ListOf(QueryDto, { max: 10_000 })
  items: QueryDto[];
}
