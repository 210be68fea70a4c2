import type { Word } from '../decompose/words.js';
import type { Reading } from '../decompose/read-sentence.js';
import { remembering } from '../lexicon/memo.js';
import { ADJECTIVAL } from './plain-name.js';
import { isPersonNoun, isTitle } from './titles.js';

/** How German nouns for a trade or a party end by which news call somebody again whom they have just named. */
const DESCRIBES =
  `politiker demokrat christsoziale parlamentarier jurist ökonom volkswirt mediziner forscher wissenschaftler expert historiker
  soziolog politolog virolog epidemiolog biolog psycholog kardiolog archäolog geolog meteorolog ökolog theolog neurolog onkolog
  zoolog klimatolog kriminolog immunolog anthropolog physiker chemiker mathematiker informatiker profi spieler angreifer
  rechtsaußen linksaußen läufer fahrer schwimmer turner boxer olympiasieger weltmeister europameister coach fußballlehrer
  diplomat unternehmer manager musiker künstler sänger regisseur schriftsteller schauspieler autor pädagog landwirt
  gewerkschafter aktivist geistliche familienvater`.split(/\s+/);
/** Women who have a part in what is told, or are somebody's: "die Zeugin", "die Nachbarin" need not be who was named last. */
const ROLE =
  /(?:anwältin|richterin|klägerin|täterin|zeugin|verteidigerin|sprecherin|fahrerin|besitzerin|nachbarin|freundin|partnerin|kollegin|mitarbeiterin|vermieterin|mieterin|käuferin|verkäuferin|betreuerin|helferin|retterin|halterin|bewerberin|nachfolgerin|vorgängerin|siegerin|gegnerin|vertreterin|besucherin|assistentin|patientin|studentin|präsidentin|passantin|demonstrantin)$/;
/** Who has this post is called by it where he was introduced with the other word. */
const SYNONYMS: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:coach|übungsleiter|fußballlehrer|chefcoach)$/, /trainer$/],
  [/^(?:regierungschef|premier)$/, /(?:premier|premierminister|ministerpräsident|kanzler)$/],
  [/^(?:regierungschefin)$/, /(?:premierministerin|ministerpräsidentin|kanzlerin)$/],
  [/^staatschef$/, /präsident$/],
  [/^(?:rathauschef|stadtoberhaupt|stadtchef)$/, /bürgermeister$/],
  [/^rathauschefin$/, /bürgermeisterin$/],
  [/^ressortchef$/, /minister$/],
  [/^ressortchefin$/, /ministerin$/],
  [/^(?:keeper|schlussmann|torhüter)$/, /(?:torwart|torhüter)$/],
  [/^jurist$/, /anwalt$/],
  [/^juristin$/, /anwältin$/],
];

const YEARS_OLD = /^(\d{1,3})-jährige[nr]?$/;

/** Whether a German noun (small letters) describes somebody, so that "der …" is whoever was named last. */
export const describes = remembering((lower) => {
  if (YEARS_OLD.test(lower)) return true;
  if (/(?:[^r]erin|beamtin|[il]stin|kantin|dentin)$/.test(lower) && isPersonNoun(lower)) return !ROLE.test(lower);
  const stem = lower.replace(/(?:e|in|r)$/, '');
  return DESCRIBES.some((ending) => lower.endsWith(ending) || stem.endsWith(ending));
});

/** Whether a German noun is that of a woman; null where its form does not tell. */
export const isWomansNoun = (lower: string): boolean | null => {
  if (YEARS_OLD.test(lower)) return lower.endsWith('n') ? null : !lower.endsWith('r');
  return lower.endsWith('in') || (lower.endsWith('frau') && lower.length > 4);
};

/** Whether "die …" (noun in small letters) is one woman or one body: "die Spieler" are several. */
export const isOne = (lower: string): boolean =>
  isWomansNoun(lower) === true || ADJECTIVAL.test(lower) || BODIES.test(lower);

const BODIES =
  /(?:behörde|gewerkschaft|firma|kasse|bank|klinik|stiftung|kammer|gesellschaft|kommission|hochschule|universität)$/;

/** Whether a German title may be called by a noun: "Außenministerin" by "Ministerin", "Trainer" by "Coach". */
export function fitsTitle(noun: string, title: string): boolean {
  if (noun.length > 3 && title.endsWith(noun)) return true;
  return SYNONYMS.some(([called, titled]) => called.test(noun) && titled.test(title));
}

/** The age that stands beside a name: "Jan Kuhn (23)", "Jan Kuhn, 23,", "der 23-jährige Jan Kuhn"; null where none does. */
export function ageBeside(words: readonly Word[], from: number, to: number): string | null {
  const behind = words[to + 1];
  const opens = words[to]?.category === 'open' || words[to]?.category === 'comma';
  if (opens && behind !== undefined && AGE.test(behind.text)) {
    const closes = words[to + 2];
    if (closes?.category === 'close' || closes?.category === 'comma' || closes?.lower === 'jahre') return behind.text;
  }
  for (let k = from - 1; k >= 0 && k >= from - 4; k--) {
    const [, age] = YEARS_OLD.exec(words[k]?.lower ?? '') ?? [];
    if (age !== undefined) return age;
  }
  return null;
}
const AGE = /^\d{1,2}$/;

/** German: the nouns for somebody whom the article does not name ("ein Sprecher der Polizei"), in small letters. */
export function unnamed({ words }: Reading): string[] {
  return words.flatMap((word, i) => {
    if (word.category !== 'noun' || words[i + 1]?.category === 'name') return [];
    if (!isTitle(word) && !describes(word.lower)) return [];
    let at = i - 1;
    while (at > 0 && words[at]?.category === 'adjective') at--;
    return /^eine?[mnr]?$/.test(words[at]?.lower ?? '') ? [word.lower] : [];
  });
}
