import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDeclaration } from '../../test/test-declaration.ts';
import type { Declaration } from '../policy/declaration.ts';
import { html } from '../ui/html.ts';
import { openApiOf } from './openapi.ts';
import { route, shown } from './route.ts';
import { routesUnder, tableUnder } from './under-declaration.ts';

const shipped = testDeclaration();
const service = shipped.purposes.find(({ key }) => key === 'customer_service')!;
const list = route({
  method: 'GET',
  path: '/list',
  title: { fi: 'Luettelo', sv: 'Lista', en: 'List' },
  who: 'purpose',
  purposes: ['customer_service', 'orders', 'marketing_post'],
  forWhoeverReads: 'name',
  handle: async () => shown({}, () => html``),
});
const onlyTheirs = route({ ...list, path: '/theirs', forWhoeverReads: undefined });

/** The declaration with these purposes alone: their keys, what they read and where they are marketing. */
const declaring = (
  ...purposes: readonly [key: string, reads: readonly ('name' | 'orders')[], marketing?: 'sms'][]
) =>
  ({
    ...shipped,
    purposes: purposes.map(([key, reads, marketing]) => ({ ...service, key, reads: [...reads], marketing })),
  }) as Declaration;
const purposesOf = (declaration: Declaration): readonly string[] =>
  routesUnder([list], declaration)[0]!.purposes;

test('a purpose of the company’s own that reads the category may use the route, and one that does not may not', () => {
  assert.deepEqual(
    purposesOf(
      declaring(
        ['club', ['name']],
        ['orders', ['name']],
        ['counting', ['orders']],
        ['customer_service', ['name']],
      ),
    ),
    ['customer_service', 'orders', 'club'],
  );
});

test('the company’s own stand before marketing, their own marketing last', () => {
  assert.deepEqual(
    purposesOf(
      declaring(
        ['texting', ['name'], 'sms'],
        ['marketing_post', ['name'], 'sms'],
        ['club', ['name']],
        ['orders', ['name']],
      ),
    ),
    ['orders', 'club', 'marketing_post', 'texting'],
  );
});

test('a shipped purpose that the company has taken the category from is let in no more', () => {
  assert.deepEqual(purposesOf(declaring(['customer_service', ['name']], ['orders', ['orders']])), [
    'customer_service',
  ]);
});

test('a route for named purposes stays theirs, whatever is declared', () => {
  const [same] = routesUnder([onlyTheirs], declaring(['club', ['name']]));
  assert.deepEqual(same!.purposes, ['customer_service', 'orders', 'marketing_post']);
});

test('the table of a declaration is made once', () => {
  const under = tableUnder([list]);
  const declaration = declaring(['club', ['name']]);
  assert.equal(under(declaration), under(declaration));
});

test('the description for programs names the company’s own purposes', () => {
  const declaration = declaring(['customer_service', ['name']], ['club', ['name']]);
  const { paths } = openApiOf(routesUnder([list], declaration)) as {
    paths: Record<string, Record<string, object>>;
  };
  assert.deepEqual((paths['/list']!['get'] as Record<string, unknown>)['x-purposes'], [
    'customer_service',
    'club',
  ]);
});
