import type { TaggerTraining, TreebankPart } from '../language.js';
import { ENGLISH } from './index.js';

/** Penn tags; subordinating conjunctions, which Penn counts among the prepositions, apart. */
function coarse({ xpos, upos }: TreebankPart): string {
  if (xpos === 'IN' && upos === 'SCONJ') return 'CS';
  if (upos === 'PUNCT' || upos === 'SYM') return 'PUNCT';
  if (xpos === 'NNPS') return 'NNP';
  return /^(?:ADD|GW|FW|AFX|LS|XY|UH|_)$/.test(xpos) ? 'X' : xpos;
}

export const ENGLISH_TRAINING: TaggerTraining = {
  language: ENGLISH,
  treebank: 'en_ewt-ud-dev.conllu',
  source:
    'Universal Dependencies English EWT, development part (CC BY-SA 4.0), and ClaimBuster (CC BY 4.0) and the examples of ' +
    'WordNet (WordNet licence) with the tags of wink-nlp (MIT)',
  countedTags: [],
  tagOf: ([first, second]) => {
    if (first === undefined) return 'X';
    if (second?.xpos === 'POS') return first.xpos.startsWith('NNP') ? 'NNP$' : 'NN$';
    const isVerb = second !== undefined && /^(?:VB[ZPD]|MD)$/.test(second.xpos);
    return isVerb && !/^(?:VB|MD)/.test(first.xpos) ? 'PRP+V' : coarse(first);
  },
  closedWords: {
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
