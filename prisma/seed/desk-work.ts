import {
  ArticlesDesk,
  ClaimsDesk,
  freezeReport,
  QueriesDesk,
  ViewsDesk,
  type ArticleView,
  type ClaimView,
} from '#libs/desk';
import type { Caller } from '#libs/identity';
import type { Configuration } from '#libs/platform';
import type { Database } from '#libs/storage';
import { ENGLISH_ARTICLE, GERMAN_ARTICLE, GERMAN_CORRECTIONS } from './articles.js';
import type { DemoClock } from './clock.js';
import type { Library } from './past-work.js';
import type { Newsroom } from './people.js';
import { dropIn, readRevision } from './read-article.js';

const HOUR = 60;

/** What lies on the desk today: two articles in the middle of their check, with claims in every state. */
export class TodaysWork {
  private readonly claims: ClaimsDesk;
  private readonly articles: ArticlesDesk;

  constructor(
    private readonly db: Database,
    configuration: Configuration,
    private readonly clock: DemoClock,
    private readonly people: Newsroom,
    private readonly library: Library,
  ) {
    this.claims = new ClaimsDesk(db);
    this.articles = new ArticlesDesk(db, configuration);
  }

  async doAll(): Promise<void> {
    await this.checkGerman();
    await this.checkEnglish();
    await this.saveViews();
  }

  private async checkGerman(): Promise<void> {
    const { claims, clock } = this;
    const { edda, mia, noah, ruth } = this.people;
    const article = await dropIn(this.db, edda, {
      ...GERMAN_ARTICLE,
      authorId: ruth.userId,
      deadline: clock.in(6 * HOUR),
    });
    const pick = picker(await this.claimsOf(article.id));
    const headline = pick('teurer als geplant');
    const [cost, expert, funding, credit] = ['11,8', '10 bis 12 Millionen', '2,3 Millionen', '20 Jahren'].map(pick);
    const [water, basins] = ['mehr Wasser', 'Drei der fünf'].map(pick);
    // Both lie where the second revision changes the text.
    const [visitors, opened] = ['86.400', '1968'].map(pick);
    const reason = 'Die Überschrift wiederholt den ersten Satz.';
    if (headline) await claims.run(edda, headline.id, { command: 'dismiss', reason });
    await this.accept([cost, expert, funding, credit, water, basins, visitors, opened]);
    if (cost) {
      await this.review(mia, cost, 'true', 'Die Vorlage nennt dieselbe Summe.', 'Gesamtkosten 11,8 Mio. Euro');
      await claims.run(edda, cost.id, { command: 'sign_off' });
    }
    await freezeReport(this.db, edda, article.id);
    if (expert) {
      await this.review(noah, expert, 'true', 'Das Gutachten liegt der Vorlage bei.', '10 bis 12 Mio. Euro');
      await claims.run(edda, expert.id, { command: 'sign_off' });
    }
    await this.ask(article);
    await this.correct(article);
    if (basins) await claims.run(mia, basins.id, { command: 'take' });
    if (funding) {
      await claims.assign(edda, funding.id, { reviewerId: noah.userId, dueAt: clock.in(-HOUR) });
      await claims.run(noah, funding.id, { command: 'start' });
      await claims.saveDraft(noah, funding.id, { rationale: 'Bescheid beim Bund angefragt.' }, 0);
    }
    if (water) await claims.assign(edda, water.id, { reviewerId: mia.userId, dueAt: clock.in(2 * HOUR) });
    if (credit) await this.review(noah, credit, 'mostly_true', 'Die Vorlage nennt 20 Jahre und eine Option auf 25.');
    // The second version of the report: one claim more is signed off, and the text has changed.
    await freezeReport(this.db, edda, article.id);
  }

  /** The author sends a second revision: figures corrected, a sentence gone. Claims move, are touched, or lose their words. */
  private async correct(article: ArticleView): Promise<void> {
    const { ruth } = this.people;
    const { version } = await this.articles.read(ruth, article.id);
    const text = GERMAN_CORRECTIONS.reduce<string>((words, [from, to]) => words.replace(from, to), GERMAN_ARTICLE.text);
    await readRevision(this.db, await this.articles.addRevision(ruth, article.id, { text, format: 'text' }, version));
  }

