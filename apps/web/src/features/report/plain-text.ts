/** Signs that mean something in Markdown, and addresses, which become links. */
const MARKDOWN = /[*_`[\]<>|~\\#&]|https?:|www\.|^[ \t]*(?:[-+=]|\d+[.)]|\t| {4})|@\S+\.\S| {2}$/mu;

/** Whether a text is the same with and without Markdown, but for its paragraphs. */
export const isPlain = (text: string): boolean => !MARKDOWN.test(text);

/** The paragraphs of a plain text. */
export const paragraphsOf = (text: string): string[] => text.trim().split(/\s*\n\s*\n\s*/u);
