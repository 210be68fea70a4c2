// `npm run generate:web`: the types of the API for the web app, from test/contract/openapi.json.
import { generateWeb } from './prepare.mjs';

await generateWeb();
