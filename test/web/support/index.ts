export { ariaSnapshot, expectAccessible, expectNothingCutOff, inBothThemes, settled } from './accessibility.js';
export { press, tabTo, writeInto } from './keyboard.js';
export { type Exchange, type NetworkLog, recordNetwork } from './network-log.js';
export { type Name, type Newsroom, newsroom, type NewsroomOptions, type Person } from './newsroom.js';
export { examine, examineOnPhone, picture } from './pictures.js';
export {
  acceptAll,
  articleOn,
  claimsOf,
  type ClaimRow,
  clear,
  FREIBAD,
  review,
  reviewAll,
  reviewClaim,
  until,
} from './steps.js';
