import { Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '../../../i18n';
import { useReaderActions } from '../data/actions';
import type { Claim } from '../data/queries';
import type { Placed } from '../text/marks';
import { QuestionForm } from './QuestionForm';

type Props = {
  readonly claims: readonly Placed<Claim>[];
  readonly onClose: () => void;
  readonly onDone: (remaining: string) => void;
};

/** Makes one claim of several that say the same: which one's words remain. */
export function MergeQuestion({ claims, onClose, onDone }: Props) {
  const { t } = useTranslation('reader');
  const actions = useReaderActions();
  const [into, setInto] = useState(claims[0]?.claim.id ?? '');
  const submit = async (): Promise<boolean> => {
    const ordered = [...claims].sort((a, b) => Number(b.claim.id === into) - Number(a.claim.id === into));
    const isDone = await actions.merge(ordered.map(({ claim }) => claim));
    if (isDone) onDone(into);
    return isDone;
  };
  return (
    <QuestionForm
      title={t('question.merge', { count: claims.length })}
      submit={t('question.mergeSubmit')}
      isReady={claims.length > 1}
      onClose={onClose}
      onSubmit={submit}
    >
      <Radio.Group label={t('question.mergeInto')} value={into} onChange={setInto}>
        <Stack gap="xs" mt="xs">
          {claims.map(({ claim, number }) => (
            <Radio
              key={claim.id}
              value={claim.id}
              data-autofocus={claim.id === claims[0]?.claim.id || undefined}
              label={
                <span dir="auto">
                  {number} · {claim.statement}
                </span>
              }
            />
          ))}
        </Stack>
      </Radio.Group>
    </QuestionForm>
  );
}
