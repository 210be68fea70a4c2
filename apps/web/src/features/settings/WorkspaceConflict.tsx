import { MergeDialog } from '../../components/MergeDialog';

type Props = {
  readonly conflict: {
    readonly fields: readonly string[];
    readonly theirs: Readonly<Record<string, string>>;
    readonly mine: Readonly<Record<string, string>>;
    readonly apply: (chosen: Readonly<Record<string, string>>) => void;
    readonly cancel: () => void;
  } | null;
  readonly labels: Readonly<Record<string, string>>;
  readonly busy: boolean;
};

/** What two people changed differently in the settings. */
export function WorkspaceConflict({ conflict, labels, busy }: Props) {
  if (conflict === null) return null;
  const fields = conflict.fields.map((name) => ({
    name,
    label: labels[name] ?? name,
    theirs: conflict.theirs[name] ?? '',
    mine: conflict.mine[name] ?? '',
    isText: false,
  }));
  return <MergeDialog fields={fields} onApply={conflict.apply} onCancel={conflict.cancel} busy={busy} />;
}
