export { tokenise, trimSpan, withoutInvisibles } from './tokenise.js';
export type { Token } from './tokenise.js';
export type { Form, Lexical, TokenKind } from './form.js';
