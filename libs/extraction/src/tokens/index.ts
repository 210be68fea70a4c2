export { tokenise, trimSpan, withoutInvisibles } from './tokenise.js';
export type { Token, TokenKind } from './tokenise.js';
