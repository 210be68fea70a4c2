import { Problem } from '#libs/platform';
import type { AssigneeSight } from './claims.list.js';
import { driverCause } from './faults.js';
import { Prisma, type Tx } from './prisma.js';

/** What is asked: days as a calendar of the time zone names them, both included. */
export type StatisticsQuestion = {
  readonly timeZone: string;
  readonly from?: string;
  readonly to?: string;
  readonly desk?: string;
};

/** The period in time, by PostgreSQL's calendar, and the day that is today there. */
export type Period = {
  readonly from: string;
  readonly to: string;
  readonly days: number;
  readonly begins: Date;
  readonly ends: Date;
  readonly todayEnds: Date;
  readonly timeZone: string;
  readonly desk: string | null;
};

export type OpenOfArticle = {
  readonly articleId: string;
  readonly title: string;
  readonly desk: string | null;
  readonly deadline: Date | null;
  readonly open: number;
  readonly decided: number;
  readonly underOneDay: number;
  readonly underThreeDays: number;
  readonly underSevenDays: number;
  readonly older: number;
  readonly overdue: number;
  readonly dueToday: number;
  readonly dueLater: number;
  readonly withoutDue: number;
};
export type LoadOfReviewer = {
  readonly userId: string;
  readonly assigned: number;
  readonly inReview: number;
  readonly dueToday: number;
  readonly overdue: number;
};
/** `rating` is null for all verdicts together. */
export type VerdictsOfRating = {
  readonly rating: string | null;
  readonly count: number;
  readonly medianHours: number | null;
  readonly twoSources: number;
};
export type PairsOfRatings = { readonly first: string; readonly second: string; readonly count: number };
export type DayOfWork = { readonly day: string; readonly decided: number; readonly signedOff: number };
export type FateOfProposals = {
  readonly accepted: number;
  readonly edited: number;
  readonly merged: number;
  readonly dismissed: number;
  readonly pending: number;
};
export type CheckedSpeaker = { readonly speaker: string; readonly count: number };
export type CitedSource = { readonly sourceId: string; readonly title: string; readonly count: number };

/** A reviewer's work in hand. */
const AT_WORK = Prisma.sql`c.state IN ('assigned', 'in_review')`;
/** Claims without a verdict: what still has to be checked. */
const UNCHECKED = Prisma.sql`c.state IN ('queued', 'assigned', 'in_review', 'disputed')`;
/** What people change about a proposal when they say it differently; risk and due time are no such change. */
const WORDING = ['statement', 'speaker', 'kind', 'aspects', 'spans'];

/** What a desk can tell of its work in numbers. One statement each; everything by PostgreSQL's clock. */
export class StatisticsRepository {
  constructor(
    private readonly tx: Tx,
    private readonly workspaceId: string,
  ) {}

  /** The last four weeks when nothing is said. Problem `validation` for a time zone that PostgreSQL does not know. */
  async period({ timeZone, from, to, desk }: StatisticsQuestion): Promise<Period> {
    try {
      const rows = await this.tx.$queryRaw<Omit<Period, 'timeZone' | 'desk'>[]>`
        SELECT to_char(first, 'YYYY-MM-DD') AS "from", to_char(last, 'YYYY-MM-DD') AS "to", last - first + 1 AS days,
               first::timestamp AT TIME ZONE ${timeZone} AS begins, (last + 1)::timestamp AT TIME ZONE ${timeZone} AS ends,
               (today + 1)::timestamp AT TIME ZONE ${timeZone} AS "todayEnds"
        FROM (SELECT (now() AT TIME ZONE ${timeZone})::date AS today) AS here,
             LATERAL (SELECT coalesce(${to ?? null}::date, today) AS last) AS l,
             LATERAL (SELECT coalesce(${from ?? null}::date, last - 27) AS first) AS f`;
      const [period] = rows;
      if (!period) throw new Error('There is always a calendar.');
      return { ...period, timeZone, desk: desk ?? null };
    } catch (error) {
      if (driverCause(error)?.originalCode !== '22023') throw error;
      throw new Problem('validation', 'The database does not know this time zone.', {
        errors: [{ pointer: '?timeZone', detail: 'give a time zone by its IANA name, for example Europe/Berlin' }],
      });
    }
  }

