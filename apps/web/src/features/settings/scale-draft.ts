import type { Schemas } from '../../api/client';
import { OPEN_LOOK, RATING_LOOKS } from '../../app/tokens';

type Scale = Schemas['RatingScaleDto'];
type Rating = Schemas['RatingDto'];

export const TEXT_LANGUAGES = ['de', 'en'] as const;
type Texts = Readonly<Record<(typeof TEXT_LANGUAGES)[number], string>>;

/** A rating while it is edited. */
export type DraftRating = {
  /** Stays the same while the rating is moved and renamed. */
  readonly id: string;
  /** Empty for a new rating: it gets one from its name when it is saved, and keeps it from then on. */
  readonly key: string;
  /** Whether it has a place in the order from true to false. */
  readonly isOrdered: boolean;
  readonly color: string;
  readonly label: Texts;
  readonly description: Texts;
  /** Texts in languages that are not edited here; they are kept. */
  readonly others: { readonly label: Record<string, string>; readonly description: Record<string, string> };
};

export type ScaleDraft = {
  readonly name: string;
  /** Whether the truest stands first; a scale that was made the other way round stays so. */
  readonly isTruestFirst: boolean;
  readonly ratings: readonly DraftRating[];
};

/** The colours to choose from: they differ for every kind of sight and can be read on both pages. */
export const PALETTE = [
  { name: 'green', color: RATING_LOOKS['true']?.light },
  { name: 'teal', color: RATING_LOOKS['mostly_true']?.light },
  { name: 'blue', color: RATING_LOOKS['missing_context']?.light },
  { name: 'ochre', color: RATING_LOOKS['partly_false']?.light },
  { name: 'brown', color: RATING_LOOKS['mostly_false']?.light },
  { name: 'red', color: RATING_LOOKS['false']?.light },
  { name: 'violet', color: RATING_LOOKS['unverifiable']?.light },
  { name: 'grey', color: OPEN_LOOK.light },
] as const;

const isEdited = (tag: string): boolean => (TEXT_LANGUAGES as readonly string[]).includes(tag);
const editedOf = (texts: Record<string, string>): Texts => ({ de: texts['de'] ?? '', en: texts['en'] ?? '' });
const othersOf = (texts: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).filter(([tag]) => !isEdited(tag)));

export function toDraft({ name, ratings }: Scale): ScaleDraft {
  const numbers = ratings.flatMap(({ number }) => (number === null ? [] : [number]));
  return {
    name,
    isTruestFirst: (numbers[0] ?? 0) >= (numbers.at(-1) ?? 0),
    ratings: ratings.map(({ key, number, color, label, description = {} }) => ({
      id: key,
      key,
      isOrdered: number !== null,
      color: color.toLowerCase(),
      label: editedOf(label as Record<string, string>),
      description: editedOf(description as Record<string, string>),
      others: {
        label: othersOf(label as Record<string, string>),
        description: othersOf(description as Record<string, string>),
      },
    })),
  };
}

/** The key of a new rating, from its name: `Größtenteils richtig` is `groesstenteils_richtig`. */
export function keyFrom(label: Texts, taken: ReadonlySet<string>): string {
  const spelled: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };
  const plain = (label.en.trim() || label.de.trim())
    .toLowerCase()
    .replaceAll(/[äöüß]/g, (letter) => spelled[letter] ?? letter)
    .normalize('NFD')
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^[^a-z]+|_+$/g, '')
    .slice(0, 36);
  const base = plain === '' ? 'rating' : plain;
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? base : `${base}_${number}`;
    if (!taken.has(key)) return key;
  }
}

const filled = (texts: Texts, others: Record<string, string>): Record<string, string> => ({
  ...others,
  ...Object.fromEntries(
    Object.entries(texts).flatMap(([tag, text]) => (text.trim() === '' ? [] : [[tag, text.trim()]])),
  ),
});

/** What the API is sent: ordered ratings are numbered by their place. */
export function fromDraft({ name, isTruestFirst, ratings }: ScaleDraft): Schemas['ReplaceRatingScaleDto'] {
  const ordered = ratings.filter(({ isOrdered }) => isOrdered);
  const taken = new Set(ratings.map(({ key }) => key).filter((key) => key !== ''));
  return {
    name: name.trim(),
    ratings: ratings.map((rating): Rating => {
      const place = ordered.indexOf(rating);
      const key = rating.key === '' ? keyFrom(rating.label, taken) : rating.key;
      taken.add(key);
      const description = filled(rating.description, rating.others.description);
      return {
        key,
        number: place === -1 ? null : isTruestFirst ? ordered.length - place : place + 1,
        color: rating.color,
        label: filled(rating.label, rating.others.label),
        ...(Object.keys(description).length === 0 ? {} : { description }),
      };
    }),
  };
}

export type ScaleFault =
  | { readonly code: 'no_name' }
  | { readonly code: 'too_few_ordered' }
  | { readonly code: 'no_label'; readonly id: string }
  | { readonly code: 'same_label'; readonly id: string; readonly label: string };

/** What is in the way of saving, each where it is. */
export function faultsOf({ name, ratings }: ScaleDraft): ScaleFault[] {
  const faults: ScaleFault[] = [];
  if (name.trim() === '') faults.push({ code: 'no_name' });
  if (ratings.filter(({ isOrdered }) => isOrdered).length < 2) faults.push({ code: 'too_few_ordered' });
  for (const { id, label } of ratings) {
    if (TEXT_LANGUAGES.every((tag) => label[tag].trim() === '')) faults.push({ code: 'no_label', id });
  }
  for (const tag of TEXT_LANGUAGES) {
    const seen = new Set<string>();
    for (const { id, label } of ratings) {
      const text = label[tag].trim();
      if (text !== '' && seen.has(text)) faults.push({ code: 'same_label', id, label: text });
      seen.add(text);
    }
  }
  return faults;
}

/** The draft with a rating one place up (-1) or down (1). */
export function moved(draft: ScaleDraft, id: string, step: -1 | 1): ScaleDraft {
  const from = draft.ratings.findIndex((rating) => rating.id === id);
  const to = from + step;
  const ratings = [...draft.ratings];
  const [rating] = ratings.splice(from, 1);
  if (rating === undefined || to < 0 || to > ratings.length) return draft;
  ratings.splice(to, 0, rating);
  return { ...draft, ratings };
}

/** The draft with a rating changed. */
export const changed = (draft: ScaleDraft, id: string, change: Partial<DraftRating>): ScaleDraft => ({
  ...draft,
  ratings: draft.ratings.map((rating) => (rating.id === id ? { ...rating, ...change } : rating)),
});

/** The draft without a rating. */
export const without = (draft: ScaleDraft, id: string): ScaleDraft => ({
  ...draft,
  ratings: draft.ratings.filter((rating) => rating.id !== id),
});

/** The draft with a new rating at its end; `id` has to be new. */
export const withNew = (draft: ScaleDraft, id: string): ScaleDraft => ({
  ...draft,
  ratings: [
    ...draft.ratings,
    {
      id,
      key: '',
      isOrdered: false,
      color: OPEN_LOOK.light,
      label: { de: '', en: '' },
      description: { de: '', en: '' },
      others: { label: {}, description: {} },
    },
  ],
});
