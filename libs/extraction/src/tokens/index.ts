export { fitted, mapped } from './mapped.js';
export { tokenise, trimSpan, withoutInvisibles } from './tokenise.js';
export type { Token } from './tokenise.js';
export type { Form, Lexical, Tagging, TokenKind } from './form.js';
