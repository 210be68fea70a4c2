import { NEUTRAL_INSIDE, type SentenceLexicon, words } from '../../sentences/lexicon.js';

export const GERMAN_SENTENCES: SentenceLexicon = {
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
