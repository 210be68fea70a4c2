import { PROBLEM_CODES } from '#libs/platform';
import { AnyObject, ListOf, OneOf, Text, Uuid, Whole } from '../fields/fields.js';

export class FieldProblemDto {
  @Text({
    min: 0,
    max: 500,
    example: '/title',
    description: 'JSON pointer into the body (RFC 6901), `?name` for the query, or the name of a header.',
  })
  pointer: string;

  @Text({ min: 1, max: 500, example: 'Give text of 1 to 300 characters; this has 0.' })
  detail: string;
}

/** Problem details (RFC 9457), as every refusal is answered. */
export class ProblemDto {
  @Text({ min: 1, max: 200, example: '/problems/validation', description: 'The page that explains this problem.' })
  type: string;

  @Text({ min: 1, max: 200, example: 'Some of the input is not accepted' })
  title: string;

  @Whole({ min: 400, max: 599, example: 400 })
  status: number;

  @Text({
    min: 1,
    max: 2000,
    example: 'The request is not accepted. /title: Give text of 1 to 300 characters; this has 0.',
  })
  detail: string;

  @Text({ min: 1, max: 2000, example: '/api/v1/articles', description: 'The path of the request.' })
  instance: string;

  @OneOf(PROBLEM_CODES, { example: 'validation', description: 'Stable; branch on this.' })
  code: string;

  @ListOf(FieldProblemDto, { max: 50, optional: true, description: 'The fields that are wrong, and the fix for each.' })
  errors?: FieldProblemDto[];

  @AnyObject({
    optional: true,
    example: { version: 4 },
    description: 'The state as it is now, for 409 and 412.',
  })
  current?: object;

  @Uuid({ description: 'The same as in the header `x-request-id`; the log knows it.' })
  requestId: string;
}
