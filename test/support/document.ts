import type { TestApi } from './api.js';

/** As much of an OpenAPI schema as ours use. */
export type Schema = {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly nullable?: boolean;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly example?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
};
export type Parameter = { readonly name: string; readonly in: string; readonly schema?: Schema };
export type Operation = {
  readonly method: string;
  readonly path: string;
  readonly id: string;
  readonly parameters: readonly Parameter[];
  /** Its fields, with references followed; undefined when it takes no body. */
  readonly body: Schema | undefined;
};

/** Every operation that the running API documents, and a way to read its schemas. */
export function operationsOf(api: TestApi): { operations: Operation[]; resolve: (schema: Schema) => Schema } {
  const document = (
    api.app.getHttpAdapter().getInstance() as unknown as { openApi(): { paths: object; components: object } }
  ).openApi();
  const { schemas } = document.components as { schemas: Record<string, Schema> };
  const resolve = (schema: Schema): Schema => {
    const reference = schema.$ref ?? schema.allOf?.[0]?.$ref ?? schema.oneOf?.[0]?.$ref;
    return reference === undefined ? schema : (schemas[reference.split('/').at(-1) ?? ''] ?? schema);
  };
  const operations = Object.entries(document.paths as Record<string, Record<string, Documented>>).flatMap(
    ([path, item]) =>
      Object.entries(item).map(([method, one]) => {
        const body = one.requestBody?.content['application/json']?.schema;
        return {
          method: method.toUpperCase(),
          path,
          id: one.operationId,
          parameters: one.parameters ?? [],
          body: body === undefined ? undefined : resolve(body),
        };
      }),
  );
  return { operations, resolve };
}

type Documented = {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Record<string, { readonly schema: Schema }> };
};

/** What the document shows as an example of a schema, put together from the examples of its fields. */
export function exampleOf(schema: Schema, resolve: (schema: Schema) => Schema): unknown {
  const { example, properties, items, minItems = 1 } = resolve(schema);
  if (example !== undefined) return example;
  if (properties !== undefined)
    return Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, exampleOf(one, resolve)]));
  return items === undefined ? null : Array<unknown>(Math.max(1, minItems)).fill(exampleOf(items, resolve));
}
