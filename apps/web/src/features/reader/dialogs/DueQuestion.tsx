import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '../../../i18n';
import { useReaderActions } from '../data/actions';
import type { Claim } from '../data/queries';
import { fromLocal, toLocal } from '../../../i18n/local-time';
import { QuestionForm } from './QuestionForm';

type Props = { readonly claims: readonly Claim[]; readonly onClose: () => void };

/** By when claims are to be checked. */
export function DueQuestion({ claims, onClose }: Props) {
  const { t } = useTranslation('reader');
  const actions = useReaderActions();
  const first = claims[0]?.dueAt ?? null;
  const [dueAt, setDueAt] = useState(first === null ? '' : toLocal(first));
  return (
    <QuestionForm
      title={t('question.due', { count: claims.length })}
      about={claims.length === 1 ? claims[0]?.statement : undefined}
      submit={t('question.save')}
      onClose={onClose}
      onSubmit={() => actions.change(claims, { dueAt: fromLocal(dueAt) })}
    >
      <Group align="end" wrap="nowrap">
        <TextInput
          data-autofocus
          flex={1}
          type="datetime-local"
          label={t('field.due')}
          value={dueAt}
          onChange={(event) => setDueAt(event.currentTarget.value)}
        />
        <Button variant="subtle" onClick={() => setDueAt('')}>
          {t('question.dueNone')}
        </Button>
      </Group>
    </QuestionForm>
  );
}
