import { useState } from 'react';
import { useTranslation } from '../../../i18n';
import { Problem } from '../../../api/problem';
import { mergeFields, type MergeField } from '../../../components/merge';
import { MergeDialog } from '../../../components/MergeDialog';
import { tellProblem } from '../../../components/toasts';
import { useReaderActions } from '../data/actions';
import type { Claim } from '../data/queries';
import type { EditField } from '../state';
import { editOf, valuesOf, type ClaimValues } from './claim-values';
import { ClaimFields } from './ClaimFields';
import { QuestionForm } from './QuestionForm';
import { useSpeakers } from './use-speakers';

type Props = { readonly claim: Claim; readonly field?: EditField; readonly onClose: () => void };

/** Corrects a claim. When somebody else has changed it meanwhile, both versions are shown and nothing is lost. */
export function EditQuestion({ claim, field, onClose }: Props) {
  const { t } = useTranslation('reader');
  const actions = useReaderActions();
  const speakers = useSpeakers();
  // What was there when the form was opened; a colleague's change must not move it under the hands.
  const [base, setBase] = useState(claim);
  const [values, setValues] = useState(() => valuesOf(claim));
  const [conflict, setConflict] = useState<readonly MergeField[] | null>(null);
  const [isBusy, setBusy] = useState(false);

  /** Saves; false when somebody was faster and both changed the same field: then they are shown side by side. */
  const save = async (from: Claim, wanted: ClaimValues): Promise<boolean> => {
    const edit = editOf(valuesOf(from), wanted);
    try {
      if (Object.keys(edit).length > 0) await actions.edit(from, edit);
      return true;
    } catch (error) {
      const theirs = error instanceof Problem && error.code === 'stale_version' ? error.currentAs<Claim>() : null;
      if (!theirs) throw error;
      actions.put(theirs);
      const { merged, conflicts } = mergeFields(valuesOf(from), valuesOf(theirs), wanted);
      const together = merged as ClaimValues;
      setBase(theirs);
      setValues(together);
      if (conflicts.length === 0) return await save(theirs, together);
      setConflict(conflicts.map((name) => mergeField(name, valuesOf(theirs), wanted, t)));
      return false;
    }
  };
  if (conflict) {
    const apply = async (chosen: Readonly<Record<string, string>>): Promise<void> => {
      setBusy(true);
      setConflict(null);
      const wanted = { ...values, ...chosen };
      setValues(wanted);
      try {
        if (await save(base, wanted)) onClose();
      } catch (error) {
        tellProblem(error);
      } finally {
        setBusy(false);
      }
    };
    return (
      <MergeDialog
        fields={conflict}
        busy={isBusy}
        onCancel={() => setConflict(null)}
        onApply={(chosen) => void apply(chosen)}
      />
    );
  }
  return (
    <QuestionForm
      title={t('question.edit')}
      submit={t('question.save')}
      size="lg"
      onClose={onClose}
      onSubmit={() => save(base, values)}
    >
      <ClaimFields
        values={values}
        focus={field}
        speakers={speakers}
        onChange={(change) => setValues((before) => ({ ...before, ...change }))}
      />
    </QuestionForm>
  );
}

function mergeField(
  name: string,
  theirs: ClaimValues,
  mine: ClaimValues,
  t: ReturnType<typeof useTranslation<'reader'>>['t'],
): MergeField {
  const field = name as keyof ClaimValues;
  const label = t(`field.${field === 'dueAt' ? 'due' : field}`);
  return { name, label, theirs: theirs[field], mine: mine[field], isText: field === 'statement' };
}
