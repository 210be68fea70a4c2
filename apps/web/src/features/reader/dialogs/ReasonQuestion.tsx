import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '../../../i18n';
import { QuestionForm } from './QuestionForm';

type Props = {
  readonly title: string;
  readonly about?: string;
  readonly label: string;
  readonly submit: string;
  /** Whether it can be done without words. */
  readonly isOptional?: boolean;
  readonly onClose: () => void;
  readonly onSubmit: (reason: string) => Promise<boolean | void>;
};

/** Asks for a reason that stays on record. */
export function ReasonQuestion({ title, about, label, submit, isOptional = false, onClose, onSubmit }: Props) {
  const { t } = useTranslation('reader');
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  return (
    <QuestionForm
      title={title}
      about={about}
      submit={submit}
      onClose={onClose}
      onSubmit={async () => {
        if (isOptional || reason.trim() !== '') return await onSubmit(reason.trim());
        setMissing(true);
        return false;
      }}
    >
      <Textarea
        data-autofocus
        label={label}
        required={!isOptional}
        dir="auto"
        autosize
        minRows={2}
        maxLength={2000}
        error={isMissing && reason.trim() === '' ? t('question.reasonMissing') : undefined}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </QuestionForm>
  );
}
