import type { Schemas } from '../../../api/client';
import { fromLocal } from '../../../i18n/local-time';
import type { Format } from './read-file';

type NewArticle = Schemas['CreateArticleDto'];

/** A new article as the form has it: everything as text, so that nothing is lost that is half typed. */
export type Draft = {
  readonly text: string;
  readonly format: Format;
  /** The file it came from; null when it was pasted or typed. */
  readonly fileName: string | null;
  readonly title: string;
  /** Empty: the machine finds out. */
  readonly language: string;
  readonly desk: string;
  readonly publishedAt: string;
  /** As a `datetime-local` field has it. */
  readonly deadline: string;
  readonly risk: 'low' | 'normal' | 'high';
  readonly authorId: string;
  readonly origin: 'own' | 'external';
  readonly appearanceUrl: string;
  readonly appearancePublisher: string;
};

export const EMPTY_DRAFT: Draft = {
  text: '',
  format: 'text',
  fileName: null,
  title: '',
  language: '',
  desk: '',
  publishedAt: '',
  deadline: '',
  risk: 'normal',
  authorId: '',
  origin: 'own',
  appearanceUrl: '',
  appearancePublisher: '',
};

export type Field = keyof Draft;

/** Fields that would be refused, with what is wrong, so that nothing is sent that cannot be taken. */
export function faultsOf(draft: Draft): Partial<Record<Field, 'missing' | 'address' | 'time'>> {
  return {
    ...(draft.text.trim() === '' ? { text: 'missing' as const } : {}),
    ...(draft.deadline !== '' && fromLocal(draft.deadline) === null ? { deadline: 'time' as const } : {}),
    ...(draft.origin === 'external' && draft.appearanceUrl.trim() !== '' && !isWebAddress(draft.appearanceUrl)
      ? { appearanceUrl: 'address' as const }
      : {}),
  };
}

const isWebAddress = (text: string): boolean => /^https?:$/.test(URL.parse(text.trim())?.protocol ?? '');

/** What is sent. Empty fields are left out; where it appeared is sent for somebody else's text only. */
export function articleOf(draft: Draft): NewArticle {
  const { text, format, risk, origin } = draft;
  const given = (value: string) => (value.trim() === '' ? undefined : value.trim());
  const isExternal = origin === 'external';
  return withoutGaps({
    text,
    format,
    risk,
    origin,
    title: given(draft.title),
    language: given(draft.language),
    desk: given(draft.desk),
    publishedAt: given(draft.publishedAt),
    deadline: fromLocal(draft.deadline) ?? undefined,
    authorId: given(draft.authorId),
    appearanceUrl: isExternal ? given(draft.appearanceUrl) : undefined,
    appearancePublisher: isExternal ? given(draft.appearancePublisher) : undefined,
  });
}

function withoutGaps<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}

/** How long the text is, for the line below it. */
export function sizeOf(text: string): { readonly words: number; readonly characters: number } {
  return { words: text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0, characters: text.length };
}

const NAME = 'claimdesk-new-article';

/** What was typed survives a reload and a crash of the tab, and is gone with the tab: others may use this machine. */
export function keepDraft(draft: Draft): void {
  try {
    sessionStorage.setItem(NAME, JSON.stringify(draft));
  } catch {
    // An article of more than some two million characters does not fit; it is still in the page.
  }
}

export function forgetDraft(): void {
  sessionStorage.removeItem(NAME);
}

/** The draft that was kept; the empty one when there is none that can be read. */
export function keptDraft(): Draft {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(NAME) ?? 'null');
    return typeof kept === 'object' && kept !== null ? { ...EMPTY_DRAFT, ...kept } : EMPTY_DRAFT;
  } catch {
    return EMPTY_DRAFT;
  }
}
