import type { Schemas } from '../../api/client';
import { pastedAddress } from '../review/pasted-address';
import type { Source } from './search-state';

type Change = Schemas['ChangeSourceDto'];

/** A source as a form holds it: everything is text. */
export type SourceValues = {
  readonly kind: string;
  readonly title: string;
  readonly url: string;
  readonly publisher: string;
  readonly author: string;
  readonly publishedAt: string;
  readonly grade: string;
  readonly note: string;
  /** `yes`, or nothing. */
  readonly confidential: string;
  /** Ids, with commas. */
  readonly visibleTo: string;
};

export const NEW_SOURCE: SourceValues = {
  kind: 'document',
  title: '',
  url: '',
  publisher: '',
  author: '',
  publishedAt: '',
  grade: '',
  note: '',
  confidential: '',
  visibleTo: '',
};

export const valuesOf = (source: Source): Record<string, string> & SourceValues => ({
  kind: source.kind,
  title: source.title,
  url: source.url ?? '',
  publisher: source.publisher ?? '',
  author: source.author ?? '',
  publishedAt: source.publishedAt ?? '',
  grade: source.grade ?? '',
  note: source.note ?? '',
  confidential: source.confidential ? 'yes' : '',
  visibleTo: [...source.visibleTo].sort().join(),
});

const orNull = (text: string): string | null => text.trim() || null;

/** The values as the API takes them. */
export function sourceOf(values: SourceValues): Required<Change> {
  return {
    kind: values.kind as Required<Change>['kind'],
    title: values.title.trim(),
    url: pastedAddress(values.url) ?? orNull(values.url),
    publisher: orNull(values.publisher),
    author: orNull(values.author),
    publishedAt: orNull(values.publishedAt),
    grade: (orNull(values.grade) ?? null) as Required<Change>['grade'],
    note: orNull(values.note),
    confidential: values.confidential !== '',
    visibleTo: values.confidential === '' || values.visibleTo === '' ? [] : values.visibleTo.split(','),
  };
}

/** What was changed, and nothing else: the log says which fields somebody touched. */
export function changesOf(before: SourceValues, after: SourceValues): Change {
  const [was, is] = [sourceOf(before), sourceOf(after)];
  return Object.fromEntries(
    Object.entries(is).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(was[name as keyof Change])),
  );
}

/** Which fields cannot be saved as they are. */
export function faultsOf({ title, url }: SourceValues): { readonly title: boolean; readonly url: boolean } {
  return { title: title.trim() === '', url: url.trim() !== '' && pastedAddress(url) === null };
}
