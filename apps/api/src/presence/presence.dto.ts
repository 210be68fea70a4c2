import { InstantField, ListOf, Uuid } from '../fields/fields.js';

export class PresentPersonDto {
  @Uuid({})
  userId: string;
  @InstantField({})
  since: string;
}

export class PresenceDto {
  @InstantField({ description: 'Until then you count as there.' })
  until: string;
  @ListOf(PresentPersonDto, {
    max: 10_000,
    description: 'Who else has it open. Empty as well while reviewers must not know of each other.',
  })
  others: PresentPersonDto[];
}
