import { useState } from 'react';
import { useTranslation } from '../../../i18n';
import { useReaderActions } from '../data/actions';
import type { Claim } from '../data/queries';
import { useReaderData } from '../reader-data';
import type { Span } from '../text/span';
import { aspectsOf, KINDS, RISKS, valuesOf } from './claim-values';
import { ClaimFields } from './ClaimFields';
import { QuestionForm } from './QuestionForm';
import { useSpeakers } from './use-speakers';

type Props = { readonly span: Span; readonly onClose: () => void; readonly onAdded: (claim: Claim) => void };

/** Makes a claim of words of the text. */
export function AddQuestion({ span, onClose, onAdded }: Props) {
  const { t } = useTranslation('reader');
  const { text, article } = useReaderData();
  const actions = useReaderActions();
  const speakers = useSpeakers();
  const words = text.slice(span.start, span.end);
  const [values, setValues] = useState(() =>
    valuesOf({
      statement: words.replace(/\s+/gu, ' ').slice(0, 2000),
      speaker: null,
      kind: 'fact',
      risk: article.risk,
      aspects: [],
      dueAt: null,
    }),
  );
  const submit = async (): Promise<void> => {
    const added = await actions.add({
      spans: [span],
      statement: values.statement.trim() || undefined,
      speaker: values.speaker.trim() || null,
      kind: KINDS.find((kind) => kind === values.kind),
      risk: RISKS.find((risk) => risk === values.risk),
      aspects: aspectsOf(values),
    });
    onAdded(added);
  };
  return (
    <QuestionForm
      title={t('question.add')}
      about={words}
      submit={t('question.addSubmit')}
      size="lg"
      onClose={onClose}
      onSubmit={submit}
    >
      <ClaimFields
        values={values}
        speakers={speakers}
        withDue={false}
        onChange={(change) => setValues((before) => ({ ...before, ...change }))}
      />
    </QuestionForm>
  );
}
