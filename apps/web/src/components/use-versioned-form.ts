import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '../api/problem';
import { showAtFields } from './form-problems';
import { mergeFields } from './merge';

type Texts = Record<string, string>;

type Options<Stored, T extends Texts> = {
  readonly stored: Stored;
  /** The part of what is stored that the form is about. */
  readonly read: (stored: Stored) => T;
  /** Sends the values; `base` is what they were made of, and the version that is overwritten. */
  readonly send: (values: T, base: Stored) => Promise<Stored>;
  readonly validate: (values: T) => Partial<Record<keyof T & string, string>>;
  readonly onStored: (stored: Stored) => void;
};

/**
 * A form over something that has versions. When somebody else saved meanwhile, what only one of the two changed is
 * taken over without asking; `conflict` holds what both changed, for the merge dialog.
 */
export function useVersionedForm<Stored, T extends Texts>(options: Options<Stored, T>) {
  const { stored: first, read, send, validate, onStored } = options;
  const [base, setBase] = useState(first);
  const [conflict, setConflict] = useState<{ readonly theirs: Stored; readonly mine: T } | null>(null);
  const form = useForm<T>({ initialValues: read(first), validate });
  const save = useMutation({
    mutationFn: ({ values, over }: { readonly values: T; readonly over: Stored }) => send(values, over),
    onSuccess: (stored) => {
      setBase(stored);
      setConflict(null);
      form.setInitialValues(read(stored));
      form.setValues(read(stored));
      onStored(stored);
    },
    onError: (error, { values }) => {
      const theirs = asProblem(error).code === 'stale_version' ? asProblem(error).currentAs<Stored>() : null;
      if (theirs === null) return showAtFields(form, error);
      const { merged, conflicts } = mergeFields(read(base), read(theirs), values);
      if (conflicts.length > 0) setConflict({ theirs, mine: values });
      else {
        setBase(theirs);
        save.mutate({ values: merged as T, over: theirs });
      }
    },
  });
  return {
    form,
    save,
    submit: form.onSubmit((values) => save.mutate({ values, over: base })),
    conflict:
      conflict === null
        ? null
        : {
            fields: mergeFields(read(base), read(conflict.theirs), conflict.mine).conflicts,
            theirs: read(conflict.theirs),
            mine: conflict.mine,
            apply: (chosen: Readonly<Record<string, string>>) => {
              const { merged } = mergeFields(read(base), read(conflict.theirs), conflict.mine);
              save.mutate({ values: { ...merged, ...chosen } as T, over: conflict.theirs });
            },
            cancel: () => setConflict(null),
          },
  };
}
