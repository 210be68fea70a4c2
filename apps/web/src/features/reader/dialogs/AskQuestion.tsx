import { Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '../../../i18n';
import { useQueryActions } from '../data/query-actions';
import { useReaderData } from '../reader-data';
import { useReaderStore } from '../state';
import { fromLocal } from '../../../i18n/local-time';
import { QuestionForm } from './QuestionForm';

type Props = { readonly claimId: string | null; readonly onClose: () => void };

/** Asks the author, or the person or body an allegation is about. */
export function AskQuestion({ claimId, onClose }: Props) {
  const { t } = useTranslation('reader');
  const { byId } = useReaderData();
  const store = useReaderStore();
  const { ask } = useQueryActions();
  const [addressee, setAddressee] = useState<'author' | 'subject'>('author');
  const [question, setQuestion] = useState('');
  const [dueAt, setDueAt] = useState('');
  const [isMissing, setMissing] = useState(false);
  const submit = async (): Promise<boolean> => {
    if (question.trim() === '') {
      setMissing(true);
      return false;
    }
    await ask({ claimId, addressee, question: question.trim(), dueAt: fromLocal(dueAt) });
    store.setState({ pane: 'queries', view: 'panel' });
    return true;
  };
  return (
    <QuestionForm
      title={t('question.ask')}
      about={claimId === null ? undefined : byId.get(claimId)?.claim.statement}
      submit={t('question.askSubmit')}
      onClose={onClose}
      onSubmit={submit}
    >
      <Radio.Group
        label={t('query.addressee')}
        value={addressee}
        onChange={(value) => setAddressee(value === 'subject' ? 'subject' : 'author')}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="author" label={t('query.author')} />
          <Radio value="subject" label={t('query.subject')} description={t('query.subjectHelp')} />
        </Stack>
      </Radio.Group>
      <Textarea
        data-autofocus
        label={t('query.question')}
        required
        dir="auto"
        autosize
        minRows={3}
        maxLength={4000}
        error={isMissing && question.trim() === '' ? t('query.questionMissing') : undefined}
        value={question}
        onChange={(event) => setQuestion(event.currentTarget.value)}
      />
      <TextInput
        type="datetime-local"
        label={t('query.due')}
        value={dueAt}
        onChange={(event) => setDueAt(event.currentTarget.value)}
      />
    </QuestionForm>
  );
}
