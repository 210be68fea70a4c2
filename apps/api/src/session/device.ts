/** What a browser calls itself, cut short: so that people recognise their devices in the list. */
export function deviceOf(userAgent: string | undefined): string | null {
  const named = userAgent
    ?.replaceAll(/[^\x20-\x7e]/g, '')
    .slice(0, 200)
    .trim();
  return named ? named : null;
}
