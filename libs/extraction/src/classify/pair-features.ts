import type { Reading } from '../decompose/read-sentence.js';
import { languageOf } from '../lexicon/languages.js';
import { lexicalOf } from '../lexicon/lexical.js';
import { remembering } from '../lexicon/memo.js';
import { hashText, joinHashes } from '../tokens/hash.js';
import { DENSE, GRADED } from './feature-names.js';
import { Gathering, ROWS } from './sparse.js';
import type { Sparse } from './sparse.js';

/** The dense features that are yes or no, in order. */
const FLAGS = DENSE.flatMap((name, i) => (GRADED.has(name) ? [] : [i]));
/** Every two of them that hold together have a row of their own; the other rows are shared by hash. */
const PAIR_ROWS = (FLAGS.length * (FLAGS.length - 1)) / 2;
const HASHED_ROWS = ROWS - PAIR_ROWS;

/** Kinds of sparse features. */
const KIND = { pair: 0, word: 1, lemma: 2, tags: 3, words: 4, frame: 5, clause: 6 } as const;
/** How much each kind may say, found by cross-validation on the German news sentences. */
const gathering = new Gathering([3, 3, 1, 1.5, 1, 1, 1]);

const putHash = (hash: number, kind: number): void => gathering.put(PAIR_ROWS + ((hash >>> 0) % HASHED_ROWS), kind);

const nameHash = remembering((name) => hashText(name, 37));

/**
 * Pairs of dense features, words, verbs, and the mood of the clauses of words `from`..`to` of a sentence whose dense
 * features are known. Linear in the words.
 */
export function pairFeatures(
  reading: Reading,
  from: number,
  to: number,
  language: string,
  dense: Float32Array,
): Sparse {
  gathering.begin();
  putPairs(dense);
  putWords(reading, from, to, language);
  for (const frame of reading.frames) if (frame.to > from && frame.from < to) putFrame(frame);
  for (const clause of reading.clauses)
    if (clause.from >= from && clause.to <= to) putClause(reading, clause, language);
  return gathering.end();
}

const holding = new Uint16Array(FLAGS.length);

function putPairs(dense: Float32Array): void {
  let held = 0;
  for (let flag = 1; flag < FLAGS.length; flag++) {
    if (dense[FLAGS[flag]!] === 0) continue;
    const first = (flag * (flag - 1)) / 2;
    for (let i = 0; i < held; i++) gathering.put(first + holding[i]!, KIND.pair);
    holding[held++] = flag;
  }
}

function putWords({ words }: Reading, from: number, to: number, language: string): void {
  const own = languageOf(language);
  let before = 17;
  let tagBefore = 19;
  for (let i = from; i < to; i++) {
    const word = words[i];
    if (word === undefined) continue;
    const { hash, lemmaHash } = lexicalOf(word.form, own);
    const tag = nameHash(word.tag);
    putHash(hash, KIND.word);
    putHash(joinHashes(before, hash), KIND.words);
    putHash(joinHashes(tagBefore, tag), KIND.tags);
    const isVerb = word.category === 'finite' || word.category === 'participle' || word.category === 'infinitive';
    if (isVerb && lemmaHash !== 0) putHash(lemmaHash, KIND.lemma);
    before = hash;
    tagBefore = tag;
  }
}

function putFrame({ kind, lemma, speaker }: Reading['frames'][number]): void {
  const [said, by] = [nameHash(kind), nameHash(lemma)];
  putHash(said, KIND.frame);
  putHash(by, KIND.frame);
  putHash(joinHashes(said, by), KIND.frame);
  putHash(joinHashes(said, speaker === null ? 2 : 3), KIND.frame);
}

/** The mood and tense of every clause: what kind it is, and the forms and the tag of its finite verb. */
function putClause({ words }: Reading, clause: Reading['clauses'][number], language: string): void {
  const type = nameHash(clause.type);
  putHash(joinHashes(type, 5), KIND.clause);
  const finite = words[clause.finites[0] ?? -1];
  if (finite === undefined) return;
  const { hash, lemmaHash, readings } = lexicalOf(finite.form, languageOf(language));
  putHash(joinHashes(type, readings + 7), KIND.clause);
  putHash(joinHashes(type, nameHash(finite.tag)), KIND.clause);
  putHash(joinHashes(readings + 11, lemmaHash === 0 ? hash : lemmaHash), KIND.clause);
}
