/* What the dashboard is about, as its address: a period and a desk. */
import { oneOf, textOf } from '../claims/search-state';

export const PERIODS = ['7', '28', '90', '365'] as const;
export type Period = (typeof PERIODS)[number];

export type DashboardSearch = {
  /** So many days up to today; left out when `from` and `to` are given. */
  readonly period: Period;
  readonly from?: string;
  readonly to?: string;
  readonly desk?: string;
};

const DAY = /^\d{4}-\d\d-\d\d$/;
const USUAL: Period = '28';

const dayOf = (value: string | null): string | undefined =>
  value !== null && DAY.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined;

export function readSearch(params: URLSearchParams): DashboardSearch {
  const [from, to, desk] = [dayOf(params.get('from')), dayOf(params.get('to')), textOf(params.get('desk'))];
  return {
    period: oneOf(PERIODS, params.get('period')) ?? USUAL,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(desk === undefined ? {} : { desk }),
  };
}

export function writeSearch({ period, from, to, desk }: DashboardSearch): URLSearchParams {
  const params = new URLSearchParams();
  if (from === undefined && to === undefined && period !== USUAL) params.set('period', period);
  if (from !== undefined) params.set('from', from);
  if (to !== undefined) params.set('to', to);
  if (desk !== undefined) params.set('desk', desk);
  return params;
}

export const isOwnPeriod = ({ from, to }: DashboardSearch): boolean => from !== undefined || to !== undefined;

/** The day of a moment in a time zone: `2026-11-25`. */
export const dayIn = (timeZone: string, at: Date): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);

/** A day so many days before another one. */
export function daysBefore(day: string, days: number): string {
  const at = new Date(`${day}T12:00:00Z`);
  at.setUTCDate(at.getUTCDate() - days);
  return at.toISOString().slice(0, 10);
}

/** The question to the API. Days begin where the person is. */
export function queryOf({ period, from, to, desk }: DashboardSearch, timeZone: string, now: Date) {
  const last = to ?? dayIn(timeZone, now);
  const first = from ?? daysBefore(last, Number(period) - 1);
  return { from: first, to: last, timeZone, ...(desk === undefined ? {} : { desk }) };
}
