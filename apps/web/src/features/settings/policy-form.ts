import type { Schemas } from '../../api/client';

export type Policy = Schemas['PolicyDto'];

/** The policy as a form has it: texts and switches. */
export type PolicyForm = {
  readonly low: string;
  readonly normal: string;
  readonly high: string;
  readonly minimumCitations: string;
  readonly reservationMinutes: string;
  readonly withdrawMinutes: string;
  /** Empty: never. */
  readonly autoAcceptPercent: string;
  readonly clearanceRisk: string;
};

export const LIMITS = {
  minimumCitations: [0, 20],
  reservationMinutes: [5, 10_080],
  withdrawMinutes: [0, 1440],
  autoAcceptPercent: [0, 100],
} as const;

export function toForm(policy: Policy): PolicyForm {
  const { reviewsWanted, minimumCitations, reservationMinutes, withdrawMinutes, autoAcceptThreshold } = policy;
  return {
    low: String(reviewsWanted.low),
    normal: String(reviewsWanted.normal),
    high: String(reviewsWanted.high),
    minimumCitations: String(minimumCitations),
    reservationMinutes: String(reservationMinutes),
    withdrawMinutes: String(withdrawMinutes),
    autoAcceptPercent: autoAcceptThreshold === null ? '' : String(Math.round(autoAcceptThreshold * 1000) / 10),
    clearanceRisk: policy.clearanceRisk,
  };
}

export function fromForm(form: PolicyForm): Policy {
  const percent = form.autoAcceptPercent.trim();
  return {
    reviewsWanted: { low: Number(form.low), normal: Number(form.normal), high: Number(form.high) },
    minimumCitations: Number(form.minimumCitations),
    reservationMinutes: Number(form.reservationMinutes),
    withdrawMinutes: Number(form.withdrawMinutes),
    autoAcceptThreshold: percent === '' ? null : Number(percent.replace(',', '.')) / 100,
    clearanceRisk: form.clearanceRisk as Policy['clearanceRisk'],
  };
}

/** Whether a number of the form is one that the policy takes. */
export function isWithin(field: keyof typeof LIMITS, text: string): boolean {
  const trimmed = text.trim().replace(',', '.');
  if (field === 'autoAcceptPercent' && trimmed === '') return true;
  const [least, most] = LIMITS[field];
  const value = Number(trimmed);
  const isWhole = field === 'autoAcceptPercent' || Number.isInteger(value);
  return trimmed !== '' && Number.isFinite(value) && isWhole && value >= least && value <= most;
}
