import type { Messages } from '../../messages';
import type en from '../en/index';
import account from './account';
import articles from './articles';
import audit from './audit';
import auth from './auth';
import claims from './claims';
import common from './common';
import dashboard from './dashboard';
import disputes from './disputes';
import problems from './problems';
import reader from './reader';
import report from './report';
import review from './review';
import settings from './settings';
import sources from './sources';
import shell from './shell';

/** One line for each feature; both languages list the same ones, or the app does not compile. */
export default {
  account,
  articles,
  audit,
  auth,
  claims,
  common,
  dashboard,
  disputes,
  problems,
  reader,
  report,
  review,
  settings,
  shell,
  sources,
} satisfies Messages<typeof en>;
