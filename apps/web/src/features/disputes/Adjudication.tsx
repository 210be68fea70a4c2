import { Button, Kbd, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from '../../i18n';
import { answer, api, ifMatch } from '../../api/client';
import { ActionKeys } from '../../api/idempotency';
import { asProblem } from '../../api/problem';
import { useKeyText } from '../../commands/bindings';
import { type Command, useCommands } from '../../commands/registry';
import { useRatings } from '../../components/rating';
import { tell, tellProblem } from '../../components/toasts';
import { useShowClaim } from '../review/actions';
import type { Claim } from '../review/queries';
import { RatingChoice } from '../review/RatingChoice';
import { RATE } from '../review/rate-commands';
import classes from './Disputes.module.css';
import { useKeptText } from './use-kept-text';

const submissions = new ActionKeys();

/** The decision of an editor who wrote neither finding: a rating and the reason. */
export function Adjudication({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation('disputes');
  const ratings = useRatings();
  const client = useQueryClient();
  const show = useShowClaim();
  const key = useKeyText('review.submitNext');
  const [rating, setRating] = useState<string | null>(null);
  const [reason, setReason, forget] = useKeptText(`claimdesk.adjudication.${claim.id}`);
  const [tried, setTried] = useState(false);
  const busy = useRef(false);
  const field = useRef<HTMLFieldSetElement>(null);
  const text = useRef<HTMLTextAreaElement>(null);
  const submit = async (): Promise<void> => {
    setTried(true);
    if (rating === null) return field.current?.querySelector('input')?.focus();
    if (reason.trim() === '') return text.current?.focus();
    if (busy.current) return;
    busy.current = true;
    const body = { rating, rationale: reason };
    const action = [claim.id, claim.version, body];
    try {
      const params = {
        path: { claimId: claim.id },
        header: { ...ifMatch(claim.version), 'Idempotency-Key': submissions.for(action) },
      };
      const decided = await answer(api.POST('/api/v1/claims/{claimId}/adjudicate', { params, body }));
      submissions.done(action);
      forget();
      show(decided);
      tell(t('decided', { rating: ratings.of(rating).label }));
    } catch (error) {
      const problem = asProblem(error);
      const current = problem.currentAs<Claim>();
      if (current?.id === claim.id) show(current);
      else void client.invalidateQueries({ queryKey: ['claim', claim.id] });
      tellProblem(problem, t('failedToDecide'));
    } finally {
      busy.current = false;
    }
  };
  useCommands([
    ...ratings.list
      .slice(0, RATE.length)
      .map((one, index): Command => ({ id: RATE[index] ?? 'review.rate1', run: () => setRating(one.key) })),
    { id: 'review.rationale', run: () => text.current?.focus() },
    { id: 'review.submitNext', run: submit },
  ]);
  return (
    <section aria-labelledby="decision" className={classes.decision}>
      <h3 id="decision">{t('decide')}</h3>
      <RatingChoice
        label={t('rating')}
        ratings={ratings.list}
        value={rating}
        onChange={setRating}
        withKeys
        fieldRef={field}
        error={tried && rating === null ? t('missingRating') : null}
      />
      <Textarea
        ref={text}
        dir="auto"
        autosize
        minRows={4}
        maxRows={16}
        maxLength={20_000}
        label={t('reason')}
        description={t('reasonHelp')}
        value={reason}
        error={tried && reason.trim() === '' ? t('missingReason') : null}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div>
        <Button onClick={() => void submit()} rightSection={key !== null && <Kbd size="xs">{key}</Kbd>}>
          {t('submit')}
        </Button>
      </div>
    </section>
  );
}
