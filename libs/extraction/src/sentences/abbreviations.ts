/**
 * What a full stop after a word means, per language. `inside`: the sentence goes on (titles, "z. B.", "No."), whatever
 * follows. `either`: the sentence goes on unless a word follows that begins sentences ("etc.", "Co.", "p.m.", "Mio.").
 * `starters`: words that, with a capital, begin a sentence far more often than they stand inside one.
 * `ordinalBefore`/`ordinalAfter`: words around a number whose point makes it an ordinal ("am 3. Spieltag").
 * All in lower case, without points. A new language is a new entry.
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

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s/).filter((word) => word !== ''));

const NEUTRAL_INSIDE =
  'mr mrs ms dr prof rs n° st sr sra mme mlle mgr ing dipl vs cf fig no nr vol pp ed eds al ca capt col gen lt maj sgt hon rev';

const GERMAN: SentenceLexicon = {
  inside:
    words(`${NEUTRAL_INSIDE} hr hrn fr frl dres dr prof priv doz mag bacc dipl ing med jur phil rer nat theol pol oec habil hc h.c
    abs abt abb adj anm art aufl bd bde bes bez bl br bspw btw bzgl bzw ca cand cf chr.geb dt dtsch ehem eigtl einschl engl entspr erg etw ev evang evtl
    exkl expl fa ff fig folg forts frz geb gegr gem ges gest ggf ggü gr griech hd hg hl hrsg hs inkl insb insbes inh ital jew jhd kap kath kfm lat
    lfd lt luth max mdl mind min.best mittelhochdt möbl monatl mtl nachf nat niederl nördl nr nrn o.g o.ä obj od orig österr östl p.a pers pfd phys
    pol poln priv prot qm r.k rd rel resp röm russ s.o s.u sa schr schwäb schweiz sek sen sog sogen soz span spez st staatl stellv südl tägl tel
    telegr teilw u.a u.ä ugs usf vgl verf verh verw vorm vors vs westl wg wiss wöchentl z.b z.t z.zt z.z zit zool zus zw zzgl zzt d.h d.i i.d.r i.a i.v
    i.e.s m.e m.w n.chr v.chr o.j s a b c d e f g h i j k l m n o p q r t u v w x y z ä ö ü
    jr jun sen gebr kgl kaiserl osk str.nr u.u u.s.w v.a o.b.d.a a.a.o a.d a.m i.h i.r u.v.m m.d e.v art.nr ziff rn rdnr bgbl lit urt beschl
    vizepräs präs min.dir oberstlt obltn lt.col hptm gefr kdr adm rep sen gov sec gen mt ft no`),
  either:
    words(`etc usw usf u.a u.ä u.v.m uvm co corp inc ltd gmbh mio mrd mill tsd bio jh jhs jhdt chr n.chr v.chr std min sek km m kg str pl uff
    jan feb mär apr jun jul aug sep sept okt nov dez mo di mi do fr sa so e.v u.s u.s.a p.m a.m d.j v.j d.m d.c a.d i.r a.g e.g bros jr sr`),
  starters:
    words(`der die das den dem des ein eine einer einem einen eines kein keine keiner dieser diese dieses diesem diesen jener jene jenes
    er sie es ich du wir ihr man sein seine seinen seiner seinem ihre ihren ihrem ihrer unser unsere mein meine meiner dein deine euer eure
    in im am an auf aus bei beim bis durch für gegen hinter mit nach neben ohne seit statt trotz über um unter vom von vor während wegen zu zum zur zwischen
    laut gemäß dank anhand aufgrund angesichts infolge zufolge innerhalb außerhalb nahe
    und aber oder denn doch sondern jedoch dennoch trotzdem deshalb daher darum deswegen dafür dagegen damit danach dann daraufhin darauf darüber dazu davon davor dabei
    da dort hier heute gestern morgen jetzt nun noch schon so auch nur bereits bisher bislang zuletzt zunächst zudem außerdem ferner weiter weiterhin allerdings
    insgesamt insbesondere immer immerhin inzwischen mittlerweile später früher vorher nachdem bevor als wenn weil wie wo was wer wann warum woher wohin wieso weshalb welche welcher welches
    obwohl obgleich sobald solange soweit sofern falls ob dass sowohl entweder weder je jeder jede jedes alle allein alles andere anders einige viele vielen mehrere manche
    etwa rund zwei drei vier fünf sechs sieben acht neun zehn beide beiden derzeit damals ebenso ebenfalls eigentlich einmal erst erstmals schließlich somit sonst stattdessen
    dadurch daran darin hierbei hierfür hierzu hingegen ja nein nicht niemand nichts nie vielleicht möglicherweise wahrscheinlich natürlich offenbar anschließend gleichzeitig
    ist sind war waren hat haben hatte wird werden wurde wurden kann können soll sollte muss müssen unterdessen indes seitdem seither selbst sogar zwar überdies
    diesmal letztlich letztendlich leider nachher nebenbei neu ursprünglich vermutlich wenig wenige wenngleich wobei wodurch worauf dasselbe derselbe dieselbe viel vor allem
    heutzutage genau gerade gleich gut hinzu hinzukommt beispielsweise zugleich zuvor zweitens drittens erstens spätestens mindestens meist meistens manchmal
    nähere näheres weitere weiteres seinerseits ihrerseits anfangs ende anfang mitte geboren bekannt`),
  ordinalBefore:
    words(`am vom zum beim im ins der die das dem den des ein eine einen einem einer seit bis ab jeden jeder jedes jede dieser diesem diesen
    und oder sowie zur sein seine seinen seinem seiner ihr ihre ihren ihrem ihrer mein meine unser unsere montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag
    mo di mi do fr sa so datum nacht morgen abend geboren geb gestorben gest jahre anfang ende mitte als nach vor gegen für`),
  ordinalAfter:
    words(`januar februar märz april mai juni juli august september oktober november dezember jänner jan feb mär apr jun jul aug sep sept okt nov dez
    jahrhundert jahrhunderts jahrhunderten jahrhunderte jh jhd jahrtausend jahrtausends weltkrieg weltkriegs weltkrieges fc sc sv bundesliga liga platz plätze rang runde spieltag spieltags minute tag tages tage jahrestag jahrestags geburtstag geburtstags
    lebensjahr lebensjahres lebensjahrs klasse stock stockwerk etage kreis mal quartal halbjahr senat zivilsenat strafsenat wahlperiode legislaturperiode symphonie sinfonie
    auflage ausgabe kapitel band teil klasse semester woche monat jahr hälfte dynastie internationale armee division brigade flotte bezirk bezirks arrondissement
    grades grad kammer ordnung oktober's präsident bundesversammlung weltmeisterschaft staffel folge etappe oberliga regionalliga tabellenplatz amtszeit`),
  afterClock: words(''),
  onlyInitial: words(
    'Ich Wir Wenn Weil Leider Kann War Bin Habe Hatte Dort Auch Aber Bitte Danke Seit Alles Sehr Nach Als Bei Ihr Kein Nur Hier Trotzdem Deshalb Jedoch Heute Gestern',
  ),
  beforeTitle: words(
    'der die das den dem des ein eine einen einem einer von vom zu zum zur in im an am auf für mit bei über unter namens genannt heißt und oder',
  ),
  saying: words(
    'sagte sagt fragte fragt rief ruft meinte meint erklärte schrieb schreibt antwortete so heißt hieß lautet lautete dachte denkt forderte fordert und oder',
  ),
  closings: new Set(['liebe grüße', 'viele grüße', 'mit freundlichen grüßen', 'beste grüße', 'herzliche grüße']),
  capitalNouns: true,
};

const ENGLISH: SentenceLexicon = {
  inside:
    words(`${NEUTRAL_INSIDE} messrs mmes rep reps sen sens gov govs pres supt insp det cpl pvt adm cmdr brig pfc cdr atty asst assoc dept univ mt ft
    pt rd ave hwy nos op ch sec secs pg p para art ex approx est b c d f g h j k l m n o q r s t u v w x y z e.g i.e viz ibid v mx fr hon rt
    jan feb mar apr jun jul aug sep sept oct nov dec phil bros gens comdr lieut sgts secy treas capts cols prin rev'd al gal oz lb lbs ph.d.cand a.k.a w w/o`),
  either:
    words(`etc co corp inc ltd llc plc jr sr esq bros ph.d m.d b.a m.a d.d.s j.d m.b.a a.m p.m u.s u.k u.n u.s.a e.u d.c l.a n.y u.s.s.r b.c a.d c.e b.c.e
    st ave rd blvd dept est ft hwy hr hrs min mins sq yd yds mi km kg cm mm oz lb lbs jan feb mar apr jun jul aug sep sept oct nov dec
    mon tue tues wed thu thur thurs fri sat sun ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo
    p.s no gen vol fig ed eds univ al intl mfg v i`),
  starters:
    words(`the a an this that these those he she it they we you i his her its their our my your there here who what when where why how which
    in on at by for from with without after before during since until under over about against between among through despite because although though while whereas if unless once as
    and but or so yet nor however moreover furthermore therefore thus hence meanwhile nevertheless nonetheless instead otherwise additionally also still then now today yesterday tomorrow
    later earlier recently previously currently finally eventually initially originally according some many most all both each every several few another other others such one two three four five six seven eight nine ten
    no not never none nothing nobody only even just perhaps maybe indeed of to is are was were do does did has have had can could will would should may might must let please thanks thank yes
    is aren't isn't don't didn't can't it's he's she's they're we're i'm i've i'll you're that's there's let's what's who's didn't won't
    last next first second third more much many until upon unlike like given following next overall below above see call go look`),
  ordinalBefore: words(''),
  ordinalAfter: words(''),
  afterClock: words(
    'mr mrs ms dr monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun eastern pacific central mountain est edt cst cdt mst mdt pst pdt et pt ct gmt utc bst cet local january february march april may june july august september october november december',
  ),
  onlyInitial: words(
    'The An That All Every Most Many With From This It They We He She You My If There These Those When What How Why Where Is Are Was Do Does Did Can Could Would Should But So Thank Thanks Please Then Also No Not Just Have Has Had Let Very Great Good Best Here His Her Our Your Their Some After Before Since While Although Because However',
  ),
  beforeTitle: words(
    'the a an of in on at by for from with to and or as film movie book novel song album show series play called titled entitled named magazine newspaper program programme hit single slogan motto phrase word words site website game blog column hymn poem tv drama documentary comedy sitcom musical band group label company store chain campaign initiative charity say says said saying reads read asks',
  ),
  saying: words('said says say asked asks ask wondered thought cried shouted replied exclaimed wrote and or is was'),
  closings: new Set([
    'regards',
    'best regards',
    'warm regards',
    'kind regards',
    'kindest regards',
    'sincerely',
    'cheers',
    'thanks',
    'yours sincerely',
    'best wishes',
    'all the best',
  ]),
  capitalNouns: false,
};

const NEUTRAL: SentenceLexicon = {
  inside: words(NEUTRAL_INSIDE),
  either: words('etc co corp inc ltd jr sr'),
  starters: new Set(),
  ordinalBefore: new Set(),
  ordinalAfter: new Set(),
  afterClock: new Set(),
  onlyInitial: new Set(),
  beforeTitle: new Set(),
  saying: new Set(),
  closings: new Set(),
  capitalNouns: false,
};

/** The lexicon of an ISO 639-1 code; neutral rules for a language without one. */
export function sentenceLexicon(language: string): SentenceLexicon {
  if (language === 'de') return GERMAN;
  if (language === 'en') return ENGLISH;
  return NEUTRAL;
}
