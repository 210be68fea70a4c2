import { MergeDialog } from './MergeDialog';

type Props = {
  readonly conflict: {
    readonly fields: readonly string[];
    readonly theirs: Readonly<Record<string, string>>;
    readonly mine: Readonly<Record<string, string>>;
    readonly apply: (chosen: Readonly<Record<string, string>>) => void;
    readonly cancel: () => void;
  } | null;
  readonly labels: Readonly<Record<string, string>>;
  /** The fields of which both versions can be kept, one after the other. */
  readonly texts?: readonly string[];
  /** How a value is shown that is no text of people. */
  readonly show?: (name: string, value: string) => string;
  readonly busy: boolean;
};

/** What two people changed differently in a form. */
export function FormConflict({ conflict, labels, texts = [], show, busy }: Props) {
  if (conflict === null) return null;
  const fields = conflict.fields.map((name) => ({
    name,
    label: labels[name] ?? name,
    theirs: conflict.theirs[name] ?? '',
    mine: conflict.mine[name] ?? '',
    isText: texts.includes(name),
    show: show && ((value: string) => show(name, value)),
  }));
  return <MergeDialog fields={fields} onApply={conflict.apply} onCancel={conflict.cancel} busy={busy} />;
}
