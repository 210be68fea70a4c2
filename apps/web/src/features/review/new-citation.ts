import { newKey } from '../../api/idempotency';
import type { Schemas } from '../../api/client';
import type { DraftCitation, NewSource } from './draft/content';

type LibrarySource = Pick<Schemas['SourceDto'], 'id' | 'title' | 'url'>;

const fresh = (): Pick<DraftCitation, 'key' | 'stance' | 'quote' | 'locator' | 'accessedAt'> => ({
  key: newKey(),
  stance: 'supports',
  quote: '',
  locator: '',
  accessedAt: new Date().toISOString(),
});

/** A citation of a source that the library has. */
export function citationOf({ id, title, url }: LibrarySource): DraftCitation {
  return { ...fresh(), sourceId: id, source: null, title, url };
}

/** A citation whose source comes into the library with it, and is sealed as long as the finding is. */
export function citationOfNew(source: NewSource): DraftCitation {
  return { ...fresh(), sourceId: null, source, title: source.title, url: source.url ?? null };
}
