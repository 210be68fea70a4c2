import type { ClaimKind } from '#libs/claims';
import { readContent } from '../classify/content.js';
import type { Unit } from '../decompose/unit.js';
import type { Attributed } from './attributed.js';
import { beforeColon, demands, goesOnBehind, isToldOn, saidBefore, tellsOf } from './told-around.js';
import { afterConnective, beforeSaying, lastQuoted, trimEnd } from './bounds.js';
import { isEvaluation } from './evaluation.js';
import type { Named } from './frame.js';
import { isPlural, runsOn, tellerAround, toldFurther, toldOnBy } from './goes-on.js';
import { callsFor, kindAhead, kindOfClause, kindOfWords } from './kind.js';
import { viewBefore } from './owner.js';
import { outlookOf } from './outlook.js';
import { quotationOf, share } from './quoted.js';
import {
  concedes,
  firstComplement,
  governor,
  isSayingForm,
  moodOf,
  namesPost,
  reaches,
  saysAlone,
  seesItSo,
  wereTold,
} from './relations.js';
import { feels, goesOn, hangsOnEvaluation, INTENDS, supposes, tellsOn } from './saying-kinds.js';
import { sayingClause } from './saying-clause.js';
import type { Scene } from './scene.js';
import { hasComplement, isNamed, isQuoted, speaksOfSelf, speaksOn } from './speaking.js';
import { startsDefinite, wanting } from './wanting.js';

