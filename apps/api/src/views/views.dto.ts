import { VIEW_LAYOUTS, VIEW_SCOPES, type ViewInput } from '#libs/desk';
import { Flag, InstantField, ListOf, OneOf, QueryString, Text, Uuid, Whole } from '../fields/fields.js';

const NAME = { min: 1, max: 80, example: 'Wahl 2026 – offen' } as const;
const QUERY = {
  max: 2000,
  example: 'state=queued,assigned&risk=high&sort=due',
  description: 'The query of the claim list, as it stands behind the question mark.',
} as const;
const LAYOUT = { example: 'board' } as const;
const SCOPE = {
  example: 'team',
  description: 'personal: for its owner alone; team: for everybody, made by editors and administrators.',
} as const;

export class CreateViewDto implements ViewInput {
  @Text(NAME)
  name: string;
  @QueryString(QUERY)
  query: string;
  @OneOf(VIEW_LAYOUTS, LAYOUT)
  layout: ViewInput['layout'];
  @OneOf(VIEW_SCOPES, SCOPE)
  scope: ViewInput['scope'];
}

export class ChangeViewDto implements Partial<ViewInput> {
  @Text({ ...NAME, optional: true })
  name?: string;
  @QueryString({ ...QUERY, optional: true })
  query?: string;
  @OneOf(VIEW_LAYOUTS, { ...LAYOUT, optional: true })
  layout?: ViewInput['layout'];
  @OneOf(VIEW_SCOPES, { ...SCOPE, optional: true })
  scope?: ViewInput['scope'];
}

export class ViewDto extends CreateViewDto {
  @Uuid({})
  id: string;
  @Whole({ min: 1, max: 1_000_000_000, example: 1, description: 'Sent as ETag.' })
  version: number;
  @Uuid({})
  ownerId: string;
  @Flag({ example: true, description: 'You may change and remove it.' })
  mine: boolean;
  @InstantField({})
  createdAt: string;
  @InstantField({})
  updatedAt: string;
}

export class ViewListDto {
  @ListOf(ViewDto, { max: 200, description: 'The team’s first, then your own, by name.' })
  items: ViewDto[];
}
