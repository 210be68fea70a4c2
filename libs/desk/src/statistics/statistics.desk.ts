import { Injectable, Module } from '@nestjs/common';
import { agreement, type Agreement } from '#libs/claims';
import type { Caller } from '#libs/identity';
import { Problem } from '#libs/platform';
import {
  Database,
  type CheckedSpeaker,
  type CitedSource,
  type DayOfWork,
  type FateOfProposals,
  type LoadOfReviewer,
  type OpenOfArticle,
  type Period,
  type ReadTx,
  type StatisticsQuestion,
} from '#libs/storage';
import { assigneeSight } from '../claims/read-claims.js';

/** By age: how long ago the claims came up. */
export type Ages = {
  readonly underOneDay: number;
  readonly underThreeDays: number;
  readonly underSevenDays: number;
  readonly older: number;
};
/** By when they are due; a claim without a due time of its own is due by the article's deadline. */
export type Dues = {
  readonly overdue: number;
  readonly today: number;
  readonly later: number;
  readonly none: number;
};

export type StatisticsView = {
  readonly from: string;
  readonly to: string;
  readonly timeZone: string;
  readonly desk: string | null;
  readonly numbers: {
    /** Accepted claims without a verdict, now. */
    readonly open: number;
    readonly dueToday: number;
    readonly overdue: number;
    /** Decided claims that nobody has signed off, now. */
    readonly awaitingSignOff: number;
    /** Verdicts of the period that are in force. */
    readonly decided: number;
    /** From when the claim came up to its verdict. */
    readonly medianHoursToVerdict: number | null;
    /** Of the verdicts, how many rest on two different sources or more; 0..1. */
    readonly shareWithTwoSources: number | null;
  };
  readonly ages: Ages;
  /** The articles with open claims, the most pressing first. */
  readonly articles: readonly {
    readonly articleId: string;
    readonly title: string;
    readonly desk: string | null;
    readonly deadline: string | null;
    readonly open: number;
    readonly awaitingSignOff: number;
    readonly ages: Ages;
    readonly due: Dues;
  }[];
  /** Everybody who reviews, for those who lead the desk; oneself, for reviewers. */
  readonly load: readonly LoadOfReviewer[];
  readonly ratings: readonly { readonly rating: string; readonly count: number }[];
  readonly agreement: Agreement;
  readonly days: readonly DayOfWork[];
  readonly proposals: FateOfProposals;
  readonly speakers: readonly CheckedSpeaker[];
  readonly sources: readonly CitedSource[];
};

const LONGEST_DAYS = 400;
const MOST_ARTICLES = 50;
const MOST_NAMED = 10;

/** The desk's work in numbers. Findings count once they are open; nobody reads of another reviewer's hand in them. */
@Injectable()
export class StatisticsDesk {
  constructor(private readonly db: Database) {}

  /** Ten statements, however much there is. */
  async read(by: Caller, question: StatisticsQuestion): Promise<StatisticsView> {
    return await this.db.read(by, async (tx) => {
      const period = await tx.statistics.period(question);
      refusePeriod(period);
      const open = await tx.statistics.openByArticle(period);
      const verdicts = await tx.statistics.verdicts(period);
      const all = verdicts.find(({ rating }) => rating === null);
      const decided = all?.count ?? 0;
      const sum = (key: keyof Omit<OpenOfArticle, 'articleId' | 'title' | 'desk' | 'deadline'>): number =>
        open.reduce((total, article) => total + article[key], 0);
      return {
        from: period.from,
        to: period.to,
        timeZone: period.timeZone,
        desk: period.desk,
        numbers: {
          open: sum('open'),
          dueToday: sum('dueToday'),
          overdue: sum('overdue'),
          awaitingSignOff: sum('decided'),
          decided,
          medianHoursToVerdict: rounded(all?.medianHours ?? null, 10),
          shareWithTwoSources: decided === 0 ? null : rounded((all?.twoSources ?? 0) / decided, 1000),
        },
        ages: {
          underOneDay: sum('underOneDay'),
          underThreeDays: sum('underThreeDays'),
          underSevenDays: sum('underSevenDays'),
          older: sum('older'),
        },
        articles: open.slice(0, MOST_ARTICLES).map(articleOf),
        load: await loadOf(tx, by, period),
        ratings: verdicts.flatMap(({ rating, count }) => (rating === null ? [] : [{ rating, count }])),
        agreement: roundedAgreement(agreement(await tx.statistics.ratingPairs(period))),
        days: await tx.statistics.days(period),
        proposals: await tx.statistics.proposals(period),
        speakers: await tx.statistics.speakers(period, MOST_NAMED),
        sources: await tx.statistics.sources(period, by.userId, MOST_NAMED),
      };
    });
  }
}

function refusePeriod({ days }: Period): void {
  if (days >= 1 && days <= LONGEST_DAYS) return;
  throw new Problem('validation', 'This is no period that can be counted.', {
    errors: [{ pointer: '?from', detail: `give a day before \`to\`, at most ${LONGEST_DAYS} days apart` }],
  });
}

/** For those who lead the desk everybody who reviews, idle ones too; anybody else sees the own work only. */
async function loadOf(tx: ReadTx, by: Caller, period: Period): Promise<readonly LoadOfReviewer[]> {
  const leads = by.roles.has('editor') || by.roles.has('admin');
  const busy = await tx.statistics.load(period, assigneeSight(by), leads ? null : by.userId);
  const members = leads ? await tx.workspace.members() : [];
  const reviewers = members.filter(({ endedAt, roles }) => endedAt === null && roles.includes('reviewer'));
  const ids = new Set([...busy.map(({ userId }) => userId), ...(leads ? reviewers.map(({ userId }) => userId) : [])]);
  if (!leads) ids.add(by.userId);
  return [...ids]
    .map((userId) => busy.find((one) => one.userId === userId) ?? { userId, ...IDLE })
    .sort((a, b) => b.overdue - a.overdue || b.assigned + b.inReview - a.assigned - a.inReview);
}

const IDLE = { assigned: 0, inReview: 0, dueToday: 0, overdue: 0 };

const articleOf = (row: OpenOfArticle): StatisticsView['articles'][number] => ({
  articleId: row.articleId,
  title: row.title,
  desk: row.desk,
  deadline: row.deadline?.toISOString() ?? null,
  open: row.open,
  awaitingSignOff: row.decided,
  ages: {
    underOneDay: row.underOneDay,
    underThreeDays: row.underThreeDays,
    underSevenDays: row.underSevenDays,
    older: row.older,
  },
  due: { overdue: row.overdue, today: row.dueToday, later: row.dueLater, none: row.withoutDue },
});

const rounded = (value: number | null, parts: number): number | null =>
  value === null ? null : Math.round(value * parts) / parts;

const roundedAgreement = ({ share, alpha, ...counts }: Agreement): Agreement => ({
  ...counts,
  share: rounded(share, 1000),
  alpha: rounded(alpha, 1000),
});

@Module({ providers: [StatisticsDesk], exports: [StatisticsDesk] })
export class StatisticsDeskModule {}
