import type { TaggerTraining, TreebankPart } from '../language.js';
import { GERMAN } from './index.js';

/** STTS, coarser where a clause does not need more. */
function coarse({ xpos, upos }: TreebankPart): string {
  if (upos === 'PUNCT' || upos === 'SYM') return 'PUNCT';
  if (/^(?:FM|TRUNC|ITJ|XY|_)$/.test(xpos)) return 'X';
  if (/^(?:VAPP|VMPP)$/.test(xpos)) return 'VVPP';
  if (/^(?:VAINF|VMINF)$/.test(xpos)) return 'VVINF';
  if (/^(?:APPO|APZR)$/.test(xpos)) return 'APPR';
  return /^(?:PTKA|PTKANT)$/.test(xpos) ? 'ADV' : xpos;
}

export const GERMAN_TRAINING: TaggerTraining = {
  language: GERMAN,
  treebank: 'de_gsd-ud-dev.conllu',
  source: 'Universal Dependencies German GSD, development part, CC BY-SA 4.0',
  countedTags: ['ADV'],
  tagOf: ([first, second]) => {
    if (first === undefined) return 'X';
    return second !== undefined && first.xpos === 'APPR' ? 'APPRART' : coarse(first);
  },
  closedWords: {
    ART: 'der die das den dem des ein eine einen einem einer eines',
    APPR: 'in an auf aus bei mit nach seit von zu für durch gegen ohne um über unter vor hinter neben zwischen während wegen trotz statt anstatt aufgrund anhand mithilfe infolge innerhalb außerhalb laut gemäß entlang hinsichtlich bezüglich angesichts anlässlich zugunsten mittels binnen samt nebst außer bis per pro je gegenüber oberhalb unterhalb nahe rund ab via',
    APPRART: 'im am zum zur beim vom ins ans aufs fürs ums durchs hinters unters übers',
    KON: 'und oder aber sondern sowie denn doch bzw beziehungsweise weder noch sowohl jedoch',
    KOUS: 'dass daß weil wenn als ob obwohl obgleich nachdem bevor ehe während damit sodass falls sofern solange sobald seit seitdem bis indem da wie wonach wobei obschon wenngleich',
    KOUI: 'um ohne statt anstatt',
    KOKOM: 'als wie',
    PPER: 'ich du er sie es wir ihr mich dich ihn uns euch mir dir ihm ihnen',
    PRF: 'sich mich dich uns euch',
    PDS: 'dies diese dieser dieses diesen diesem das die der den dem jene jener jenes derjenige diejenigen denen',
    PDAT: 'dies diese dieser dieses diesen diesem jene jener jenes jenen jenem derselbe dieselbe dasselbe',
    PIS: 'man jemand niemand alle alles einige einiges etwas nichts viele vieles mehrere manche wenige keiner keine beide jeder jede jedes andere anderen einer eine eines',
    PIAT: 'alle allen aller einige einigen einiger etwas viele vielen vieler mehrere mehreren mehrerer manche wenige wenigen kein keine keinen keinem keiner beide beiden jeder jede jedes jeden jedem sämtliche sämtlichen mehr weniger',
    PPOSAT:
      'mein meine meinen meinem meiner meines dein deine sein seine seinen seinem seiner seines ihr ihre ihren ihrem ihrer ihres unser unsere unseren unserem unserer unseres euer eure',
    PRELS: 'der die das den dem deren dessen denen welche welcher welches was',
    PRELAT: 'deren dessen',
    PWS: 'wer was wen wem welche welcher welches',
    PWAT: 'welche welcher welches welchen welchem',
    PWAV: 'wo wie wann warum weshalb wieso wohin woher womit wodurch worauf woraus wofür wobei woran worüber wovon wonach',
    PAV: 'damit dabei dafür dagegen daran darauf daraus darin darüber darum darunter davon davor dazu dadurch daneben dahinter danach daraufhin deshalb deswegen trotzdem außerdem demnach',
    PTKNEG: 'nicht',
    PTKZU: 'zu',
    VAFIN:
      'ist sind war waren bin bist seid sei seien wäre wären hat haben habe hatte hatten hätte hätten habt hast wird werden werde wurde wurden würde würden worden',
    VMFIN:
      'kann können könne konnte konnten könnte könnten muss muß müssen müsse musste mussten müsste müssten soll sollen solle sollte sollten will wollen wolle wollte wollten darf dürfen dürfe durfte durften dürfte dürften mag mögen möge mochte mochten möchte möchten',
    CARD: 'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf hundert tausend dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig einhundert eintausend',
  },
};
