import common from './common';
import problems from './problems';
import shell from './shell';

/** What every screen needs; one file, loaded first. */
export default { common, problems, shell };