  /** The claims that are accepted and not closed, article by article, those with the most pressing first. */
  async openByArticle({ todayEnds, desk }: Period): Promise<readonly OpenOfArticle[]> {
    const due = Prisma.sql`coalesce(c.due_at, a.deadline)`;
    const younger = (days: number): Prisma.Sql => Prisma.sql`c.created_at > now() - make_interval(days => ${days})`;
    const count = (condition: Prisma.Sql): Prisma.Sql =>
      Prisma.sql`(count(*) FILTER (WHERE ${UNCHECKED} AND ${condition}))::int`;
    return await this.tx.$queryRaw<OpenOfArticle[]>`
      SELECT a.id AS "articleId", a.title, a.desk, a.deadline,
             ${count(Prisma.sql`true`)} AS open, (count(*) FILTER (WHERE c.state = 'decided'))::int AS decided,
             ${count(younger(1))} AS "underOneDay", ${count(Prisma.sql`NOT ${younger(1)} AND ${younger(3)}`)} AS "underThreeDays",
             ${count(Prisma.sql`NOT ${younger(3)} AND ${younger(7)}`)} AS "underSevenDays",
             ${count(Prisma.sql`NOT ${younger(7)}`)} AS older,
             ${count(Prisma.sql`${due} < now()`)} AS overdue,
             ${count(Prisma.sql`${due} >= now() AND ${due} < ${todayEnds}`)} AS "dueToday",
             ${count(Prisma.sql`${due} >= now() AND ${due} >= ${todayEnds}`)} AS "dueLater",
             ${count(Prisma.sql`${due} IS NULL`)} AS "withoutDue"
      FROM claims c JOIN articles a ON a.id = c.article_id
      WHERE c.workspace_id = ${this.workspaceId}::uuid AND (${UNCHECKED} OR c.state = 'decided')
        AND a.archived_at IS NULL AND ${ofDesk(desk)}
      GROUP BY a.id ORDER BY overdue DESC, "dueToday" DESC, a.deadline NULLS LAST, open DESC, a.id`;
  }

  /** Who has how much in hand, as far as `sight` reaches; `onlyUserId`: this person alone. */
  async load(
    { todayEnds, desk }: Period,
    sight: AssigneeSight | undefined,
    onlyUserId: string | null,
  ): Promise<readonly LoadOfReviewer[]> {
    const seen = sight
      ? Prisma.sql`(c.assignee_id = ${sight.viewerId}::uuid OR c.reviews_wanted = ANY(${[...sight.reviewsWanted]}::int[]))`
      : Prisma.sql`true`;
    const due = Prisma.sql`coalesce(c.due_at, a.deadline)`;
    return await this.tx.$queryRaw<LoadOfReviewer[]>`
      SELECT c.assignee_id AS "userId", (count(*) FILTER (WHERE c.state = 'assigned'))::int AS assigned,
             (count(*) FILTER (WHERE c.state = 'in_review'))::int AS "inReview",
             (count(*) FILTER (WHERE ${due} >= now() AND ${due} < ${todayEnds}))::int AS "dueToday",
             (count(*) FILTER (WHERE ${due} < now()))::int AS overdue
      FROM claims c JOIN articles a ON a.id = c.article_id
      WHERE c.workspace_id = ${this.workspaceId}::uuid AND ${AT_WORK} AND ${seen} AND a.archived_at IS NULL
        AND (${onlyUserId}::uuid IS NULL OR c.assignee_id = ${onlyUserId}::uuid) AND ${ofDesk(desk)}
      GROUP BY c.assignee_id`;
  }

  /** The verdicts in force of the period by rating, and all together. Hours are reckoned from when the claim came up. */
  async verdicts(period: Period): Promise<readonly VerdictsOfRating[]> {
    return await this.tx.$queryRaw<VerdictsOfRating[]>`
      SELECT rating, count(*)::int AS count, percentile_cont(0.5) WITHIN GROUP (ORDER BY hours) AS "medianHours",
             (count(*) FILTER (WHERE sources >= 2))::int AS "twoSources"
      FROM (
        SELECT v.rating, (extract(epoch FROM v.decided_at - c.created_at) / 3600)::float AS hours,
               (SELECT count(DISTINCT n.source_id) FROM citations n WHERE n.review_id = ANY(v.review_ids)) AS sources
        ${this.verdictsOf(period)}
      ) AS decided
      GROUP BY GROUPING SETS ((rating), ()) ORDER BY count DESC, rating`;
  }

  /**
   * The ratings that two reviewers of one round gave, of rounds that were completed in the period. Only of claims whose
   * findings are all open now: a claim that is being reviewed again says nothing, not even of its earlier rounds.
   */
  async ratingPairs({ begins, ends, desk }: Period): Promise<readonly PairsOfRatings[]> {
    return await this.tx.$queryRaw<PairsOfRatings[]>`
      SELECT earlier.rating AS first, later.rating AS second, count(*)::int AS count
      FROM reviews later
      JOIN reviews earlier ON earlier.claim_id = later.claim_id AND earlier.round = later.round
        AND earlier.state = 'submitted' AND (earlier.submitted_at, earlier.id) < (later.submitted_at, later.id)
      JOIN claims c ON c.id = later.claim_id JOIN articles a ON a.id = c.article_id
      WHERE later.workspace_id = ${this.workspaceId}::uuid AND later.state = 'submitted'
        AND later.submitted_at >= ${begins} AND later.submitted_at < ${ends} AND ${ofDesk(desk)}
        AND c.reviews_wanted <= (SELECT count(*) FROM reviews x WHERE x.claim_id = c.id AND x.round = c.round AND x.state = 'submitted')
      GROUP BY 1, 2`;
  }

