import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api, ifMatch, type Schemas } from '../../api/client';
import { keys } from '../../api/keys';
import { asProblem } from '../../api/problem';
import { showAtFields } from '../../components/form-problems';
import { mergeFields } from '../../components/merge';
import { tell } from '../../components/toasts';

type Workspace = Schemas['WorkspaceDto'];
type Change = Schemas['ChangeWorkspaceDto'];
type Texts = Record<string, string>;

type Options<T extends Texts> = {
  readonly workspace: Workspace;
  /** The part of the workspace that the form is about. */
  readonly read: (workspace: Workspace) => T;
  readonly write: (values: T) => Change;
  readonly validate: (values: T) => Partial<Record<keyof T & string, string>>;
  /** What is said when it is saved. */
  readonly saved: string;
};

/**
 * A form over a part of the workspace. When somebody else saved meanwhile, what only one of the two changed is taken
 * over without asking; `conflict` holds what both changed, for the merge dialog.
 */
export function useWorkspaceForm<T extends Texts>({ workspace, read, write, validate, saved }: Options<T>) {
  const client = useQueryClient();
  const [base, setBase] = useState(workspace);
  const [conflict, setConflict] = useState<{ readonly theirs: Workspace; readonly mine: T } | null>(null);
  const form = useForm<T>({ initialValues: read(workspace), validate });
  const save = useMutation({
    mutationFn: ({ values, version }: { readonly values: T; readonly version: number }) =>
      answer(api.PATCH('/api/v1/workspace', { params: { header: ifMatch(version) }, body: write(values) })),
    onSuccess: (stored) => {
      setBase(stored);
      setConflict(null);
      form.setInitialValues(read(stored));
      form.setValues(read(stored));
      client.setQueryData(keys.workspace(), stored);
      void client.invalidateQueries({ queryKey: keys.session() });
      tell(saved);
    },
    onError: (error, { values }) => {
      const theirs = asProblem(error).code === 'stale_version' ? asProblem(error).currentAs<Workspace>() : null;
      if (theirs === null) return showAtFields(form, error);
      const { merged, conflicts } = mergeFields(read(base), read(theirs), values);
      if (conflicts.length > 0) setConflict({ theirs, mine: values });
      else {
        setBase(theirs);
        save.mutate({ values: merged as T, version: theirs.version });
      }
    },
  });
  return {
    form,
    save,
    submit: form.onSubmit((values) => save.mutate({ values, version: base.version })),
    conflict:
      conflict === null
        ? null
        : {
            fields: mergeFields(read(base), read(conflict.theirs), conflict.mine).conflicts,
            theirs: read(conflict.theirs),
            mine: conflict.mine,
            apply: (chosen: Readonly<Record<string, string>>) => {
              const { merged } = mergeFields(read(base), read(conflict.theirs), conflict.mine);
              save.mutate({ values: { ...merged, ...chosen } as T, version: conflict.theirs.version });
            },
            cancel: () => setConflict(null),
          },
  };
}
