import { NEUTRAL_INSIDE, type SentenceLexicon, words } from '../../sentences/lexicon.js';

export const ENGLISH_SENTENCES: SentenceLexicon = {
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