  /** Verdicts and sign-offs in force on every day of the period. */
  async days({ from, to, begins, ends, timeZone, desk }: Period): Promise<readonly DayOfWork[]> {
    return await this.tx.$queryRaw<DayOfWork[]>`
      SELECT to_char(day, 'YYYY-MM-DD') AS day, coalesce(v.count, 0) AS decided, coalesce(s.count, 0) AS "signedOff"
      FROM generate_series(${from}::date::timestamp, ${to}::date::timestamp, '1 day') AS day
      LEFT JOIN (
        SELECT (v.decided_at AT TIME ZONE ${timeZone})::date AS day, count(*)::int AS count
        ${this.verdictsOf({ begins, ends, desk })} GROUP BY 1
      ) AS v USING (day)
      LEFT JOIN (
        SELECT (s.signed_at AT TIME ZONE ${timeZone})::date AS day, count(*)::int AS count
        FROM sign_offs s JOIN articles a ON a.id = s.article_id
        WHERE s.workspace_id = ${this.workspaceId}::uuid AND s.claim_id IS NOT NULL AND s.retracted_at IS NULL
          AND s.signed_at >= ${begins} AND s.signed_at < ${ends} AND ${ofDesk(desk)}
        GROUP BY 1
      ) AS s USING (day)
      ORDER BY day`;
  }

  /** What became of the claims that the machine proposed in the period. */
  async proposals({ begins, ends, desk }: Period): Promise<FateOfProposals> {
    const rows = await this.tx.$queryRaw<{ fate: keyof FateOfProposals; count: number }[]>`
      SELECT CASE
          WHEN c.merged_into_id IS NOT NULL THEN 'merged' WHEN c.state = 'proposed' THEN 'pending'
          WHEN c.state = 'dismissed' THEN 'dismissed'
          WHEN c.edited AND EXISTS (SELECT FROM events e WHERE e.claim_id = c.id AND (e.type IN ('claim.merged', 'claim.split')
            OR (e.type = 'claim.edited' AND e.data->'fields' ?| ${WORDING}::text[]))) THEN 'edited'
          ELSE 'accepted' END AS fate, count(*)::int AS count
      FROM claims c JOIN articles a ON a.id = c.article_id
      WHERE c.workspace_id = ${this.workspaceId}::uuid AND c.origin = 'machine' AND c.split_from_id IS NULL
        AND c.created_at >= ${begins} AND c.created_at < ${ends} AND ${ofDesk(desk)}
      GROUP BY 1`;
    const counts = new Map(rows.map(({ fate, count }) => [fate, count]));
    const of = (fate: keyof FateOfProposals): number => counts.get(fate) ?? 0;
    return {
      accepted: of('accepted'),
      edited: of('edited'),
      merged: of('merged'),
      dismissed: of('dismissed'),
      pending: of('pending'),
    };
  }

  /** Whose claims were decided most often. */
  async speakers(period: Period, limit: number): Promise<readonly CheckedSpeaker[]> {
    return await this.tx.$queryRaw<CheckedSpeaker[]>`
      SELECT c.speaker, count(*)::int AS count ${this.verdictsOf(period)} AND c.speaker IS NOT NULL
      GROUP BY c.speaker ORDER BY count DESC, c.speaker LIMIT ${limit}`;
  }

  /** Which sources verdicts rest on most often; confidential ones only for those who know them. */
  async sources(period: Period, viewerId: string, limit: number): Promise<readonly CitedSource[]> {
    return await this.tx.$queryRaw<CitedSource[]>`
      SELECT o.id AS "sourceId", o.title, count(DISTINCT decided.claim_id)::int AS count
      FROM (SELECT v.claim_id, v.review_ids ${this.verdictsOf(period)}) AS decided
      JOIN citations n ON n.review_id = ANY(decided.review_ids) JOIN sources o ON o.id = n.source_id
      WHERE NOT o.confidential OR o.created_by = ${viewerId}::uuid OR ${viewerId}::uuid = ANY(o.visible_to)
      GROUP BY o.id ORDER BY count DESC, o.title, o.id LIMIT ${limit}`;
  }

  private verdictsOf({ begins, ends, desk }: Pick<Period, 'begins' | 'ends' | 'desk'>): Prisma.Sql {
    return Prisma.sql`FROM verdicts v JOIN claims c ON c.id = v.claim_id JOIN articles a ON a.id = c.article_id
      WHERE v.workspace_id = ${this.workspaceId}::uuid AND v.retracted_at IS NULL
        AND v.decided_at >= ${begins} AND v.decided_at < ${ends} AND ${ofDesk(desk)}`;
  }
}

const ofDesk = (desk: string | null): Prisma.Sql => Prisma.sql`(${desk}::text IS NULL OR a.desk = ${desk}::text)`;
