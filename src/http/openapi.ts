/** OpenAPI 3.1 of the route table: what a program may ask for is what a person may. */
import { z } from 'zod';
import type { Schemas } from './input.ts';
import type { Route } from './route.ts';

type Json = Readonly<Record<string, unknown>>;

const schemaOf = (schema: z.ZodType): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return rest;
};

const parametersOf = (schema: z.ZodObject | undefined, place: 'path' | 'query'): Json[] =>
  Object.entries(schema?.shape ?? {}).map(([name, inner]) => ({
    name,
    in: place,
    required: place === 'path' || (inner as z.ZodType)._zod.optin !== 'optional',
    schema: schemaOf(inner as z.ZodType),
  }));

/** A parameter of the path that the route does not describe is still a parameter. */
const undescribed = ({ path }: Route, described: readonly Json[]): Json[] =>
  [...path.matchAll(/:(\w+)/g)]
    .map((match) => match[1]!)
    .filter((name) => !described.some((parameter) => parameter['name'] === name))
    .map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));

const fileOf = ({ filesMost = 1 }: NonNullable<Route['upload']>): Json => {
  const one = { type: 'string', format: 'binary' };
  return { file: filesMost > 1 ? { type: 'array', items: one, maxItems: filesMost } : one };
};

const needsFile = ({ upload }: Route): boolean => upload !== undefined && !upload.mayBeLeftOut;

const withFile = (upload: NonNullable<Route['upload']>, schema: Json): Json => {
  const required = [
    ...((schema['required'] as string[] | undefined) ?? []),
    ...(upload.mayBeLeftOut ? [] : ['file']),
  ];
  const properties = { ...(schema['properties'] as Json), ...fileOf(upload) };
  return { 'multipart/form-data': { schema: { ...schema, properties, required } } };
};

const bodyOf = (route: Route): Json => {
  const { body } = route as Schemas;
  if (!body && !route.upload) return {};
  const schema = body ? schemaOf(body) : { type: 'object', properties: {} };
  const fieldsAlone = { 'application/json': { schema }, 'application/x-www-form-urlencoded': { schema } };
  return {
    requestBody: {
      required: true,
      content: {
        ...(route.upload ? withFile(route.upload, schema) : {}),
        ...(needsFile(route) ? {} : fieldsAlone),
      },
    },
  };
};

const problem = { $ref: '#/components/responses/Problem' };

const isWrite = ({ who, method }: Route): boolean => who === 'purpose' && method !== 'GET';

/** A program's write may be sent again under the same key (src/http/idempotency.ts). */
const idempotencyKey = { $ref: '#/components/parameters/IdempotencyKey' };

const operationOf = (route: Route): Json => {
  const schemas = route as Schemas;
  const described = [...parametersOf(schemas.params, 'path'), ...parametersOf(schemas.query, 'query')];
  return {
    operationId: `${route.method.toLowerCase()} ${route.path}`.replace(/[^A-Za-z0-9]+/g, '_'),
    summary: route.title.en,
    'x-title': route.title,
    'x-who': route.who,
    'x-purposes': route.purposes,
    parameters: [...undescribed(route, described), ...described, ...(isWrite(route) ? [idempotencyKey] : [])],
    ...(route.who === 'purpose' ? { security: [{ key: [] }, { session: [] }] } : {}),
    ...(route.who === 'person' ? { security: [{ own: [] }] } : {}),
    ...bodyOf(route),
    responses: {
      200: { description: 'The same as the page shows', content: { 'application/json': { schema: {} } } },
      default: problem,
    },
  };
};

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code'],
  properties: {
    type: { type: 'string', format: 'uri' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string' },
    reference: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['field', 'detail'],
        properties: { field: { type: 'string' }, detail: { type: 'string' } },
      },
    },
  },
};

export const openApiOf = (routes: readonly Route[]): Json => {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)(\{[^}]*\})?/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route) };
  }
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  return {
    openapi: '3.1.0',
    info: { title: 'Seloste', version: '1', description: 'Ask with Accept: application/json.' },
    paths,
    components: {
      schemas: { Problem: problemSchema },
      responses: { Problem: { description: 'RFC 9457', content } },
      parameters: {
        IdempotencyKey: {
          name: 'Idempotency-Key',
          in: 'header',
          required: false,
          description: 'The same write sent again under the same key is done once',
          schema: { type: 'string', maxLength: 200 },
        },
      },
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer' },
        session: { type: 'apiKey', in: 'cookie', name: 'seloste_session' },
        own: { type: 'apiKey', in: 'cookie', name: 'seloste_own' },
      },
    },
  };
};
