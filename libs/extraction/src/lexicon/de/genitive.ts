/** A noun without the ending of its genitive: "Bundes" is "Bund", "Instituts" is "Institut". */
export const withoutGenitive = (text: string): string =>
  /(?:ss|ß|z|x|d|t|g|b|k|h)es$/u.test(text) ? text.slice(0, -2) : text.endsWith('s') ? text.slice(0, -1) : text;