  private async ask(article: ArticleView): Promise<void> {
    const { edda, mia, ruth } = this.people;
    const queries = new QueriesDesk(this.db);
    const answered = await queries.ask(mia, article.id, {
      addressee: 'author',
      question: 'Auf welche Schätzung vom Frühjahr 2024 bezieht sich der Vergleich?',
    });
    await queries.answer(
      ruth,
      answered.id,
      'Auf die Vorlage 48/2024, dort standen 7,7 Millionen Euro.',
      answered.version,
    );
    await queries.ask(edda, article.id, {
      addressee: 'author',
      question: 'Woher stammt die Zahl von 86.400 Besuchern?',
      dueAt: this.clock.in(3 * HOUR),
    });
    await queries.ask(edda, article.id, {
      addressee: 'subject',
      question: 'Was sagt die Verwaltung zum Vorwurf, Warnungen des Gutachters ignoriert zu haben?',
    });
  }

  /** Of high risk: two blind reviews. One claim is disputed, one waits for its second reviewer, one is being written. */
  private async checkEnglish(): Promise<void> {
    const { claims } = this;
    const { edda, mia, noah } = this.people;
    const { id } = await dropIn(this.db, edda, { ...ENGLISH_ARTICLE, deadline: this.clock.in(26 * HOUR) });
    const pick = picker(await this.claimsOf(id));
    const [petition, vessels, price] = ['41,000', '£94 million', '£49'].map(pick);
    const [subsidy, emissions] = ['£6.5m', '38 per cent'].map(pick);
    await this.accept([petition, vessels, price, subsidy, emissions]);
    if (petition) {
      await this.review(mia, petition, 'true', 'The petition stood at 41,212 on the day.');
      await this.review(noah, petition, 'missing_context', 'A third of the signatures came from abroad.');
    }
    if (vessels) await this.review(noah, vessels, 'true', 'Two vessels, ordered in May.');
    if (price) {
      await claims.run(mia, price.id, { command: 'take' });
      await claims.run(mia, price.id, { command: 'start' });
    }
  }

  private async saveViews(): Promise<void> {
    const views = new ViewsDesk(this.db);
    const { edda, mia } = this.people;
    for (const [name, query, layout] of [
      ['Fällig heute', 'due=today', 'list'],
      ['Hohes Risiko', 'risk=high&sort=due', 'board'],
      ['Noch bei niemandem', 'state=queued&assignee=none', 'list'],
    ] as const)
      await views.create(edda, { name, query, layout, scope: 'team' });
    await views.create(mia, { name: 'Meine', query: 'assignee=me', layout: 'list', scope: 'personal' });
  }

  private async claimsOf(articleId: string): Promise<readonly ClaimView[]> {
    return (await this.claims.list(this.people.edda, { articleId, sort: 'position', limit: 200 })).items;
  }

  private async accept(claims: readonly (ClaimView | undefined)[]): Promise<void> {
    const claimIds = claims.flatMap((claim) => claim?.id ?? []);
    if (claimIds.length > 0) await this.claims.bulk(this.people.edda, { command: 'accept', claimIds });
  }

  private async review(by: Caller, { id, article }: ClaimView, rating: string, rationale: string, quote?: string) {
    const sourceId = article.language === 'de' ? this.library.bath : this.library.northmere;
    await this.claims.run(by, id, { command: 'take' });
    await this.claims.run(by, id, { command: 'start' });
    const citation = { sourceId, stance: 'supports' as const, ...(quote ? { quote, locator: 'Seite 4' } : {}) };
    await this.claims.submit(by, id, { rating, rationale, citations: [citation] });
  }
}

/** Gives out claims by the words where they stand, each only once; where there is none, another one of those left. */
function picker(claims: readonly ClaimView[]): (words: string) => ClaimView | undefined {
  const left = new Set(claims);
  return (words) => {
    const stands = ({ anchors }: ClaimView): boolean => anchors.some(({ exact }) => exact.includes(words));
    const found = [...left].find(stands) ?? [...left].at(-1);
    if (found) left.delete(found);
    return found;
  };
}
