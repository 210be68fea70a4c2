import {
  beginExtraction,
  ClaimsDesk,
  createArticle,
  freezeReport,
  QueriesDesk,
  SourcesDesk,
  storeExtraction,
  type ClaimView,
} from '#libs/desk';
import { extract } from '#libs/extraction';
import type { Caller } from '#libs/identity';
import type { Database } from '#libs/storage';
import { ENGLISH_ARTICLE, GERMAN_ARTICLE } from './articles.js';
import type { Newsroom } from './people.js';

const LONGEST = 100_000;

async function dropIn(
  db: Database,
  by: Caller,
  article: typeof GERMAN_ARTICLE | typeof ENGLISH_ARTICLE,
): Promise<string> {
  const deadline = new Date(Date.now() + 6 * 3_600_000).toISOString();
  const { id, revision } = await createArticle(db, by, { ...article, format: 'text', deadline }, LONGEST);
  const task = await beginExtraction(db, revision.id, 1);
  if (task)
    await storeExtraction(
      db,
      task,
      extract(task.text, { language: article.language, publishedAt: article.publishedAt }),
    );
  return id;
}

/** Both articles on the desk, with claims in every state that the lifecycle knows. */
export async function workOnArticles(db: Database, { edda, mia, noah }: Newsroom): Promise<void> {
  const desk = new ClaimsDesk(db);
  const german = await dropIn(db, edda, GERMAN_ARTICLE);
  const english = await dropIn(db, edda, ENGLISH_ARTICLE);

  const source = await new SourcesDesk(db).create(mia, {
    kind: 'document',
    grade: 'primary',
    title: 'Vorlage 212/2026 des Bauausschusses',
    url: 'https://www.example.org/vorlage-212',
    publisher: 'Stadt Auental',
  });
  const citations = [
    { sourceId: source.id, stance: 'supports' as const, quote: 'Gesamtkosten 11,8 Mio. Euro', locator: 'Seite 4' },
  ];
  const review = async (by: Caller, claim: ClaimView, rating: string, rationale: string): Promise<ClaimView> => {
    await desk.run(by, claim.id, { command: 'take' });
    await desk.run(by, claim.id, { command: 'start' });
    return await desk.submit(by, claim.id, { rating, rationale, citations });
  };

  const [headline, cost, paper, promise, quote, ...rest] = await claimsOf(desk, edda, german);
  if (headline)
    await desk.run(edda, headline.id, { command: 'dismiss', reason: 'Die Überschrift wiederholt den ersten Satz.' });
  for (const claim of [cost, paper, promise, quote, ...rest.slice(0, 3)])
    if (claim) await desk.run(edda, claim.id, { command: 'accept' });
  if (cost) {
    await review(mia, cost, 'true', 'Die Vorlage nennt dieselbe Summe.');
    await desk.run(edda, cost.id, { command: 'sign_off' });
  }
  if (paper) await review(noah, paper, 'true', 'Die Sitzung steht im Kalender des Ausschusses.');
  if (promise) await desk.run(mia, promise.id, { command: 'take' });
  if (quote) {
    await desk.run(noah, quote.id, { command: 'take' });
    await desk.run(noah, quote.id, { command: 'start' });
    await desk.saveDraft(noah, quote.id, { rationale: 'Mitschnitt bei der Pressestelle angefragt.' }, 0);
  }

  // The English article is of high risk: two blind reviews, which disagree on its first claim.
  const [ferry, vessels] = await claimsOf(desk, edda, english);
  for (const claim of [ferry, vessels]) if (claim) await desk.run(edda, claim.id, { command: 'accept' });
  if (ferry) {
    await review(mia, ferry, 'true', 'The operator’s timetable shows the first sailing in April.');
    await review(noah, ferry, 'false', 'The last service ended ten years ago, not nine.');
  }

  await new QueriesDesk(db).ask(edda, german, {
    addressee: 'author',
    question: 'Woher stammt die Zahl von 86.400 Besuchern?',
  });
  await freezeReport(db, edda, german);
}

async function claimsOf(desk: ClaimsDesk, by: Caller, articleId: string): Promise<readonly ClaimView[]> {
  return (await desk.list(by, { articleId, sort: 'position', limit: 200 })).items;
}
