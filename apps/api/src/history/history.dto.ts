import { AnyObject, InstantField, OneOf, Text, Uuid, Whole } from '../fields/fields.js';
import { PageOf } from '../fields/page.js';

/** One event of an article or a claim, as somebody may know it. */
export class HistoryEntryDto {
  @Whole({ min: 1, max: Number.MAX_SAFE_INTEGER, example: 42 })
  seq: number;
  @Text({ min: 1, max: 80, example: 'claim.accepted' })
  type: string;
  @Text({ min: 1, max: 40, example: 'claim', description: 'What it happened to.' })
  subjectType: string;
  @Uuid({})
  subjectId: string;
  @Uuid({ nullable: true })
  claimId: string | null;
  @OneOf(['person', 'machine', 'system'], { example: 'person' })
  actorKind: string;
  @Uuid({ nullable: true })
  actorId: string | null;
  @AnyObject({ example: { from: 'proposed', to: 'queued' } })
  data: object;
  @InstantField({})
  at: string;
}
export class HistoryPage extends PageOf(HistoryEntryDto) {}
