import { variables } from '#libs/platform';
import { PAGE_LIMIT } from '../fields/page.js';
import { COUNTERS } from '../limits/rate-limits.js';
import { DEEPEST } from '../requests/readable.js';
import { STREAMS_PER_PERSON } from '../streams/event-streams.js';

const byDefault = (name: string): string =>
  Number(variables().find((one) => one.name === name)?.default).toLocaleString('en');
const { sign_in_pair: pair, sign_in_account: account, sign_in_address: address, expensive } = COUNTERS;

/** The limits of the API, for people; the figures come from the code that enforces them. */
export const LIMITS = `**Limits.** A body has at most ${byDefault('CLAIMDESK_BODY_LIMIT_BYTES')} bytes (\`CLAIMDESK_BODY_LIMIT_BYTES\`) and is nested at most ${DEEPEST} deep;
the text of an article has at most ${byDefault('CLAIMDESK_MAX_TEXT_CHARACTERS')} characters (\`CLAIMDESK_MAX_TEXT_CHARACTERS\`); a page of a list has at most
${PAGE_LIMIT.max} items; a person follows at most ${STREAMS_PER_PERSON} streams at the same time. Signing in is limited to ${pair.points} wrong passwords per address and
account in ${pair.duration / 60} minutes, ${account.points} per account and ${address.points} per address in ${account.duration / 3600} hour; expensive requests to ${expensive.points} a minute per person or
token. Beyond a limit the answer is 429 with \`Retry-After\`.`;
