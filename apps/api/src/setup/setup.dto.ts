import { PASSWORD_LENGTH } from '#libs/identity';
import { EmailAddress, Flag, OneOf, Text } from '../fields/fields.js';

export class SetupDto {
  @Text({ min: 1, max: 200, example: 'Morgenblatt', description: 'The name of the newsroom.' })
  workspaceName: string;

  @OneOf(['de', 'en'], { example: 'de', description: 'The language of the workspace and its first administrator.' })
  language: string;

  @Text({ min: 1, max: 200, example: 'Mara Lindt' })
  name: string;

  @EmailAddress({})
  email: string;

  @Text({ min: PASSWORD_LENGTH.min, max: PASSWORD_LENGTH.maxBytes, example: 'correct-staple-7-lanterns' })
  password: string;
}

export class SetupStateDto {
  @Flag({ example: true, description: 'True once the first workspace exists.' })
  done: boolean;
}
