/**
 * What a full stop after a word means, per language. `inside`: the sentence goes on (titles, "z. B.", "No."), whatever
 * follows. `either`: the sentence goes on unless a word follows that begins sentences ("etc.", "Co.", "p.m.", "Mio.").
 * `starters`: words that, with a capital, begin a sentence far more often than they stand inside one.
 * `ordinalBefore`/`ordinalAfter`: words around a number whose point makes it an ordinal ("am 3. Spieltag").
 * All in lower case, without points.
 */
export type SentenceLexicon = {
  readonly inside: ReadonlySet<string>;
  readonly either: ReadonlySet<string>;
  readonly starters: ReadonlySet<string>;
  readonly ordinalBefore: ReadonlySet<string>;
  readonly ordinalAfter: ReadonlySet<string>;
  /** Words that follow "p.m." inside a sentence: days, time zones. */
  readonly afterClock: ReadonlySet<string>;
  /** Words that carry a capital only where a sentence begins, as written there. */
  readonly onlyInitial: ReadonlySet<string>;
  /** After these a capital begins a title or a name: "the film", "called". */
  readonly beforeTitle: ReadonlySet<string>;
  /** Verbs of saying: after `"…?"` they go on with the sentence. */
  readonly saying: ReadonlySet<string>;
  /** The last line of a letter: "best regards". */
  readonly closings: ReadonlySet<string>;
  /** Nouns take capitals, so that a capital alone says little. */
  readonly capitalNouns: boolean;
};

export const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s/).filter((word) => word !== ''));

/** Titles and references whose point ends no sentence in any language. */
export const NEUTRAL_INSIDE =
  'mr mrs ms dr prof rs n° st sr sra mme mlle mgr ing dipl vs cf fig no nr vol pp ed eds al ca capt col gen lt maj sgt hon rev';
