import { toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { operationSchemas } from '../../server/node/api/handler';
import { operations } from '../../server/node/api/operations';
import * as schemas from '../../server/node/api/schemas';

type Json = Readonly<Record<string, unknown>>;

interface Schemas {
  readonly query?: v.GenericSchema;
  readonly body?: v.GenericSchema;
  readonly gives: v.GenericSchema;
}

/** Schemas that have a name of their own in the document. */
const named: readonly (readonly [v.GenericSchema, string])[] = Object.entries(schemas).map(([name, schema]) => [
  schema,
  name.replace(/Schema$/, '').replace(/^./, (first) => first.toUpperCase()),
]);

/** Operations that need no token. */
const open = ['health'];
/** Operations that take `If-Match`. */
const withVersion = ['changeConnection', 'publishRules', 'rollBackRules'];

/** The OpenAPI document (version 3.1) of a node's API, made from the same tables as its routes. */
export function openApiDocument(): Json {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [name, { method, path, summary }] of Object.entries(operations)) {
    const at = path.replace(/:(\w+)/g, '{$1}');
    const entry = operation(name, path, summary, operationSchemas[name as keyof typeof operationSchemas]);
    paths[at] = { ...paths[at], [method.toLowerCase()]: entry };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Sync Rules node',
      version: '1.0.0',
      summary: 'What a sync node offers its clients.',
      description:
        'JSON over HTTP with a bearer token. What is refused is answered with a problem document (RFC 9457). Metrics, in the text form of Prometheus, are at /metrics beside this API.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/api/v1' }],
    security: [{ token: [] }],
    paths: { ...paths, ...otherPaths },
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: Object.fromEntries(named.map(([schema, name]) => [name, convert(schema)])),
      responses: {
        Problem: {
          description: 'Refused. The members beside those of RFC 9457 are the facts of the case.',
          content: { 'application/problem+json': { schema: reference('Problem') } },
        },
      },
    },
  };
}

const otherPaths = {
  '/events': {
    get: {
      operationId: 'events',
      summary: 'What happens, as server-sent events: first `hello`, then events of the schema Event.',
      parameters: [{ name: 'Last-Event-ID', in: 'header', required: false, schema: { type: 'string' } }],
      responses: {
        200: {
          description: 'A stream that ends when the node stops.',
          content: { 'text/event-stream': { schema: { type: 'string' } } },
        },
        default: { $ref: '#/components/responses/Problem' },
      },
    },
  },
  '/openapi.json': {
    get: {
      operationId: 'openapi',
      summary: 'This document.',
      responses: {
        200: { description: 'OpenAPI 3.1.', content: { 'application/json': { schema: { type: 'object' } } } },
        default: { $ref: '#/components/responses/Problem' },
      },
    },
  },
};

function operation(name: string, path: string, summary: string, { query, body, gives }: Schemas): Json {
  const parameters = [...pathParameters(path), ...(query ? queryParameters(query) : []), ...versionParameter(name)];
  return {
    operationId: name,
    summary,
    ...(open.includes(name) && { security: [] }),
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: refer(body) } } } }),
    responses: {
      200: { description: 'Done.', content: { 'application/json': { schema: refer(gives, 'output') } } },
      default: { $ref: '#/components/responses/Problem' },
    },
  };
}

function pathParameters(path: string): readonly Json[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => parameter(name, 'path', true, { type: 'string' }));
}

function queryParameters(query: v.GenericSchema): readonly Json[] {
  const { properties = {}, required = [] } = convert(query) as unknown as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, schema]) => parameter(name, 'query', required.includes(name), schema));
}

function versionParameter(name: string): readonly Json[] {
  if (!withVersion.includes(name)) return [];
  const description = 'The version that the change was made from, in quotes.';
  return [{ name: 'If-Match', in: 'header', required: false, description, schema: { type: 'string' } }];
}

function parameter(name: string | undefined, place: string, required: boolean, schema: Json): Json {
  return { name, in: place, required, schema };
}

function refer(schema: v.GenericSchema, mode: 'input' | 'output' = 'input'): Json {
  const name = nameOf(schema);
  return name === undefined ? convert(schema, mode) : reference(name);
}

function reference(name: string): Json {
  return { $ref: `#/components/schemas/${name}` };
}

function convert(schema: v.GenericSchema, mode: 'input' | 'output' = 'input'): Json {
  const json = toJsonSchema(schema, {
    typeMode: mode,
    target: 'draft-2020-12',
    errorMode: 'ignore',
    overrideSchema: ({ valibotSchema }) => {
      const name = valibotSchema === schema ? undefined : nameOf(valibotSchema);
      return name === undefined ? undefined : { $ref: `#/components/schemas/${name}` };
    },
  });
  // The document says once, by its version, which dialect its schemas are of.
  return Object.fromEntries(Object.entries(json).filter(([key]) => key !== '$schema'));
}

function nameOf(schema: unknown): string | undefined {
  return named.find(([one]) => one === schema)?.[1];
}
