const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLocaleLowerCase();

/** Whether a title has every word that was typed, in any order, begun or within; accents and case do not count. */
export function matches(title: string, typed: string): boolean {
  const words = plain(typed).split(/\s+/u);
  const given = plain(title);
  return words.every((word) => given.includes(word));
}
