import { PAGE_LIMIT } from '../fields/page.js';

/** The limits of the API, for people; the figures come from the code that enforces them. */
export const LIMITS = `**Limits.** A body has at most 8 MiB (\`CLAIMDESK_BODY_LIMIT_BYTES\`) and is nested at most 32 deep; the text of an article
has at most 2,000,000 characters (\`CLAIMDESK_MAX_TEXT_CHARACTERS\`); a page of a list has at most ${PAGE_LIMIT.max} items; a person
follows at most 5 streams at the same time. Signing in is limited to 5 attempts per address and account in 15 minutes, 20
per account and 100 per address in an hour; expensive requests to 120 a minute per person or token. Beyond a limit the
answer is 429 with \`Retry-After\`.`;