/** Who asserts a unit and how it is meant; null when it is no claim of its own. */
export function attributeUnit(unit: Unit, scene: Scene): Attributed | null {
  const { text, reading, units, frames, quoteSpeaker, carried, announced, told, stage, language, models } = scene;
  const { words, clauses } = reading;
  let { from, to } = unit;
  if (language === 'en') from = afterConnective(words, from, to);
  else if (
    language === 'de' &&
    /^(?:aber|und|doch|denn|oder)$/.test(words[from]?.lower ?? '') &&
    words[from]?.category === 'conjunction'
  )
    from++;
  const clause = clauses[unit.clause];
  const content = readContent(words, from, to, language);
  const [start, end] = [from, to];
  const kindAs = (spoken: boolean): ClaimKind => kindOfWords(reading, unit.from, unit.to, spoken, language, models);
  let group = `u${unit.clause}`;
  const make = (kind: ClaimKind, speaker: string | null, direct: boolean): Attributed | null => {
    // Of what is checkable in itself the words of saying behind the quotation are no part.
    if (direct && kind !== 'reported') to = Math.max(from + 1, lastQuoted(reading, from, to));
    if (kind !== 'reported') to = beforeSaying(reading, from, to);
    return from < to
      ? {
          reading,
          unit,
          from,
          to,
          kind,
          speaker,
          direct,
          group,
          subject: null,
          standIns: [],
          elided: null,
          inner: [],
          verbLast: clause?.opener != null && clause.type !== 'main',
        }
      : null;
  };
  // "die 1921 gegründete Bank": the article itself says so, whoever is quoted around it.
  if (unit.type === 'attributive') {
    group = `n${from}`;
    return make('fact', null, false);
  }
  const quotedShare = share(reading, from, to);
  const q = quotedShare > 0.5 ? quotationOf(reading, from, to) : -1;
  const inQuote = q >= 0 && ['apposition', 'participial', 'relative'].includes(unit.type);
  // "… in the country, a great fire": of no noun before it.
  if (inQuote && language === 'en' && unit.type === 'apposition' && words[from]?.category === 'determiner') return null;
  const told0 = frames.find(({ frame }) => frame.clause === unit.clause);
  const before = frames.find(
    ({ frame }) => clauses[frame.clause]?.type === 'attribution' && frame.to <= from && frame.to >= from - 3,
  );
  // "“We are ready,” she said, but refused …": behind the quotation the one who spoke goes on, not "we".
  const goesOnHerself = told0 !== undefined && before !== undefined && speaksOfSelf(told0.frame) && quotedShare === 0;
  const own: Named | undefined = goesOnHerself
    ? { frame: { ...told0.frame, speaker: before.frame.speaker }, name: before.name }
    : told0;
  const direct =
    q >= 0 &&
    (to - from > 3 || (own !== undefined && to - from > 1 && quotedShare === 1)) &&
    words.some((word, i) => i >= from && i < to && word.category === 'finite' && (reading.quoted[i] ?? -1) >= 0);
  if (
    own !== undefined &&
    speaksOfSelf(own.frame) &&
    clause !== undefined &&
    (hasComplement(clauses, unit.clause) ? !feels(scene, own, unit) : clause.to - clause.head <= 4)
  )
    return null;
  // "…, and I think it is fair": a view behind what he tells.
  if (direct && unit.type === 'complement' && seesItSo(reading, clause) && units[0]?.clause !== clause?.parent) {
    const before = units.some((other) => other.to <= (clauses[clause?.parent ?? -1]?.from ?? 0));
    if (before) return null;
  }
  const attribution = frames.find(
    ({ frame }) => frame.clause >= 0 && clauses[frame.clause]?.type === 'attribution' && !isQuoted(reading, frame),
  );
  const source = frames.find(({ frame }) => frame.clause === -1 && reaches(reading, frame.at, unit.clause));

  // "Die Bahn habe das erst im Mai angekündigt, kritisierte Renz": in the Konjunktiv somebody tells of what another said.
  const teller =
    attribution !== undefined && own !== undefined && !direct ? tellsOf(scene, unit, own, attribution) : null;
  if (teller !== null) return make(kindAs(false), teller, false);

  // German "Es habe Geld versprochen, das sei aber nie gekommen": whoever "es" is, it is told by the one who spoke last.
  const above = governor(reading, unit, frames);
  if (!direct && carried !== null && content.reportedMood && (isOpen(own, language) || isOpen(above, language)))
    return make(kindAs(false), carried.speaker, false);
  const further = direct || own === undefined ? null : toldFurther(scene, unit);
  if (further !== null) return make(kindAs(false), further, false);
  // "Der Bürgermeister will die Funde zeigen": what somebody wants is known from what he says.
  // "Sein Mandant bestreite die Vorwürfe": so whoever spoke last says.
  const onward = direct || attribution !== undefined || source !== undefined ? null : toldOnBy(scene, unit, own);
  if (onward !== null) return make(kindAs(false), onward, false);
  const wants =
    !direct && (unit.type === 'main' || unit.type === 'coordinate') ? wanting(text, reading, clause, language) : null;
  if (wants !== null) return make('reported', stage.name(wants, startsDefinite(reading, wants)), false);
  // "hatten Klage erhoben und eine Änderung gefordert": the participle shares its subject and says what was done.
  const demanded = direct ? null : demands(text, reading, unit, language);
  if (demanded !== null) return make('reported', stage.name(demanded, startsDefinite(reading, demanded)), false);
  // A clause of saying: its content is told by its complement, if it has one.
  const nested = above !== null && (own?.frame.speaker?.pronoun !== null || !hasComplement(clauses, unit.clause));
  if (own !== undefined && !direct && !nested && clause !== undefined && clause.say !== null) {
    const asked = { unit, clause, say: clause.say, own, attribution, source, content, from, to, above };
    const said = sayingClause(scene, asked);
    if (said === null) return null;
    if (said !== 'open') {
      ({ from, to } = said);
      group = said.group ?? group;
      return make(said.kind, said.speaker, said.direct);
    }
  }
  // "it is said that …" in a quotation: one claim with what is said.
  const saysInside =
    own !== undefined && direct && !nested && !speaksOfSelf(own.frame) && saysAlone(reading, own.frame);
  if (saysInside && clause?.say?.kind === 'assert' && hasComplement(clauses, unit.clause)) {
    const said = clauses.flatMap((c, i) => (c.type === 'complement' && c.parent === unit.clause ? [i] : []));
    for (const i of said) to = Math.max(to, units.find((other) => other.clause === i)?.to ?? 0);
    // "“Fans told us …,” she said": her words, unless she quotes somebody by name.
    const outer = quoteSpeaker.get(q) ?? null;
    const speaker = isNamed(reading, own.frame) ? (own.name ?? outer) : (outer ?? own.name);
    return make(kindOfWords(reading, from, to, true, language, models), speaker, true);
  }
  // A complement: the speaker of the clause of saying above it.
  const governing = above;
  if (governing !== null && direct && governing.frame.kind === 'assert' && saysAlone(reading, governing.frame))
    return null;
  // "Raman believes the drug works, although her team found no proof": what the article holds against the view.
  if (governing !== null && !direct && language === 'en' && clause !== undefined && concedes(clause, governing))
    return make('fact', null, false);
  if (governing !== null) {
    group = `f${governing.frame.clause}`;
    // Of a complement the clause of saying asks the same question: both must hear the same answer.
    const kind =
      governing.frame.kind === 'expect'
        ? 'prediction'
        : unit.type === 'complement'
          ? kindOfClause(reading, unit.clause, language, models)
          : kindAs(direct);
    const apart = clause?.joint === 'colon';
    // "Seidl widersprach: Das Geld sei gebunden."
    // "Wienand sprach sich dagegen aus: Schon heute fehlten Kräfte.", "Reed rejects it: the animals did so in the dark, too.".
    const goesOnTelling = governing.name !== null || moodOf(reading, clause, content, language).reportedMood;
    const offers = INTENDS.has(governing.frame.lemma) && !moodOf(reading, clause, content, language).reportedMood;
    if (apart && governing.frame.kind === 'act' && offers) return make('fact', null, false);
    if (apart && governing.frame.kind === 'act' && goesOnTelling) return make(kindAs(direct), governing.name, direct);
    if (governing.frame.kind === 'act' && unit.type === 'complement') return null;
    if (unit.type === 'complement' && !direct && wereTold(governing, language)) return null;
    if (
      governing.frame.kind === 'expect' &&
      unit.type === 'complement' &&
      firstComplement(clauses, unit.clause) &&
      !apart
    )
      return null;
    if (unit.type === 'complement' && kind === 'reported' && firstComplement(clauses, unit.clause)) return null;
    if (governing.frame.kind === 'find' && governing.name === null)
      return unit.type === 'complement' ? null : make('fact', null, false);
    // "demanded to know why wood lay near a home, whose residents …": the article itself tells of the home.
    if (
      language === 'en' &&
      governing.frame.kind === 'act' &&
      unit.type === 'relative' &&
      clause?.joint === 'comma' &&
      !direct
    )
      return make('fact', null, false);
    if (governing.frame.kind === 'act') return make('reported', governing.name, direct);
    // English "…, which could have changed it": how he sees it, in a clause that cannot stand alone.
    if (language === 'en' && unit.type === 'relative' && kind === 'reported' && !direct) return null;
    return make(kind, governing.name, direct);
  }
  const view0 = direct || language !== 'de' ? undefined : viewBefore(text, words, clause);
  if (view0 !== undefined) return make(kindAs(false), stage.name(view0, false), false);
  const leading = attribution !== undefined && clauses[attribution.frame.clause]?.opener != null;
  const goesOnQuoting = direct || (q >= 0 && quoteSpeaker.get(q) != null);
  if (attribution !== undefined && !leading && !goesOnQuoting && goesOnBehind(reading, unit, attribution))
    return make(kindAs(false), attribution.name, false);
  if (attribution !== undefined && from >= attribution.frame.from && !leading && !goesOnQuoting)
    return unit.type === 'apposition' && namesPost(reading, unit.clause) ? null : make('fact', null, false);
  if (attribution !== undefined) {
    group = 'a';
    if (leading && attribution.frame.from <= from + 1 && attribution.frame.to < to - 2) {
      from = attribution.frame.to;
      while (words[from]?.category === 'comma') from++;
    }
    const kind = attribution.frame.kind === 'act' ? 'reported' : kindAs(direct);
    if (kind === 'reported' && unit.to <= attribution.frame.from && attribution.frame.from - unit.to <= 3)
      to = trimEnd(reading, attribution.frame.to);
    const speaker = direct && q >= 0 ? (quoteSpeaker.get(q) ?? attribution.name) : attribution.name;
    return make(kind, speaker, direct);
  }
  if (direct) group = `q${q}`;
  if (direct) return make(kindAs(true), quoteSpeaker.get(q) ?? null, true);
  // "She praised them, calling them calm": what is said in the same breath.
  const main = frames.find(({ frame }) => frame.clause === clause?.parent && frame.kind !== 'find');
  if (unit.type === 'participial' && main !== undefined && main.name !== null && isSayingForm(words[from], language)) {
    group = `u${main.frame.clause}`;
    return make('reported', main.name, false);
  }
  // "…, seit ich hier bin": a few words of a quotation that tell nothing by themselves.
  if (language === 'de' && q >= 0 && unit.type === 'adverbial' && content.numbers === 0) return null;
  if (inQuote) return make('fact', quoteSpeaker.get(q) ?? null, false);
  // "„… Das Dach leckt seit 2019. …“": whoever is quoted says it, though no verb was found in it.
  const quoting =
    q >= 0 && quotedShare === 1 && (unit.type === 'main' || unit.type === 'fragment')
      ? (quoteSpeaker.get(q) ?? null)
      : null;
  if (quoting !== null) return make(kindAs(true), quoting, true);
  if (source !== undefined) {
    // "According to data he obtained, …": who says it, and nothing that is said.
    if (source.frame.from <= from && unit.to <= source.frame.to) return null;
    const led = source.frame.from <= from || !['pronoun', 'noun', 'name'].includes(words[from]?.category ?? '');
    // "Laut ersten Funden …": what nobody says is no lead that could be left out.
    const isTold = language !== 'de' || source.name !== null;
    if (led && isTold && source.frame.from <= from + 1 && source.frame.to > from && source.frame.to < to - 2)
      from = source.frame.to;
    if (supposes(reading, unit)) return make('prediction', source.name, false);
    const ahead = language === 'de' ? kindAhead(content, source.frame.lemma) : null;
    if (ahead !== null) return make(ahead, source.name, false);
    const view = source.frame.lemma === 'view' && content.numbers === 0 && !content.past;
    const only = (content.opinion > 1 && content.numbers === 0) || (language === 'de' && callsFor(reading, from, to));
    const opinion = view ? kindAs(false) : only ? 'reported' : 'fact';
    return make(opinion, source.name, false);
  }
  // Konjunktiv without a verb of saying: whoever spoke last goes on, first of all in the same sentence.
  const mood = moodOf(reading, clause, content, language);
  const further0 = runsOn(reading, unit, clause, scene.goingOn);
  const tellsFurther = speaksOn(mood) || further0;
  // "Gegen ihn wäre Kern angetreten": one of whom the Konjunktiv I would tell; where the article itself told the sentence before, it goes on.
  const isUnreal =
    language === 'de' && mood.unreal && !further0 && scene.goingOn === null && !isPlural(reading, clause);
  if (tellsFurther && unit.type !== 'relative') {
    const teller = frames.findLast(
      (named) => tellsOn(reading, named, from) && !(carried?.block === reading.block && isToldOn(reading, named.frame)),
    );
    if (teller !== undefined) return make(kindAs(false), teller.name, false);
    const before = beforeColon(scene, unit);
    if (before !== null) return make(kindAs(false), before, false);
    const since = carried === null || carried.block < reading.block ? saidBefore(scene) : null;
    if (since !== null) return make(kindAs(false), since, false);
    if (carried !== null && !isUnreal) return make(kindAs(false), carried.speaker, false);
  }
  if (told !== null && told.block === reading.block && goesOn(words[from]))
    return make(kindAs(false), told.speaker, false);
  // A relative clause in the Konjunktiv, and what explains a clause in it, is told by whoever tells the sentence.
  const around = tellerAround(scene, unit, content);
  if (around !== null) return make(kindAs(false), around, false);
  // "“…,” Barr said. It would now be reviewed.": who spoke last, before who announced something further up.
  const nearest = language === 'en' && carried?.block === reading.block ? carried.speaker : null;
  if (announced !== null && nearest !== null && content.willing && !content.past && isMain(unit))
    return make('reported', nearest, false);
  if (announced !== null && content.willing && !content.past && unit.type !== 'relative' && unit.type !== 'apposition')
    return make('reported', announced.speaker, false);
  const head = Math.max(from, clause?.head ?? from);
  const isRead = clause === undefined || (head === start && to === end);
  const asserted = isRead ? content : readContent(words, head, to, language);
  if (asserted.hedge && asserted.modal && asserted.numbers === 0 && !asserted.past) return null;
  if (supposes(reading, unit)) return make('prediction', null, false);
  const outlook = outlookOf(reading, unit, asserted, language);
  if (outlook !== null) return outlook === 'none' ? null : make('prediction', null, false);
  if (isEvaluation(reading, unit, language) || hangsOnEvaluation(scene, unit)) return null;
  return make('fact', null, false);
}

/** German: a verb of saying whose subject is a pronoun of which it is not known whom it means. */
const isOpen = (named: Named | null | undefined, language: string): boolean =>
  language === 'de' && named?.name === null && named.frame.speaker?.pronoun === 'it';
const isMain = ({ type }: Unit): boolean => type !== 'relative' && type !== 'apposition';
