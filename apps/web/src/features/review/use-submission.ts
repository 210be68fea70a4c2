import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from '../../i18n';
import { useNavigate } from 'react-router';
import { asProblem, type Problem } from '../../api/problem';
import { useRatings } from '../../components/rating';
import { offerUndo, tell, tellProblem } from '../../components/toasts';
import { command, submitFinding, useGoOn, useShowClaim } from './actions';
import type { DraftStore } from './draft/draft-store';
import type { Claim } from './queries';
import { countDone, countNotDone } from './sitting';
import { whatIsMissing, type Missing, type SubmissionRules } from './submission';

type Options = {
  readonly claim: Claim;
  readonly store: DraftStore;
  readonly rules: SubmissionRules;
  /** Goes to the first thing that is missing. */
  readonly onMissing: (missing: readonly Missing[]) => void;
  /** The draft has become a review. */
  readonly onSubmitted: () => void;
};

export type Submission = {
  /** What the last try found missing. */
  readonly missing: readonly Missing[];
  readonly busy: boolean;
  readonly submit: (andGoOn: boolean) => Promise<void>;
};

/** Submitting: says what is missing, brings the draft to the server, submits it, offers the way back, and goes on. */
export function useSubmission({ claim, store, rules, onMissing, onSubmitted }: Options): Submission {
  const { t } = useTranslation('review');
  const [missing, setMissing] = useState<readonly Missing[]>([]);
  const [busy, setBusy] = useState(false);
  const isBusy = useRef(false);
  const openedAt = useRef(Date.now());
  const ratings = useRatings();
  const show = useShowClaim();
  const goOn = useGoOn();
  const navigate = useNavigate();

  const latest = useRef(submitNow);
  useLayoutEffect(() => {
    latest.current = submitNow;
  });
  const submit = useCallback(async (andGoOn: boolean): Promise<void> => {
    if (isBusy.current) return;
    isBusy.current = true;
    setBusy(true);
    try {
      await latest.current(andGoOn);
    } finally {
      isBusy.current = false;
      setBusy(false);
    }
  }, []);

  async function submitNow(andGoOn: boolean): Promise<void> {
    const content = store.snapshot()?.local;
    if (content === undefined) return;
    const lacks = whatIsMissing(content, rules);
    setMissing(lacks);
    if (lacks.length > 0) return onMissing(lacks);
    try {
      if (claim.commands.includes('start')) show(await command(claim.id, 'start'));
      const settled = await store.settled();
      if (settled === null) return tell(t('submit.unsaved'));
      const submitted = await submitFinding(claim.id, settled.base);
      store.close();
      countDone(claim.id, Date.now() - openedAt.current);
      show(submitted);
      tellSubmitted(submitted, t('submit.submitted', { rating: ratings.of(settled.base.rating).label }));
      if (andGoOn) await goOn(claim.id);
      onSubmitted();
    } catch (error) {
      refused(asProblem(error));
    }
  }

  function tellSubmitted(submitted: Claim, message: string): void {
    if (!submitted.commands.includes('withdraw')) return tell(message);
    offerUndo({
      message,
      undo: async () => {
        show(await command(submitted.id, 'withdraw'));
        countNotDone(submitted.id);
        await navigate(`/review/${submitted.id}`);
      },
    });
  }

  /** The server knows better what is missing, or the claim has gone another way meanwhile. */
  function refused(problem: Problem): void {
    const current = problem.currentAs<Claim>();
    if (current?.id === claim.id) show(current);
    const lacks = MISSING_BY_CODE[problem.code];
    if (lacks === undefined) return tellProblem(problem, t('submit.failed'));
    setMissing([lacks]);
    onMissing([lacks]);
  }

  return { missing, busy, submit };
}

const MISSING_BY_CODE: Readonly<Partial<Record<Problem['code'], Missing>>> = {
  unknown_rating: { what: 'rating' },
  reason_required: { what: 'rationale' },
  too_few_citations: { what: 'citations', count: 1 },
};
