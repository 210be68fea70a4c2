import type { Word } from '../decompose/words.js';
import { remembering } from '../lexicon/memo.js';

const TITLE =
  /(?:minister|ministerin|chef|chefin|sprecher|sprecherin|präsident|präsidentin|sekretär|sekretärin|vertreter|vertreterin|direktor|direktorin|vorsitzende[rnm]?|kanzler|kanzlerin|leiter|leiterin|kommissar|kommissarin|beauftragte[rnm]?|anwalt|anwältin|führer|führerin|mitarbeiter|mitarbeiterin|experte|expertin|forscher|forscherin|abgeordnete[rnm]?|senator|senatorin|bischof|richter|richterin|general|könig|königin|papst|bürgermeister|bürgermeisterin|professor|professorin|trainer|trainerin|könig|premier|staatschef|regierungschef|administrator|spokesman|spokeswoman|spokesperson|minister|president|senator|governor|secretary|chairman|chairwoman|director|professor|judge|mayor|chancellor|king|queen|prince|princess|pope|bishop|prosecutor|officer|representative|senior|researcher|manager|coach|captain|author|lawyer|attorney|analyst|economist|executive|chairwoman|commissioner|detective|inspector|sergeant|sheriff|democrat|republican|lawmaker|congressman|congresswoman|ambassador|scientist|expert|striker|defender|midfielder|goalkeeper|founder|owner|deputy|lieutenant|colonel|astronomer|biologist|physicist|historian|engineer|pilot|driver|activist|organizer|organiser|journalist|reporter|writer|sprecherteam|anwältin|gutachter|gutachterin|ermittler|ermittlerin|staatsanwalt|staatsanwältin|verteidiger|verteidigerin|oberbürgermeister|oberbürgermeisterin|landrat|landrätin|kapitän|torwart|stürmer|intendant|intendantin|manager|managerin|wissenschaftler|wissenschaftlerin|historiker|historikerin|ökonom|ökonomin|arzt|ärztin|chefarzt|geschäftsführer|geschäftsführerin|aktivist|aktivistin|astronom|astronomin|biologe|biologin|physiker|physikerin|polizist|polizistin|politiker|politikerin|gründer|gründerin|inhaber|inhaberin|(?:feuerwehr|geschäfts|ob|fach)(?:mann|frau)|(?:landwirt|lehrer|schüler|student|spieler|sänger|schauspieler|autor|regisseur|unternehmer|architekt|ingenieur|chemiker|virolog|mediziner|meteorolog|geolog|archäolog|jurist|dezernent|referent|kommandant|offizier|pfarrer|kämmerer|veranstalter)(?:e|in)?|coordinator|councillor|councilor|councilman|councilwoman|alderman|treasurer|nurse|teacher|doctor|surgeon|farmer|principal|headteacher|solicitor|barrister|magistrate|constable|superintendent|brigadier|admiral|curator|conductor|biochemist|virologist|epidemiologist|geologist|meteorologist|archaeologist|sociologist|psychologist|criminologist|ecologist|microbiologist|chemist|leader|chair|chairperson|adviser|advisor|envoy|lecturer|entrepreneur|businessman|businesswoman|politician|singer|actor|actress|footballer|ologist|astronaut|firefighter|paramedic|strategist|campaigner|columnist|editor|musician|novelist|cardinal|rabbi|cleric|physician|conservationist|(?:boden|volks|völker|alters)kundler(?:in)?|(?:öko|mikrobio|sozio|psycho|polito|archäo|meteoro|theo|zoo|klimato)log(?:e|in))$/iu;
export const FORMS_OF_ADDRESS = new Set([
  'herr',
  'herrn',
  'frau',
  'dr',
  'prof',
  'mr',
  'mrs',
  'ms',
  'sir',
  'dame',
  'lord',
  'lady',
  'st',
  'gen',
  'col',
  'sen',
  'rep',
  'gov',
]);

/** Whether a word in small letters is a title or trade. */
export const isTitleWord = (lower: string): boolean => TITLE.test(lower) || lower === 'chief' || lower === 'head';

const PERSON =
  /(?:(?:er|or|ent|ant|ist|eur|log|iker|loge)(?:in)?|ärztin|wältin|bäuerin|gesandte|beauftragte|angestellte|verwandte|bekannte|vorsitzende|reisende|überlebende|angehörige|bauer|wirt|nachbar|freund|kollege|zeuge|mann|frau|sohn|tochter|vater|mutter|bruder|schwester|witwe)$/;
const NO_PERSON =
  /(?:sender|zentrum|theater|center|orchester|kloster|konzern|dokument|instrument|parlament|motor|faktor|sektor|verlag|dialog|katalog|muster|fenster|mitgliedsländer|messer|feuer|wasser|fieber|wetter|papier|quartier|revier|turnier|magister)$/;

/** German: whether a noun in small letters says what somebody is ("lektor", "gesandte"). */
export const isPersonNoun = remembering((lower) => PERSON.test(lower) && !NO_PERSON.test(lower));

/** Whether a noun, name or adjective is a title or trade. */
export const isTitle = ({ category, form }: Word): boolean =>
  (category === 'noun' || category === 'name' || category === 'adjective') &&
  (form.isTitle ??= isTitleWord(form.lower));

/** By which somebody named before may be called. */
export const TITLE_WORD =
  /(?:minister|ministerin|chef|chefin|sprecher|sprecherin|präsident|präsidentin|vorsitzende|vorsitzender|vertreter|vertreterin|direktor|direktorin|mitarbeiter|mitarbeiterin|politiker|politikerin|anwalt|anwältin|forscher|forscherin|experte|expertin|professor|president|minister|senator|governor|director|spokesman|spokeswoman|spokesperson|prosecutor)$/;
