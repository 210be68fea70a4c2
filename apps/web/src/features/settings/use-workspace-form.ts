import { useQueryClient } from '@tanstack/react-query';
import { answer, api, ifMatch, type Schemas } from '../../api/client';
import { keys } from '../../api/keys';
import { tell } from '../../components/toasts';
import { useVersionedForm } from '../../components/use-versioned-form';

type Workspace = Schemas['WorkspaceDto'];
type Change = Schemas['ChangeWorkspaceDto'];

type Options<T extends Record<string, string>> = {
  readonly workspace: Workspace;
  /** The part of the workspace that the form is about. */
  readonly read: (workspace: Workspace) => T;
  readonly write: (values: T) => Change;
  readonly validate: (values: T) => Partial<Record<keyof T & string, string>>;
  /** What is said when it is saved. */
  readonly saved: string;
};

/** A form over a part of the workspace. */
export function useWorkspaceForm<T extends Record<string, string>>(options: Options<T>) {
  const { workspace, read, write, validate, saved } = options;
  const client = useQueryClient();
  return useVersionedForm<Workspace, T>({
    stored: workspace,
    read,
    validate,
    send: (values, { version }) =>
      answer(api.PATCH('/api/v1/workspace', { params: { header: ifMatch(version) }, body: write(values) })),
    onStored: (stored) => {
      client.setQueryData(keys.workspace(), stored);
      void client.invalidateQueries({ queryKey: keys.session() });
      tell(saved);
    },
  });
}
