import type { FirstWords } from './first-words';

/*
 * What a first visit will need, worked out from its address alone: the page's files, its words, and what it reads first.
 * This and `begin.ts` are a file of their own that is there long before the app: nothing of the app is imported here.
 */

/** The files that the build wrote, by page and by word; `apps/web/first-load.mjs` puts it into the page. */
export type FirstFiles = {
  readonly pages: readonly {
    /** The addresses of the page, as a regular expression. */
    readonly path: string;
    readonly files: readonly string[];
    /** The features whose words it speaks. */
    readonly words: readonly string[];
  }[];
  readonly words: Readonly<Record<'de' | 'en', Readonly<Record<string, string>>>>;
};

/** What has been read ahead, by address: the app takes each answer once (`api/early.ts`); null is what it has asked for. */
export type ReadAhead = Map<string, { readonly at: number; readonly answer: Promise<Response> } | null>;

/** The files of the page at an address, and its words in a language. */
export function filesFor({ pages, words }: FirstFiles, pathname: string, language: 'de' | 'en'): readonly string[] {
  const page = pages.find(({ path }) => new RegExp(path).test(pathname));
  const spoken = ['core', ...(page?.words ?? [])].flatMap((feature) => words[language][feature] ?? []);
  return [...spoken, ...(page?.files ?? [])];
}

/** The language that the app will choose: the one that this browser keeps, or the best of those that it asks for. */
export function languageOf(kept: string | null, wishes: readonly string[]): 'de' | 'en' {
  const isOurs = (tag: unknown): tag is 'de' | 'en' => tag === 'de' || tag === 'en';
  const chosen = kept === null ? null : /"language":"(de|en)"/.exec(kept)?.[1];
  return isOurs(chosen) ? chosen : (wishes.map((wish) => wish.toLowerCase().split('-')[0]).find(isOurs) ?? 'en');
}

/** The theme that the app will choose: the one that this browser keeps, or that of the computer. */
export function schemeOf(kept: string | null, prefersDark: boolean): 'light' | 'dark' {
  const chosen = kept === null ? null : /"theme":"(light|dark)"/.exec(kept)?.[1];
  return chosen === 'light' || chosen === 'dark' ? chosen : prefersDark ? 'dark' : 'light';
}

/** Sends a request ahead; null when the app has sent it by itself. */
type Read = (path: string) => Promise<Response> | null;

const ARTICLE = /^\/articles\/([\da-f-]{36})(\/report)?$/;

/**
 * Asks for what the page at an address reads first; nothing waits for what it need not know. Answers what can be read
 * before the app is there: the beginning of an article, for who opens it at its beginning.
 */
export async function readFirst(
  { pathname, search }: { pathname: string; search: string },
  read: Read,
): Promise<FirstWords | null> {
  void read('/session');
  const [, articleId, isReport] = ARTICLE.exec(pathname) ?? [];
  if (articleId === undefined) return null;
  const asked = new URLSearchParams(search);
  const article = bodyOf<{ title: string; language: string }>(read(`/articles/${articleId}`));
  if (isReport !== undefined) {
    await readReport(articleId, asked.get('version'), read);
    return null;
  }
  // The text first: claims are marked in it when they come.
  const rev = Number(asked.get('rev')) || 'current';
  const revision = bodyOf<{ text: string }>(read(`/articles/${articleId}/revisions/${rev}`));
  void read(`/claims?article=${articleId}&sort=position&limit=200`);
  // An older text has a word above it, two texts stand beside each other, and a claim may stand anywhere.
  if (['rev', 'diff', 'claim'].some((name) => asked.has(name))) return null;
  const [head, body] = await Promise.all([article, revision]);
  return head && body && { ...head, text: body.text };
}

/** What an answer says, of which the app takes its own copy; null where it was refused, lost, or somebody else had it. */
async function bodyOf<Body>(asked: Promise<Response> | null): Promise<Body | null> {
  try {
    const answer = (await asked)?.clone();
    return answer?.ok === true ? ((await answer.json()) as Body) : null;
  } catch {
    // The app asks again, and tells what is wrong.
    return null;
  }
}

/** The newest report of an article, or the one that the address names. */
async function readReport(articleId: string, version: string | null, read: Read): Promise<void> {
  const reports = await read(`/articles/${articleId}/reports`);
  if (reports?.ok !== true) return;
  const { items } = (await reports.clone().json()) as { items: readonly { id: string; version: number }[] };
  const shown = items.find((one) => `${one.version}` === version) ?? items[0];
  if (shown !== undefined) void read(`/reports/${shown.id}/export?format=json`);
}
