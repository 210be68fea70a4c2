const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter((word) => word !== ''));

/** Words that mark how a sentence is meant. Small on purpose: what a word's class says the tagger knows already. */
export type Markers = {
  readonly opinion: ReadonlySet<string>;
  readonly hedge: ReadonlySet<string>;
  readonly norm: ReadonlySet<string>;
  readonly future: ReadonlySet<string>;
  readonly firstPerson: ReadonlySet<string>;
  readonly connective: ReadonlySet<string>;
  readonly superlative: ReadonlySet<string>;
  readonly comparison: ReadonlySet<string>;
  readonly causal: ReadonlySet<string>;
  readonly legal: ReadonlySet<string>;
};

const GERMAN: Markers = {
  opinion:
    set(`wichtig richtig falsch gut schlecht schön hässlich katastrophal unerträglich inakzeptabel unverantwortlich
    notwendig nötig sinnvoll sinnlos bedauerlich erfreulich skandalös unfair ungerecht gerecht gefährlich schwer schwierig
    einfach leicht hervorragend großartig enttäuschend enttäuscht zufrieden unzufrieden stolz froh glücklich traurig
    überzeugt klar selbstverständlich absurd lächerlich peinlich unwirtschaftlich unrentabel idiotisch fahrlässig
    unverständlich verständlich vorstellbar angemessen unangemessen überflüssig unnötig zwingend dringend dringlich
    entscheidend unzureichend ausreichend hilfreich nützlich schädlich sicher unsicher ehrlich unehrlich feige mutig klug dumm
    verrückt grausam brutal barbarisch abscheulich schrecklich furchtbar schlimm tragisch unfassbar unglaublich inakzeptable
    unmöglich möglich realistisch unrealistisch fair frei gleich zynisch menschenverachtend empörend skandalöse untragbar
    übertrieben maßlos rücksichtslos verantwortungslos vernünftig unvernünftig optimistisch pessimistisch zuversichtlich
    besorgt schockiert erschüttert entsetzt dankbar erleichtert wütend verärgert tabu irrig absolut völlig zutiefst
    einzigartig historisch beispiellos fantastisch toll super perfekt ideal attraktiv besser schlechter wichtiger wichtigste
    größten blödsinn unsinn katastrophe tragödie desaster blamage schande armutszeugnis meilenstein chance gefahr irrtum
    vorbild herausforderung problem lüge lügen propaganda provokation farce heuchelei verrat bemerkenswert erstaunlich überraschend dramatisch alarmierend besorgniserregend
    leider glücklicherweise hoffentlich natürlich ausgerechnet immerhin irrweg fehler
    skandal niemand vorbildlich problematisch bedenklich gefährdet`),
  hedge:
    set(`vielleicht möglicherweise wahrscheinlich vermutlich wohl offenbar angeblich mutmaßlich anscheinend scheinbar
    könnte könnten dürfte dürften möglich denkbar eventuell womöglich scheint scheinen`),
  norm: set(
    `sollte sollten soll sollen muss müssen müsse müssten müsste darf dürfen dürfe dürften gilt brauchen braucht brauche`,
  ),
  future: set(`wird werden werde würde würden künftig zukünftig demnächst zukunft bald morgen`),
  firstPerson: set(`ich wir uns unser unsere unserer unseren unserem mich mir mein meine meiner meinen`),
  connective:
    set(`außerdem zudem ferner weiter weiterhin demnach danach anschließend dagegen dabei daher deshalb deswegen
    dennoch trotzdem jedoch allerdings aber doch also so auch ebenso dazu damit darüber hinaus inzwischen zugleich
    gleichzeitig schließlich zunächst zuvor daraufhin hingegen demgegenüber`),
  superlative:
    set(`höchste höchsten höchster niedrigste niedrigsten größte größten größter größtes kleinste kleinsten älteste ältesten
    jüngste meisten beste besten schlechteste erste ersten erster erstes erstmals letzte letzten einzige einzigen einziger längste
    stärkste stärksten geringste schnellste rekord höchststand rekordniveau`),
  comparison:
    set(`mehr weniger höher niedriger größer kleiner stärker schwächer besser schlechter schneller langsamer länger kürzer
    häufiger seltener doppelt dreimal viermal halb`),
  causal: set(
    `weil denn wegen aufgrund dadurch deshalb deswegen daher infolge verursacht verursachte verursachen führt führte führten dank`,
  ),
  legal: set(`gesetz gericht urteil verurteilt klage anklage staatsanwaltschaft strafe vertrag verfassung paragraph
    freispruch haft haftbefehl verordnung richtlinie verbot angeklagt bundesverfassungsgericht`),
};

const ENGLISH: Markers = {
  opinion:
    set(`important good bad great terrible wonderful clear wrong right necessary unacceptable disappointed disappointing
    proud happy sad glad fair unfair crucial remarkable perfect misguided affront true false best worst easy difficult
    complicated alarmed alarming serious seriously unfortunately hopefully obviously frankly reasonable simply tremendous
    noteworthy outstanding absurd ridiculous shameful outrageous easily slowly quickly deeply strongly badly well poorly
    sadly clearly truly really very extremely totally completely absolutely incredible incredibly amazing fantastic excellent
    awful horrible horrific tragic tragedy disaster shame disgrace lie lies nonsense hypocrisy betrayal farce provocation
    brave bold smart stupid foolish dangerous safe unsafe vital essential critical key helpful useful useless harmful
    beautiful ugly interesting exciting boring surprising shocking shocked worried concerned confident optimistic pessimistic
    grateful thankful angry upset pleased delighted thrilled hopeful welcome appropriate inappropriate justified unjustified
    legitimate illegitimate responsible irresponsible reckless careless cruel brutal barbaric evil consumed fundamental
    fundamentals historic unprecedented unique impressive incompetent corrupt challenge challenging opportunity problem
    question questions sleeper honest dishonest transparent better worse stronger weaker enough too`),
  hedge: set(
    `may might could perhaps maybe possibly probably likely allegedly reportedly apparently seems seem appears appear suspect potential`,
  ),
  norm: set(`should must need needs ought shall`),
  future: set(`will would shall going soon tomorrow future`),
  firstPerson: set(`i we us our ours me my mine i'm we're i've we've we'll i'll`),
  connective: set(
    `however also moreover furthermore therefore thus instead meanwhile finally then but and so additionally besides nevertheless still yet`,
  ),
  superlative: set(
    `most least highest lowest largest smallest biggest oldest youngest best worst first last only greatest longest shortest record fastest`,
  ),
  comparison: set(
    `more less fewer higher lower larger smaller greater better worse older younger faster slower twice double half than`,
  ),
  causal: set(`because due caused causes cause led leads result resulted since thanks owing`),
  legal: set(
    `law court judge trial convicted sentenced charged guilty lawsuit prosecutor prosecuted manslaughter verdict treaty constitution ban illegal`,
  ),
};

const NONE: Markers = {
  opinion: set(''),
  hedge: set(''),
  norm: set(''),
  future: set(''),
  firstPerson: set(''),
  connective: set(''),
  superlative: set(''),
  comparison: set(''),
  causal: set(''),
  legal: set(''),
};

export function markersOf(language: string): Markers {
  return language === 'de' ? GERMAN : language === 'en' ? ENGLISH : NONE;
}
