// `npm start`: set up what is missing, then hand over to the supervisor.
import { prepare } from './prepare.mjs';
import { endWithNpm } from './steps.mjs';

endWithNpm();
await prepare();
await import('../../../dist/programs/start.js');
