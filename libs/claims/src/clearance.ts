import type { Coverage } from './coverage.js';
import { compareRisk, type Policy } from './policy.js';
import type { AnchorState, ClaimId, ClaimState, RevisionId, Risk, Span } from './vocabulary.js';

export const OPEN_CODES = [
  'extraction_unfinished',
  'claim_not_triaged',
  'claim_not_signed_off',
  'claim_of_other_revision',
  'anchor_lost',
  'anchor_touched',
  'sentence_open',
  'query_open',
] as const;
export type OpenCode = (typeof OPEN_CODES)[number];

/** One thing that stands between the article and the press, and what to do about it. */
export type OpenItem = {
  readonly code: OpenCode;
  readonly detail: string;
  readonly claimId?: ClaimId;
  readonly queryId?: string;
  readonly sentence?: Span;
};

export type ClearanceClaim = {
  readonly id: ClaimId;
  readonly state: ClaimState;
  readonly risk: Risk;
  /** The revision into which the claim's anchors point. */
  readonly revisionId: RevisionId;
  readonly anchors: readonly { readonly state: AnchorState }[];
};

export type ClearanceQuestion = {
  /** The revision that is to be printed. */
  readonly revisionId: RevisionId;
  /** Whether the machine has read exactly this revision to its end. */
  readonly extraction: 'finished' | 'running' | 'failed' | 'none';
  /** Every claim of the article. */
  readonly claims: readonly ClearanceClaim[];
  /** Of this revision. */
  readonly coverage: Coverage;
  readonly openQueries: readonly { readonly id: string; readonly claimId: ClaimId | null }[];
  readonly policy: Pick<Policy, 'clearanceRisk'>;
};

export type Clearance = { readonly cleared: boolean; readonly open: readonly OpenItem[] };

/**
 * May this be printed, at exactly this revision? Lists everything that is still open: extraction first, then claims in
 * the order given, sentences, queries. A dismissed claim is closed. Claims below the policy's risk do not count, save
 * proposals: risk is set by people, and nobody has looked at a proposal yet.
 */
export function clearance(question: ClearanceQuestion): Clearance {
  const open = [
    ...ofExtraction(question.extraction),
    ...question.claims.flatMap((claim) => ofClaim(claim, question)),
    ...ofSentences(question.coverage),
    ...question.openQueries.map(ofQuery),
  ];
  return { cleared: open.length === 0, open };
}

function ofExtraction(extraction: ClearanceQuestion['extraction']): OpenItem[] {
  const details = {
    finished: null,
    running: 'The machine is still reading this revision; wait for it to finish.',
    failed: 'The machine could not read this revision; run the extraction again.',
    none: 'The machine has not read this revision; run the extraction.',
  } as const;
  const detail = details[extraction];
  return detail === null ? [] : [{ code: 'extraction_unfinished', detail }];
}

function ofClaim({ id, state, risk, revisionId, anchors }: ClearanceClaim, question: ClearanceQuestion): OpenItem[] {
  if (state === 'dismissed') return [];
  if (state !== 'proposed' && compareRisk(risk, question.policy.clearanceRisk) < 0) return [];
  const open: OpenItem[] = [];
  if (state === 'proposed') {
    open.push({ code: 'claim_not_triaged', detail: 'Accept or dismiss the proposed claim.', claimId: id });
  } else if (state !== 'signed_off') {
    const detail = `The claim is ${state.replaceAll('_', ' ')}; it has to be signed off or dismissed.`;
    open.push({ code: 'claim_not_signed_off', detail, claimId: id });
  }
  if (revisionId !== question.revisionId) {
    const detail = 'The claim is anchored in another revision; carry it over to this one.';
    open.push({ code: 'claim_of_other_revision', detail, claimId: id });
  }
  if (anchors.length === 0 || anchors.some((anchor) => anchor.state === 'lost')) {
    const detail = 'The words of the claim are no longer found in the text: dismiss it, or mark where it stands now.';
    open.push({ code: 'anchor_lost', detail, claimId: id });
  }
  if (anchors.some((anchor) => anchor.state === 'touched')) {
    const detail = 'The text under the claim was changed: confirm or correct what it marks.';
    open.push({ code: 'anchor_touched', detail, claimId: id });
  }
  return open;
}

const ofSentences = ({ sentences }: Coverage): OpenItem[] =>
  sentences
    .filter(({ status }) => status === 'open')
    .map(({ start, end }) => ({
      code: 'sentence_open',
      detail: 'Nobody has looked at this sentence: make a claim of it, or dismiss it as not checkable.',
      sentence: { start, end },
    }));

const ofQuery = ({ id, claimId }: ClearanceQuestion['openQueries'][number]): OpenItem => ({
  code: 'query_open',
  detail: 'A query is unanswered: wait for the answer, or close it.',
  queryId: id,
  ...(claimId === null ? {} : { claimId }),
});
