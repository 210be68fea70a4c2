import { Radio, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '../../../i18n';
import { useReaderActions } from '../data/actions';
import type { Claim } from '../data/queries';
import { QuestionForm } from './QuestionForm';

const REASONS = ['opinion', 'prediction', 'vague', 'known', 'trivial', 'other'] as const;
type Reason = (typeof REASONS)[number];

type Props = { readonly claims: readonly Claim[]; readonly onClose: () => void; readonly onDone: () => void };

/** Why claims need no check. The usual reasons are one key away. */
export function DismissQuestion({ claims, onClose, onDone }: Props) {
  const { t } = useTranslation('reader');
  const actions = useReaderActions();
  const [reason, setReason] = useState<Reason>('opinion');
  const [words, setWords] = useState('');
  const own = words.trim();
  const submit = async (): Promise<boolean> => {
    const label = reason === 'other' ? own : t(`reason.${reason}`);
    const isDone = await actions.dismiss(claims, reason !== 'other' && own !== '' ? `${label}: ${own}` : label);
    if (isDone) onDone();
    return isDone;
  };
  return (
    <QuestionForm
      title={t('question.dismiss', { count: claims.length })}
      about={claims.length === 1 ? claims[0]?.statement : undefined}
      submit={t('command.dismiss')}
      isReady={reason !== 'other' || own !== ''}
      onClose={onClose}
      onSubmit={submit}
    >
      <Radio.Group
        label={t('question.why')}
        value={reason}
        onChange={(value) => setReason(REASONS.find((one) => one === value) ?? 'other')}
      >
        <Stack gap="xs" mt="xs">
          {REASONS.map((one) => (
            <Radio key={one} value={one} label={t(`reason.${one}`)} data-autofocus={one === 'opinion' || undefined} />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        label={t(reason === 'other' ? 'question.reason' : 'question.note')}
        required={reason === 'other'}
        dir="auto"
        autosize
        minRows={1}
        maxLength={1900}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
    </QuestionForm>
  );
}
