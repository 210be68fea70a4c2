/** An absolute address in its parts; null for anything else. */
export function parseAddress(address: unknown): URL | null {
  if (typeof address !== 'string') return null;
  try {
    return new URL(address);
  } catch {
    return null;
  }
}

/** The host without `www.`, in lower case; null when the address is none. */
export function siteHost(address: unknown): string | null {
  return parseAddress(address)?.hostname.replace(/^www\./, '') || null;
}

/**
 * Whether two hosts belong to one site: equal, or one below the other. (Sisters such as a.example.org and b.example.org
 * would need the public suffix list, and count as two.)
 */
export function sameSite(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short === long || (short.includes('.') && long.endsWith(`.${short}`));
}

const SHORTENERS: ReadonlySet<string> = new Set(
  'bit.ly t.co tinyurl.com goo.gl ow.ly is.gd buff.ly t1p.de kurzelinks.de rebrand.ly lnkd.in'.split(' '),
);

/** Services whose addresses only lead on to others. */
export function isShortener(host: string): boolean {
  return SHORTENERS.has(host);
}
