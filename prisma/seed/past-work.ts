import { ArticlesDesk, ClaimsDesk, freezeReport, SourcesDesk, type ClaimView } from '#libs/desk';
import type { Caller } from '#libs/identity';
import type { Configuration } from '#libs/platform';
import type { Database } from '#libs/storage';
import type { DemoClock } from './clock.js';
import { PAST_ARTICLES, type PastArticle, type PastClaim, type PastFinding } from './past-articles.js';
import type { Newsroom } from './people.js';
import { dropIn } from './read-article.js';
import { SOURCES, type SourceName } from './sources.js';

export type Library = Readonly<Record<SourceName, string>>;

/** The sources that the newsroom knows, by name. */
export async function fillLibrary(db: Database, by: Caller): Promise<Library> {
  const desk = new SourcesDesk(db);
  const ids: Partial<Record<SourceName, string>> = {};
  for (const [name, source] of Object.entries(SOURCES)) ids[name as SourceName] = (await desk.create(by, source)).id;
  return ids as Library;
}

/** The weeks before today: article after article taken from the text to the signed-off report. */
export class PastWork {
  private readonly articles: ArticlesDesk;
  private readonly claims: ClaimsDesk;

  constructor(
    private readonly db: Database,
    configuration: Configuration,
    private readonly clock: DemoClock,
    private readonly people: Newsroom,
    private readonly library: Library,
  ) {
    this.articles = new ArticlesDesk(db, configuration);
    this.claims = new ClaimsDesk(db);
  }

  async doAll(): Promise<void> {
    for (const article of PAST_ARTICLES) await this.check(article);
  }

  private async check(past: PastArticle): Promise<void> {
    const { clock } = this;
    const { edda, ruth } = this.people;
    clock.goTo(past.daysAgo, 7);
    const { id } = await dropIn(this.db, edda, {
      ...{ title: past.title, text: past.text, language: past.language, desk: past.desk, risk: past.risk },
      ...{ authorId: ruth.userId, publishedAt: clock.today, deadline: clock.in(9 * 60) },
    });
    clock.pass(20);
    const claims = await this.triage(id, past);
    for (const [index, claim] of claims.entries()) await this.decide(claim, past, index);
    if (past.unsigned) return;
    clock.pass(30);
    await this.claims.bulk(edda, { command: 'sign_off', claimIds: claims.map(({ view }) => view.id) });
    await this.closeSentences(id);
    await this.articles.signOff(edda, id);
    await freezeReport(this.db, edda, id);
  }

  /** Accepts what the desk wants checked, adds what the machine has missed, dismisses the rest. */
  private async triage(articleId: string, past: PastArticle): Promise<{ past: PastClaim; view: ClaimView }[]> {
    const { edda } = this.people;
    const { items } = await this.claims.list(edda, { articleId, sort: 'position', limit: 200 });
    const left = new Set(items);
    const chosen = past.claims.map((claim) => {
      const view = [...left].find(({ anchors }) => anchors.some(({ exact }) => exact.includes(claim.words)));
      if (view) left.delete(view);
      return { past: claim, view };
    });
    const accepted = chosen.flatMap(({ view }) => view?.id ?? []);
    if (accepted.length > 0) await this.claims.bulk(edda, { command: 'accept', claimIds: accepted });
    const reason = past.language === 'de' ? 'Steht schon in einer anderen Behauptung.' : 'Part of another claim.';
    if (left.size > 0)
      await this.claims.bulk(edda, { command: 'dismiss', claimIds: [...left].map(({ id }) => id), reason });
    const all: { past: PastClaim; view: ClaimView }[] = [];
    for (const { past: claim, view } of chosen) {
      const start = past.text.indexOf(claim.words);
      const span = { start, end: start + claim.words.length };
      all.push({ past: claim, view: view ?? (await this.claims.add(edda, articleId, { spans: [span] })) });
    }
    return all;
  }

  private async decide({ past, view }: { past: PastClaim; view: ClaimView }, article: PastArticle, index: number) {
    const { mia, noah, emil } = this.people;
    const [first, second] = index % 2 === 0 ? [mia, noah] : [noah, mia];
    await this.review(first, view.id, past.first);
    if (article.risk === 'high') await this.review(second, view.id, past.second ?? past.first);
    if (past.ruling) await this.claims.run(emil, view.id, { command: 'adjudicate', ...past.ruling });
  }

  private async review(by: Caller, claimId: string, finding: PastFinding): Promise<void> {
    await this.claims.run(by, claimId, { command: 'take' });
    await this.claims.run(by, claimId, { command: 'start' });
    this.clock.pass(25);
    const { rating, rationale, sources, stance = 'supports' } = finding;
    const citations = sources.map((name) => ({ sourceId: this.library[name], stance }));
    await this.claims.submit(by, claimId, { rating, rationale, citations });
  }

  private async closeSentences(articleId: string): Promise<void> {
    const { edda } = this.people;
    const { sentences } = await this.articles.clearance(edda, articleId);
    const open = sentences.flatMap(({ status }, ordinal) => (status === 'open' ? [ordinal] : []));
    if (open.length > 0) await this.articles.dismissSentences(edda, articleId, open, 'opinion');
  }
}
