import type { Token } from '../../tokens/index.js';
import { lexicalOf } from '../lexical.js';
import { GERMAN } from './index.js';
import { ALL_FORMS } from './verb-forms.js';

/** What a word can be as a form of a German verb, in bits of `FORM`; 0 when it is none. Looked up once for each word. */
export const verbBits = ({ form }: Pick<Token, 'form'>): number => lexicalOf(form, GERMAN).readings & ALL_FORMS;
