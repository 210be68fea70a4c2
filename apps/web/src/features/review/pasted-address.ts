const LONGEST = 2000;

/** The web address that a pasted text is, or null when it is something else: text with an address in it is text. */
export function pastedAddress(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST || /\s/.test(trimmed) || !/^https?:\/\//i.test(trimmed)) return null;
  try {
    const { hostname, username, href } = new URL(trimmed);
    return username === '' && hostname.includes('.') ? href : null;
  } catch {
    return null;
  }
}

/** A first title for a page, from its address: what a person would call it before opening it. */
export function titleOfAddress(address: string): string {
  const { hostname, pathname } = new URL(address);
  const host = hostname.replace(/^www\./, '');
  const last = readable(pathname.split('/').filter(Boolean).at(-1) ?? '');
  const words = last
    .replace(/\.(html?|php|aspx?|pdf)$/i, '')
    .replace(/[-_+]+/g, ' ')
    .trim();
  return /\p{L}{3}/u.test(words) ? `${words} – ${host}` : host;
}

function readable(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** `https://www.example.org/a/b` as `example.org`. */
export function hostOf(address: string | null): string | null {
  try {
    return address === null ? null : new URL(address).hostname.replace(/^www\./, '');
  } catch {
    return null;
  }
}
