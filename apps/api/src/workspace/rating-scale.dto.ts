import type { Rating } from '#libs/claims';
import { InstantField, ListOf, Text, TextsByLanguage, Uuid, Whole } from '../fields/fields.js';

export class RatingDto implements Rating {
  @Text({ min: 1, max: 40, example: 'mostly_true', description: 'Stable; what reviews and verdicts store.' })
  key: string;

  @Whole({
    min: 1,
    max: 20,
    nullable: true,
    example: 5,
    description: '1 is the least true; null for unordered ratings.',
  })
  number: number | null;

  @Text({ min: 7, max: 7, example: '#1d7395', description: 'Readable as text on white.' })
  color: string;

  @TextsByLanguage({ max: 60, example: { de: 'Größtenteils richtig', en: 'Mostly true' } })
  label: Record<string, string>;

  @TextsByLanguage({
    max: 500,
    optional: true,
    example: { de: 'Im Kern richtig; eine Einzelheit ist ungenau.', en: 'Right at its core; a detail is imprecise.' },
  })
  description?: Record<string, string>;
}

export class ReplaceRatingScaleDto {
  @Text({ min: 1, max: 100, example: 'Claimdesk' })
  name: string;

  @ListOf(RatingDto, { min: 2, max: 20, description: 'In the order in which they are shown.' })
  ratings: RatingDto[];
}

export class RatingScaleDto {
  @Uuid({})
  id: string;

  @Whole({ min: 1, max: 2_147_483_647, example: 1 })
  version: number;

  @Text({ min: 1, max: 100, example: 'Claimdesk' })
  name: string;

  @ListOf(RatingDto, { max: 20 })
  ratings: readonly Rating[];

  @InstantField({})
  createdAt: string;
}

export class RatingScaleListDto {
  @ListOf(RatingScaleDto, { max: 1000 })
  items: RatingScaleDto[];
}
