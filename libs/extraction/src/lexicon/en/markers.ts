import { type Markers, wordsOf as set } from '../language.js';

export const ENGLISH_MARKERS: Markers = {
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
    question questions sleeper honest dishonest transparent better worse stronger weaker enough too
    painful unbearable intolerable inexcusable unforgivable unjust cynical arrogant naive hypocritical disrespectful
    embarrassing humiliating ludicrous laughable pointless senseless meaningless worthless baseless groundless unfounded
    cowardly heroic courageous heartbreaking catastrophic disastrous worrying troubling disturbing frightening insane
    crazy silly clumsy sloppy overdue decent generous superb brilliant magnificent marvellous lovely exceptional
    extraordinary encouraging promising convincing sensible wise sincere worthwhile invaluable indispensable unthinkable
    inconceivable unrealistic misleading biased half-hearted heavy-handed short-sighted pathetic disgraceful scandalous
    appalling appalled dreadful deplorable abhorrent heinous monstrous inhuman inhumane undignified tasteless fantastic
    disappointment scandal insult blunder fiasco mockery outrage injustice cowardice arrogance excuse excuses remorse pity
    nightmare miracle milestone honour honor privilege insanity madness gratitude catastrophe blackmail charade deserve
    deserves deserved insulting humiliated ashamed sorry lucky unlucky foolishly rightly wrongly needlessly shamefully
    bitterly frustrated frustrating furious relieved excited`),
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
  sayNoun: set(`criticism demand demands doubt doubts view opinion disappointment anger hope hopes fear fears concern
    concerns appeal warning thanks praise proposal offer promise`),
  mindVerb: set(`believe think feel hope want see consider wish`),
  eventVerb:
    set(`die kill injure arrest convict explode win lose close open sign elect meet visit begin end found buy sell
    rise fall reach live discover publish launch land vote pass happen find detain charge`),
  evaluative: set(`too very really quite`),
  evaluativeEnding: null,
  negation: set(`no not never none`),
  soon: set(`soon upcoming forthcoming planned coming next eventually tomorrow expected due scheduled`),
  expectVerb: set(`expect forecast predict fear anticipate plan hope project estimate`),
  vagueVerb: set(`seem appear remain threaten grow deserve matter prove shape face struggle loom fade suffer lack
    inspire shake worry disappoint impress owe`),
  vagueNoun:
    set(`chance chances challenge challenges pressure impression picture role question questions future hope hopes
    mood situation problem problems difficulty difficulties success failure crisis conflict tension tensions trust
    mistrust interest significance trend change step sign signal task solution danger dangers fear fears grief joy
    concern concerns resistance debate doubt doubts reputation credibility prospect prospects mystery consequences`),
};
