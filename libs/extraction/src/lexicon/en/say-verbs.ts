import { sayVerbs } from '../say-verbs.js';

/** English verbs of saying by base form. */
export const ENGLISH_SAY_VERBS = sayVerbs({
  assert: `say tell state report claim note add explain announce declare confirm assert write argue insist maintain
    believe think estimate comment reply respond answer admit acknowledge concede describe mention stress emphasize
    emphasise suggest caution clarify counter disclose boast joke quip recount lament hint speculate reckon imply
    assure reassure remark recall testify observe reiterate tweet post conclude contend allege quote cite read
    predict`,
  act: `accuse characterize characterise describe label dub brand demand urge criticize criticise condemn accuse blame complain praise welcome thank apologize apologise promise
    pledge vow threaten warn appeal plead beg ask request recommend propose reject refuse protest object
    support oppose hope fear wish intend denounce defend justify congratulate advocate encourage vote slam call
    agree recommend advise deny dispute plan aim consider hail decry deplore
    applaud commend salute rebuke lambast lambaste ridicule regret doubt implore`,
  find: `find show reveal demonstrate indicate discover prove determine establish document detect`,
  expect: `expect forecast anticipate foresee project suspect`,
  ask: `wonder inquire question`,
});
