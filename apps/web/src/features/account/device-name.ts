import Bowser from 'bowser';

/**
 * A browser and its system as people call them ("Firefox, Windows") from a User-Agent header (RFC 9110, 10.1.5); what
 * names no known browser stays as it was sent.
 */
export function deviceName(userAgent: string): string {
  if (userAgent.trim() === '') return userAgent;
  const { browser, os } = Bowser.parse(userAgent);
  const names = [browser.name, os.name].filter((name) => name !== undefined && name !== '');
  return names.length === 2 ? names.join(', ') : userAgent;
}
