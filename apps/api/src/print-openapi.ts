import { writeFileSync } from 'node:fs';
import { openApiText } from './openapi.js';

// `npm run openapi`: writes the document to the file named, or prints it.
const text = await openApiText();
const [, , file] = process.argv;
if (file === undefined) process.stdout.write(text);
else writeFileSync(file, text);
