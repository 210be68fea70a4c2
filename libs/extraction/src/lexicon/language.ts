import type { DateLexicon } from '../dates/lexicon.js';
import type { QuantityLexicon } from '../quantities/lexicon.js';
import type { SentenceLexicon } from '../sentences/lexicon.js';
import type { SayVerbs } from './say-verbs.js';

export const wordsOf = (words: string): ReadonlySet<string> =>
  new Set(words.split(/\s+/).filter((word) => word !== ''));

/** Words that mark how a sentence is meant. Small on purpose: what a word's class says the tagger knows already. */
export type Markers = {
  readonly opinion: ReadonlySet<string>;
  readonly hedge: ReadonlySet<string>;
  readonly norm: ReadonlySet<string>;
  readonly future: ReadonlySet<string>;
  readonly firstPerson: ReadonlySet<string>;
  readonly connective: ReadonlySet<string>;
  readonly superlative: ReadonlySet<string>;
  readonly comparison: ReadonlySet<string>;
  readonly causal: ReadonlySet<string>;
  readonly legal: ReadonlySet<string>;
  /** Nouns that name an utterance or a state of mind: what is checkable is that it was uttered. */
  readonly sayNoun: ReadonlySet<string>;
  /** Base forms of verbs of holding for true and wishing, and of what happens. */
  readonly mindVerb: ReadonlySet<string>;
  readonly eventVerb: ReadonlySet<string>;
  /** Words that rate or intensify, and the ending of adjectives that rate. */
  readonly evaluative: ReadonlySet<string>;
  readonly evaluativeEnding: RegExp | null;
  readonly negation: ReadonlySet<string>;
  /** Words that point ahead in time. */
  readonly soon: ReadonlySet<string>;
  /** Base forms of verbs that tell what is expected, and of verbs that describe without saying what could be looked up. */
  readonly expectVerb: ReadonlySet<string>;
  readonly vagueVerb: ReadonlySet<string>;
  /** Nouns of moods, prospects and difficulties. */
  readonly vagueNoun: ReadonlySet<string>;
};

/** Parts of speech as the clause reader needs them, the same for every language. */
export type Category =
  | 'finite'
  | 'infinitive'
  | 'participle'
  | 'ing'
  | 'noun'
  | 'name'
  | 'pronoun'
  | 'determiner'
  | 'possessive'
  | 'adjective'
  | 'adverb'
  | 'preposition'
  | 'conjunction'
  | 'subordinator'
  | 'relative'
  | 'wh'
  | 'comparison'
  | 'number'
  | 'negation'
  | 'prefix'
  | 'to'
  | 'comma'
  | 'colon'
  | 'dash'
  | 'open'
  | 'close'
  | 'stop'
  | 'quote'
  | 'other';

/** Tags that open or fill a clause, so that the tagger can know whether a finite verb is still to come. */
export type ClosedClass = {
  readonly finite: ReadonlySet<string>;
  readonly opens: ReadonlySet<string>;
};

/** A trained tagger as it is stored, and what its tags do. */
export type PackedTagger = {
  readonly TAGS: string;
  readonly ROWS: number;
  readonly WEIGHTS: string;
  readonly CLOSED_WORDS: string;
};

/**
 * Everything that the extraction knows of one language. Each has a folder of its own in `lexicon`, whose `index.ts`
 * puts this together; what a language lacks it takes from `neutral.ts`.
 */
export type Language = {
  /** ISO 639-1 */
  readonly code: string;
  readonly sentences: SentenceLexicon;
  readonly quantities: QuantityLexicon;
  readonly dates: DateLexicon;
  readonly markers: Markers;
  readonly sayVerbs: SayVerbs;
  /** Base form of a verb form in lower case; null when it is none that is known. */
  readonly lemmaOf: (lower: string) => string | null;
  /** Readings of a word for the tagger, as bits of the language's own choice; 0: unknown. */
  readonly readings: (lower: string) => number;
  /** Null: a sentence of the language is one clause. */
  readonly tagger: PackedTagger | null;
  readonly clauseTags: ClosedClass;
  readonly categories: Readonly<Record<string, Category>>;
};

/** A word of a treebank in CoNLL-U: its own tag and the universal one. */
export type TreebankPart = { readonly form: string; readonly xpos: string; readonly upos: string };

/** How the tagger of a language is trained: `training.ts` in the folder of the language. */
export type TaggerTraining = {
  readonly language: Language;
  /** A file in CoNLL-U, in the folder of treebanks that the training is given. */
  readonly treebank: string;
  /** Name and licence of the treebank, for the head of the weights. */
  readonly source: string;
  /** Words of closed classes by tag that a small treebank may not show; the tagger gives these tags to no other words. */
  readonly closedWords: Readonly<Record<string, string>>;
  /** Tags whose words are those of the treebank only, without being listed. */
  readonly countedTags: readonly string[];
  /** The tag of a written word from those of its syntactic words ("im": APPR+ART, "it's": PRP+VBZ). */
  readonly tagOf: (parts: readonly TreebankPart[]) => string;
};
