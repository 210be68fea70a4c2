import { CURRENCY_SIGNS } from './currencies.js';
import { adjacent, isCapitalised, lowerAt, type Numeral, type Reading } from './reader.js';

/** A unit and the token after it. `strong`: a percentage, a currency or a measure, not just the next noun. */
export type Unit = { readonly name: string; readonly next: number; readonly strong: boolean };

const FURTHEST_NOUN = 4;

/** The unit that stands at token `index`, after `numeral`; null when there is none. */
export function readUnit(reading: Reading, index: number, numeral: Numeral): Unit | null {
  if (numeral.unit !== null) return { name: numeral.unit, next: index, strong: true };
  return readStrongUnit(reading, index, numeral.multiplied) ?? readNoun(reading, index);
}

/** A percentage, a currency or a measure at token `index`. */
export function readStrongUnit(reading: Reading, index: number, multiplied: number): Unit | null {
  const { lexicon } = reading;
  const token = reading.tokens[index];
  if (token === undefined || token.kind === 'quote') return null;
  const { lower } = token;
  const following = lowerAt(reading, index + 1);
  const strong = (name: string, next: number): Unit => ({ name, next, strong: true });
  if (lexicon.percentPoints.has(lower)) return strong(lexicon.percentPointUnit, index + 1);
  if (lower === 'percentage' && following.startsWith('point')) return strong(lexicon.percentPointUnit, index + 2);
  if (lower === 'percent' && following.startsWith('point')) return strong(lexicon.percentPointUnit, index + 2);
  if (lower === 'per' && following === 'cent') return strong('%', index + 2);
  if (lexicon.percent.has(lower)) return strong('%', index + 1);
  if (token.kind === 'symbol') {
    const sign = CURRENCY_SIGNS.get(lower);
    if (sign !== undefined) return strong(sign, index + 1);
    if (lower === '°') return readDegrees(reading, index);
  }
  if (token.kind !== 'word') return null;
  const owner = readOwnedCurrency(reading, index);
  if (owner !== null) return owner;
  const currency = lexicon.currencies.get(lower);
  if (currency !== undefined && (!lexicon.capitalNouns || isCapitalised(token))) return strong(currency, index + 1);
  if ((lower === 'pounds' || lower === 'pound') && (multiplied > 1 || following === 'sterling')) {
    return strong('GBP', following === 'sterling' ? index + 2 : index + 1);
  }
  return readMeasure(reading, index);
}

function readDegrees(reading: Reading, index: number): Unit {
  const scale = lowerAt(reading, index + 1);
  const joined = adjacent(reading, index + 1) && (scale === 'c' || scale === 'f');
  const name = reading.lexicon.measures.get(joined ? `°${scale}` : '°') ?? '°';
  return { name, next: joined ? index + 2 : index + 1, strong: true };
}

/** "kanadische Dollar", "Swiss francs", "New Zealand dollars". */
function readOwnedCurrency(reading: Reading, index: number): Unit | null {
  const { currencyOwners, currencies } = reading.lexicon;
  const lower = lowerAt(reading, index);
  const two = `${lower} ${lowerAt(reading, index + 1)}`;
  const [code, after] = currencyOwners.has(two)
    ? [currencyOwners.get(two), index + 2]
    : [currencyOwners.get(lower), index + 1];
  if (code === undefined) return null;
  const noun = lowerAt(reading, after);
  const isMoney = currencies.has(noun) || noun === 'pfund' || noun === 'pound' || noun === 'pounds' || noun === 'krone';
  return isMoney ? { name: code, next: after + 1, strong: true } : null;
}

function readMeasure(reading: Reading, index: number): Unit | null {
  const { lexicon } = reading;
  const token = reading.tokens[index];
  if (token === undefined) return null;
  const name = lexicon.measures.get(token.lower);
  if (name === undefined) return null;
  if (lexicon.capitalNouns && token.lower.length > 3 && !isCapitalised(token) && token.lower !== 'mal') return null;
  if (lowerAt(reading, index + 1) === '/' && lowerAt(reading, index + 2) === 'h') {
    return { name: 'km/h', next: index + 3, strong: true };
  }
  const scale = reading.tokens[index + 1];
  if (
    (token.lower === 'grad' || token.lower.startsWith('degree')) &&
    /^(?:celsius|fahrenheit)$/.test(scale?.lower ?? '')
  ) {
    return { name: `${name} ${scale?.text ?? ''}`, next: index + 2, strong: true };
  }
  return { name, next: index + 1, strong: true };
}

/** The noun that is counted, past its adjectives: "vier zentralasiatische Nationen", "three remaining orbiters". */
export function readNoun(reading: Reading, index: number): Unit | null {
  return reading.lexicon.capitalNouns ? readGermanNoun(reading, index) : readPluralNoun(reading, index);
}

function readGermanNoun(reading: Reading, index: number): Unit | null {
  const { lexicon } = reading;
  for (let at = index; at < index + FURTHEST_NOUN; at++) {
    const token = reading.tokens[at];
    if (token === undefined || token.kind !== 'word' || lexicon.functionWords.has(token.lower)) return null;
    if (isCapitalised(token))
      return { name: lexicon.unitForm(token.text), next: at === index ? at + 1 : index, strong: false };
    if (!/(?:e|en|er|es|em)$/.test(token.lower)) return null;
  }
  return null;
}

const PLURALS = new Set([
  'people',
  'men',
  'women',
  'children',
  'police',
  'feet',
  'staff',
  'personnel',
  'troops',
  'aircraft',
]);

function readPluralNoun(reading: Reading, index: number): Unit | null {
  let fallback: Unit | null = null;
  for (let at = index; at < index + FURTHEST_NOUN; at++) {
    const token = reading.tokens[at];
    if (token === undefined || token.kind !== 'word' || reading.lexicon.functionWords.has(token.lower)) break;
    const unit = { name: token.text, next: at === index ? at + 1 : index, strong: false };
    const plural = token.lower.endsWith('s') && !token.lower.endsWith('ss') && token.lower.length > 3;
    if (PLURALS.has(token.lower) || (plural && !token.lower.endsWith("'s"))) return unit;
    if (/(?:ed|ly)$/.test(token.lower) && at > index) break;
    fallback = unit;
  }
  return fallback;
}
