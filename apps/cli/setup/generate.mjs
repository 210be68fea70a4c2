// `npm run generate`: the generated code, without building anything.
import { generate } from './prepare.mjs';

await generate();
