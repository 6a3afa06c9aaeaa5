import assert from 'node:assert/strict';
import { test } from 'node:test';
import { trialApp } from '../../test/trial-app.ts';

const { url } = await trialApp();

type Operation = {
  operationId: string;
  summary: string;
  parameters: { name: string; in: string; required: boolean; schema: object }[];
  requestBody?: {
    content: Record<string, { schema: { properties: Record<string, unknown>; required?: string[] } }>;
  };
  responses: Record<string, object>;
};
type Description = {
  openapi: string;
  info: object;
  paths: Record<string, Record<string, Operation>>;
  components: object;
};

const description = (await (await fetch(`${url}/openapi.json`)).json()) as Description;
const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
  Object.values(methods).map((operation) => ({ path, ...operation })),
);

test('it is an OpenAPI 3.1 description in which every operation has a name of its own and answers', () => {
  assert.equal(description.openapi, '3.1.0');
  assert.ok(operations.length >= 9);
  assert.equal(new Set(operations.map(({ operationId }) => operationId)).size, operations.length);
  for (const { summary, responses } of operations)
    assert.ok(summary && responses['200'] && responses['default']);
});

test('every parameter of a path is described exactly once', () => {
  for (const { path, parameters } of operations) {
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
    const described = parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name);
    assert.deepEqual(described.sort(), inPath.sort(), path);
    assert.doesNotMatch(path, /:/);
  }
});

test('a body is described for JSON and forms, a file as multipart', () => {
  const content = description.paths['/forms']!['post']!.requestBody!.content;
  assert.deepEqual(content['application/json']!.schema.required, ['name', 'town']);
  assert.deepEqual(content['application/json'], content['application/x-www-form-urlencoded']);
  const upload = description.paths['/files']!['post']!.requestBody!.content;
  assert.deepEqual(Object.keys(upload), ['multipart/form-data']);
  assert.ok(upload['multipart/form-data']!.schema.properties['file']);
  assert.deepEqual(upload['multipart/form-data']!.schema.required, ['about', 'file']);
});

test('what takes a file says whether it may be left out, and is refused or taken accordingly', async () => {
  const without = (path: string) =>
    fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ about: 'x' }),
    });
  for (const { path, requestBody } of operations.filter(
    (one) => one.requestBody?.content['multipart/form-data'],
  )) {
    const answer = await without(path);
    const takesJson = requestBody!.content['application/json'] !== undefined;
    assert.equal(answer.status, takesJson ? 200 : 422, path);
    if (!takesJson) assert.equal(((await answer.json()) as { code: string }).code, 'file_missing', path);
  }
  const optional = description.paths['/files/optional']!['post']!.requestBody!.content;
  assert.ok(
    optional['application/json'] && !optional['multipart/form-data']!.schema.required?.includes('file'),
  );
});

test('every reference in it leads somewhere', () => {
  const text = JSON.stringify(description);
  for (const [, at] of text.matchAll(/"\$ref":"#\/([^"]+)"/g)) {
    const target = at!
      .split('/')
      .reduce<unknown>((node, name) => (node as Record<string, unknown> | undefined)?.[name], description);
    assert.ok(target, String(at));
  }
});
