// Prints the SQL that takes an empty database to prisma/schema.prisma. A process of its own: the engine loads once only.
import { readFileSync } from 'node:fs';
import { openSchemaEngine, schemaAsSql } from '../../dist/libs/storage/src/schema-engine.js';

const schema = readFileSync(new URL('../../prisma/schema.prisma', import.meta.url), 'utf8');
const engine = await openSchemaEngine(process.argv[2], schema);
process.stdout.write(await schemaAsSql(engine, schema), () => process.exit(0));
