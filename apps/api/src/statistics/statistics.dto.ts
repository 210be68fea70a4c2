import { CalendarDate, Decimal, InstantField, ListOf, Nested, Text, TimeZone, Uuid, Whole } from '../fields/fields.js';
import { QueryDate, QueryText, QueryTimeZone } from '../fields/query.js';

const COUNT = { min: 0, max: 1_000_000_000, example: 12 } as const;
const DESK = { min: 1, max: 80, example: 'Lokales' } as const;
const SHARE = { min: 0, max: 1, example: 0.75 } as const;

export class StatisticsQueryDto {
  @QueryDate({ description: 'First day; four weeks before the last one when left out.' })
  from?: string;
  @QueryDate({ description: 'Last day, included; today when left out.' })
  to?: string;
  @QueryText({ ...DESK, description: 'Only articles of this desk.' })
  desk?: string;
  @QueryTimeZone({ description: 'Whose days they are; UTC when left out.' })
  timeZone: string = 'UTC';
}

export class NumbersDto {
  @Whole({ ...COUNT, description: 'Accepted claims without a verdict, now.' })
  open: number;
  @Whole({ ...COUNT, description: 'Of these, due today.' })
  dueToday: number;
  @Whole({ ...COUNT, description: 'Of these, overdue.' })
  overdue: number;
  @Whole({ ...COUNT, description: 'Decided claims that nobody has signed off, now.' })
  awaitingSignOff: number;
  @Whole({ ...COUNT, description: 'Verdicts of the period that are in force.' })
  decided: number;
  @Decimal({
    min: 0,
    max: 1e9,
    example: 6.5,
    nullable: true,
    description: 'From when the claim came up to its verdict; null without verdicts.',
  })
  medianHoursToVerdict: number | null;
  @Decimal({ ...SHARE, nullable: true, description: 'Verdicts that rest on two different sources or more.' })
  shareWithTwoSources: number | null;
}

export class AgesDto {
  @Whole(COUNT)
  underOneDay: number;
  @Whole(COUNT)
  underThreeDays: number;
  @Whole(COUNT)
  underSevenDays: number;
  @Whole(COUNT)
  older: number;
}

export class DuesDto {
  @Whole(COUNT)
  overdue: number;
  @Whole(COUNT)
  today: number;
  @Whole(COUNT)
  later: number;
  @Whole(COUNT)
  none: number;
}

export class OpenArticleDto {
  @Uuid({})
  articleId: string;
  @Text({ min: 1, max: 300, example: 'Freibad wird vier Millionen Euro teurer' })
  title: string;
  @Text({ ...DESK, nullable: true })
  desk: string | null;
  @InstantField({ nullable: true })
  deadline: string | null;
  @Whole({ ...COUNT, description: 'Accepted claims without a verdict.' })
  open: number;
  @Whole(COUNT)
  awaitingSignOff: number;
  @Nested(AgesDto, { description: 'The open claims by age.' })
  ages: AgesDto;
  @Nested(DuesDto, { description: 'The open claims by due time; without one, by the article’s deadline.' })
  due: DuesDto;
}

export class LoadDto {
  @Uuid({})
  userId: string;
  @Whole(COUNT)
  assigned: number;
  @Whole(COUNT)
  inReview: number;
  @Whole(COUNT)
  dueToday: number;
  @Whole(COUNT)
  overdue: number;
}

export class RatingCountDto {
  @Text({ min: 1, max: 40, example: 'mostly_true' })
  rating: string;
  @Whole(COUNT)
  count: number;
}

export class AgreementDto {
  @Whole({ ...COUNT, description: 'Rounds that two people reviewed, completed in the period and open.' })
  pairs: number;
  @Whole({ ...COUNT, example: 9, description: 'Those in which both gave the same rating.' })
  agreed: number;
  @Decimal({ ...SHARE, nullable: true })
  share: number | null;
  @Decimal({
    min: -1,
    max: 1,
    example: 0.692,
    nullable: true,
    description:
      'Krippendorff’s alpha for nominal data: 1 full agreement, 0 chance. Null without pairs, and where all ratings are the same.',
  })
  alpha: number | null;
}

export class DayDto {
  @CalendarDate({})
  day: string;
  @Whole(COUNT)
  decided: number;
  @Whole(COUNT)
  signedOff: number;
}

export class ProposalsDto {
  @Whole({ ...COUNT, description: 'Accepted as the machine proposed them.' })
  accepted: number;
  @Whole({ ...COUNT, description: 'Accepted with changed words, place, kind or speaker.' })
  edited: number;
  @Whole({ ...COUNT, description: 'Made part of another claim.' })
  merged: number;
  @Whole(COUNT)
  dismissed: number;
  @Whole({ ...COUNT, description: 'Nobody has looked at them yet.' })
  pending: number;
}

export class SpeakerCountDto {
  @Text({ min: 1, max: 200, example: 'Marlene Oswald' })
  speaker: string;
  @Whole(COUNT)
  count: number;
}

export class SourceCountDto {
  @Uuid({})
  sourceId: string;
  @Text({ min: 1, max: 500, example: 'Vorlage 212/2026 des Bauausschusses' })
  title: string;
  @Whole({ ...COUNT, description: 'Claims whose verdicts rest on it.' })
  count: number;
}

export class StatisticsDto {
  @CalendarDate({})
  from: string;
  @CalendarDate({})
  to: string;
  @TimeZone({})
  timeZone: string;
  @Text({ ...DESK, nullable: true })
  desk: string | null;
  @Nested(NumbersDto, {})
  numbers: NumbersDto;
  @Nested(AgesDto, { description: 'All open claims by age.' })
  ages: AgesDto;
  @ListOf(OpenArticleDto, { max: 50, description: 'Articles with open claims, the most pressing first.' })
  articles: OpenArticleDto[];
  @ListOf(LoadDto, {
    max: 10_000,
    description: 'Everybody who reviews, for editors and administrators; yourself, for reviewers.',
  })
  load: LoadDto[];
  @ListOf(RatingCountDto, { max: 1000, description: 'Verdicts in force of the period, the most frequent first.' })
  ratings: RatingCountDto[];
  @Nested(AgreementDto, {})
  agreement: AgreementDto;
  @ListOf(DayDto, { max: 400, description: 'Every day of the period.' })
  days: DayDto[];
  @Nested(ProposalsDto, { description: 'What became of the claims that the machine proposed in the period.' })
  proposals: ProposalsDto;
  @ListOf(SpeakerCountDto, { max: 10, description: 'Whose claims were decided most often.' })
  speakers: SpeakerCountDto[];
  @ListOf(SourceCountDto, { max: 10, description: 'What verdicts rest on most often.' })
  sources: SourceCountDto[];
}
