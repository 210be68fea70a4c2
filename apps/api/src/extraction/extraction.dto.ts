import { InstantField, OneOf, Text, Uuid, Whole } from '../fields/fields.js';

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
    description: 'Why it failed.',
  })
  reason: string | null;

  @Text({ min: 1, max: 100, example: 'embedded/1', nullable: true })
  engine: string | null;

  @InstantField({})
  queuedAt: string;

  @InstantField({ nullable: true })
  startedAt: string | null;

  @InstantField({ nullable: true })
  finishedAt: string | null;
}
