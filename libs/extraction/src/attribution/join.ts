import { attributeAt } from '../decompose/attributes.js';
import type { Attributed } from './attributed.js';
import { lastQuoted } from './bounds.js';
import { quoteFollows } from './quoted.js';

/** Whether a claim is only "In a statement, the governor said", with the quotation behind it. */
function leadsIn(item: Attributed): boolean {
  const { reading } = item;
  if (item.kind !== 'reported' || item.direct || !quoteFollows(reading, item.to)) return false;
  for (let k = item.from; k < item.to; k++) if ((reading.quoted[k] ?? -1) >= 0) return false;
  const clause = reading.clauses[item.unit.clause];
  return clause !== undefined && clause.say !== null && clause.say.kind !== 'act' && item.to <= clause.to;
}

/** "er schätze „die Treue und betonte, dass …“": the second verb stands inside the words that are quoted. */
function goesOnInQuote(before: Attributed, item: Attributed): boolean {
  const { quoted } = item.reading;
  const q = quoted[item.from] ?? -1;
  const begins = quoted[before.from] ?? -1;
  return (
    q >= 0 &&
    begins < 0 &&
    before.speaker !== null &&
    before.kind === 'reported' &&
    item.reading === before.reading &&
    quoted[before.to - 1] === q &&
    item.from >= before.to &&
    item.from <= before.to + 5 &&
    ['coordinate', 'complement'].includes(item.unit.type)
  );
}

/** What is only reported is one claim for each utterance, however many clauses it has. */
export function joinReported(made: readonly Attributed[]): Attributed[] {
  const out: Attributed[] = [];
  for (const item of made) {
    const before = out.at(-1);
    if (before !== undefined && item.direct && before.speaker === item.speaker && leadsIn(before)) {
      // The words of saying belong to what is only reported; of a fact they are no part.
      out[out.length - 1] = item.kind === 'reported' ? { ...item, from: before.from } : item;
      continue;
    }
    if (before !== undefined && goesOnInQuote(before, item)) {
      out[out.length - 1] = { ...before, to: Math.max(before.to, item.to) };
      continue;
    }
    const same = before !== undefined && before.group === item.group && before.speaker === item.speaker;
    const ofItsOwn = item.kind === 'fact' && item.unit.type === 'relative' && explainsName(item);
    const hangs = item.direct && ['adverbial', 'relative', 'apposition', 'participial'].includes(item.unit.type);
    if (same && item.direct && before.direct && item.unit.type === 'relative' && speaksOfItself(item)) {
      // Of a fact the words of saying are no part.
      const to = before.kind === 'reported' ? item.to : lastQuoted(item.reading, item.from, item.to);
      out[out.length - 1] = { ...before, to: Math.max(before.to, to) };
      continue;
    }
    if (
      same &&
      before.kind === 'reported' &&
      (item.kind === 'reported' || item.to <= before.to || hangs) &&
      !ofItsOwn
    ) {
      out[out.length - 1] = { ...before, from: Math.min(before.from, item.from), to: Math.max(before.to, item.to) };
      continue;
    }
    out.push(item);
  }
  return out;
}

/** German "„… ein Geschäft, das wir sicher geglaubt hatten“": what only his own words tell stays with them. */
const speaksOfItself = ({ reading: { words }, from, to }: Attributed): boolean =>
  words.some(({ lower }, i) => i >= from && i < to && ITSELF.has(lower));
const ITSELF: ReadonlySet<string> = new Set(['ich', 'wir', 'uns', 'mich', 'mir']);

/** "India, where it is common": the clause tells something of what is named. */
const explainsName = (item: Attributed): boolean => {
  const start = item.reading.clauses[item.unit.clause]?.from ?? item.from;
  return item.reading.words.slice(item.from, start).some((word) => word.category === 'name');
};

const EXPLAINS = new Set(['relative', 'apposition', 'participial']);

/** "…, which makes pumps and employs 300": what is joined to a relative clause explains as well. */
const explains = ({ reading, unit }: Attributed): boolean =>
  EXPLAINS.has(unit.type) ||
  (unit.type === 'coordinate' && reading.clauses[reading.clauses[unit.clause]?.parent ?? -1]?.type === 'relative');

/** Tells every unit which clauses inside it are claims of their own. */
export function withInner(made: readonly Attributed[]): Attributed[] {
  if (made.length < 2 || !made.some((item) => explains(item) || item.unit.type === 'attributive')) return [...made];
  return made.map((item) => {
    const inner = made.flatMap((other) => {
      // "die 1921 gegründete Bank": what stands between article and noun.
      if (other !== item && other.unit.type === 'attributive' && item.from <= other.from && other.to <= item.to) {
        const told = attributeAt(other.reading.words, other.from);
        return told === null ? [] : [{ from: told.from + 1, to: told.participle + 1 }];
      }
      const clause = other.reading.clauses[other.unit.clause];
      if (other === item || clause === undefined || !explains(other)) return [];
      // An apposition takes along what explains it.
      const to = other.unit.type === 'apposition' ? other.to : Math.min(clause.to, other.to);
      const inside = clause.from > item.from && to <= item.to && other.unit.clause !== item.unit.clause;
      return inside ? [{ from: clause.from, to }] : [];
    });
    return inner.length === 0 ? item : { ...item, inner };
  });
}
