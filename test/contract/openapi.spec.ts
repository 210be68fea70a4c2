import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { PROBLEM_CODES } from '#libs/platform';
import { routesOf } from '../../apps/api/src/access/routes.js';
import { openApiText } from '../../apps/api/src/openapi.js';
import { previewModules } from './preview.js';

type Schema = {
  $ref?: string;
  type?: string | string[];
  example?: unknown;
  properties?: Record<string, Schema>;
  items?: Schema;
  allOf?: Schema[];
  oneOf?: Schema[];
  anyOf?: Schema[];
};
type Operation = {
  operationId: string;
  summary?: string;
  tags?: string[];
  parameters?: { name: string; in: string; schema?: Schema; example?: unknown }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<
    string,
    {
      description: string;
      content?: Record<
        string,
        { schema?: Schema; examples?: Record<string, { value: { code: string; status: number } }> }
      >;
    }
  >;
};
type Document = {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
};

const COMMITTED = join(import.meta.dirname, 'openapi.json');

describe('the OpenAPI document', () => {
  let text: string;
  let document: Document;
  let operations: { where: string; operation: Operation }[];

  beforeAll(async () => {
    text = await openApiText();
    document = JSON.parse(text) as Document;
    operations = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]) => ({ where: `${method.toUpperCase()} ${path}`, operation })),
    );
  });

  it('is the one that is committed: when it changed on purpose, run `npm run openapi`', () => {
    expect(text).toBe(readFileSync(COMMITTED, 'utf8'));
  });

  it('is OpenAPI 3.1 and names every operation once', () => {
    expect(document.openapi).toBe('3.1.0');
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('documents every route that is not a page', async () => {
    const documented = new Set(operations.map(({ operation }) => operation.operationId));
    const missing = routesOf(await previewModules())
      .filter(({ name }) => !documented.has(name))
      .map(({ name }) => name);
    expect(missing.sort()).toEqual([
      'explainProblem',
      'openDocumentation',
      'openLanding',
      'readOpenApi',
      'startDocumentation',
      'styleLanding',
    ]);
  });

  it('shows an example for every field of every schema and for every parameter', () => {
    const missing: string[] = [];
    const hasExample = (schema: Schema): boolean =>
      schema.example !== undefined ||
      schema.$ref !== undefined ||
      [...(schema.allOf ?? []), ...(schema.oneOf ?? []), ...(schema.anyOf ?? [])].some(hasExample) ||
      (schema.type === 'array' && schema.items !== undefined && hasExample(schema.items));
    for (const [name, schema] of Object.entries(document.components.schemas)) {
      for (const [property, one] of Object.entries(schema.properties ?? {})) {
        if (!hasExample(one)) missing.push(`${name}.${property}`);
      }
    }
    for (const { where, operation } of operations) {
      for (const { name, schema, example } of operation.parameters ?? []) {
        if (example === undefined && !(schema && hasExample(schema))) missing.push(`${where} ${name}`);
      }
    }
    expect(missing).toEqual([]);
  });

  it('shows, for every operation, an answer with its schema and its refusals with examples of the right status', () => {
    const faults: string[] = [];
    for (const { where, operation } of operations) {
      const statuses = Object.entries(operation.responses);
      if (!statuses.some(([status]) => status.startsWith('2'))) faults.push(`${where} has no answer`);
      if (!('500' in operation.responses)) faults.push(`${where} has no refusals`);
      for (const [status, { content }] of statuses) {
        const examples = content?.['application/problem+json']?.examples;
        if (Number(status) >= 400 && where !== 'GET /health/ready' && !examples)
          faults.push(`${where} ${status} has no example`);
        for (const { value } of Object.values(examples ?? {})) {
          if (String(value.status) !== status) faults.push(`${where} shows ${value.code} under ${status}`);
        }
      }
    }
    expect(faults).toEqual([]);
  });

  it('describes every operation in words and puts it under a heading', () => {
    const bare = operations
      .filter(({ operation }) => !operation.tags?.length || !operation.summary)
      .map(({ where }) => where);
    expect(bare).toEqual([]);
  });

  it('lists every problem code', () => {
    const code = document.components.schemas['ProblemDto']?.properties?.['code'] as { enum: string[] } | undefined;
    expect(code?.enum.sort()).toEqual([...PROBLEM_CODES].sort());
  });
});
