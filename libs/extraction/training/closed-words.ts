/**
 * Words of closed classes that a small treebank may not show, by language and tag. The tagger gives these tags to
 * listed words and to those of the treebank only.
 */
export const EXTRA_CLOSED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  de: {
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
  en: {
    DT: 'the a an this that these those some any no every each all both another either neither half',
    PDT: 'all both half such',
    PRP: 'i you he she it we they me him her us them himself herself itself themselves',
    PRP$: 'my your his her its our their',
    IN: 'in on at by for from of with about against between into through during before after above below to up down over under since until as than like near off per via despite among across around behind beyond without within toward towards upon onto along amid besides except throughout if because that while although though whether unless so following including regarding',
    CS: 'if because that while although though whether unless since until before after as when once than so whereas',
    CC: 'and or but nor yet plus & either neither both',
    WDT: 'which that what',
    WP: 'who what whom whoever',
    WP$: 'whose',
    WRB: 'when where why how whenever wherever',
    MD: "can could will would may might shall should must can't couldn't won't wouldn't mustn't shouldn't cannot ought",
    TO: 'to',
    EX: 'there',
    RP: 'up down out off on over in away back around about through',
    'PRP+V':
      "i'm i've i'd i'll you're you've you'd you'll he's he'd he'll she's she'd she'll it's it'd it'll we're we've we'd we'll they're they've they'd they'll that's there's here's who's what's i’m i’ve i’d i’ll you’re he’s she’s it’s we’re we’ve we’d we’ll they’re they’ve they’d they’ll that’s there’s who’s what’s",
    CD: 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion',
  },
};
