import { EXTRACTION_FAILURES, type ExtractionFailureCode } from '#libs/desk';
import { InstantField, Nested, OneOf, Text, Uuid, Whole } from '../fields/fields.js';

const COUNT = { min: 0, max: 1_000_000_000 };

/** Why the embedded engine answered although a language model was asked. */
export class FallbackDto {
  @Text({ min: 1, max: 40, example: 'timed_out' })
  code: string;

  @Text({ min: 1, max: 500, example: 'The endpoint took too long. Raise the time-out or choose a faster model.' })
  detail: string;
}

/** How the language model did that was asked. */
export class LanguageModelDto {
  @Whole({ ...COUNT, example: 2 })
  requests: number;

  @Whole({ ...COUNT, example: 3150, description: 'As the endpoint counts them.' })
  tokens: number;

  @Whole({ ...COUNT, example: 1, description: 'Claims that were dropped: their words are not in the text.' })
  dropped: number;

  @Whole({
    ...COUNT,
    example: 0,
    description: 'Statements that said more than the text and were replaced by its words.',
  })
  statementsReplaced: number;

  @Nested(FallbackDto, { nullable: true, description: 'Why the embedded engine answered in its place.' })
  fallback: FallbackDto | null;
}

/** How far the machine is with a revision. */
export class ExtractionDto {
  @Uuid({})
  revisionId: string;

  @OneOf(['queued', 'extracting', 'extracted', 'failed'], { example: 'extracted' })
  state: 'queued' | 'extracting' | 'extracted' | 'failed';

  @Whole({ min: 1, max: 1_000_000_000, example: 4, description: 'Changes with every step.' })
  version: number;

  @Whole({ min: 1, max: 1_000_000, example: 1, description: 'Counts the runs.' })
  run: number;

  @Whole({ min: 0, max: 1_000_000, example: 42, description: 'Sentences read.' })
  done: number;

  @Whole({ min: 0, max: 1_000_000, example: 42, description: 'Sentences found.' })
  total: number;

  @Text({
    min: 1,
    max: 1000,
    example: 'The text took longer than 20 seconds to read.',
    nullable: true,
    description: 'Why it failed, in English.',
  })
  reason: string | null;

  @OneOf(EXTRACTION_FAILURES, {
    example: 'too_slow',
    nullable: true,
    description: 'Why it failed, to be told in any language.',
  })
  failure: ExtractionFailureCode | null;

  @Text({ min: 1, max: 100, example: 'embedded/1', nullable: true })
  engine: string | null;

  @Nested(LanguageModelDto, { nullable: true, description: 'Null when no language model was asked.' })
  languageModel: LanguageModelDto | null;

  @InstantField({})
  queuedAt: string;

  @InstantField({ nullable: true })
  startedAt: string | null;

  @InstantField({ nullable: true })
  finishedAt: string | null;
}
