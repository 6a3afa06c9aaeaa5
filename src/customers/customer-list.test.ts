import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { testDatabase } from '../../test/database.ts';
import {
  customerList,
  type ListPage,
  neighboursOf,
  type Place,
  rowsPerPage,
  type Sort,
} from './customer-list.ts';
import { clerk, declaration } from './fixtures/people.ts';
import type { Filters } from './list-filters.ts';
import { readsOf } from './reads.ts';

const { gate, owner } = await testDatabase();

const families = ['Virtanen', 'Wirtanen', 'Ylönen', 'Åberg', 'Äijälä', 'Östman', 'Aalto', 'Jarvi', 'Järvi'];
await owner.query(`select set_config('app.actor', 'test', false), set_config('app.purpose', '19', false)`);
await owner.query(
  `insert into customers (kind, family_name, given_names, organisation_name, language, source, declaration_version)
   select case when n % 10 = 0 then 'organisation' else 'person' end,
     case when n % 10 = 0 then '' else ($1::text[])[1 + n % 9] end, case when n % 10 = 0 then '' else 'Aino' end,
     case when n % 10 = 0 then 'Yritys ' || n || ' Oy' else '' end, case when n % 7 = 0 then 'sv' else 'fi' end,
     case when n % 5 = 0 then 'store' else 'webshop' end, 0 from generate_series(1, 180) n`,
  [families],
);
await owner.query(`update customers set since_on = date '2018-01-01' + (id * 20)::int where id % 8 <> 0`);
await owner.query(
  `insert into emails (customer_id, address, normalised, source) select id, id || '@x.example', id || '@x.example', 'store' from customers where id % 3 = 0`,
);
await owner.query(
  `insert into addresses (customer_id, street, postcode, town, source) select id, 'Kuja 1', '00100', case when id % 2 = 0 then 'HELSINKI' else 'Turku' end, 'store' from customers where id % 4 <> 0`,
);
await owner.query(`insert into choices (customer_id, kind, purpose, channel, happened_at, source)
  select id, 'objection', 10, 'phone', now() - interval '2 days', 'store' from customers where id % 6 = 0
  union all select id, 'objection_ended', 10, 'phone', now() - interval '1 day', 'store' from customers where id % 12 = 0`);

const list = (purpose: string, place: Place, filters: Filters = {}, sort: Sort = 'name'): Promise<ListPage> =>
  gate.open(purpose, clerk, (tx) =>
    customerList(tx, readsOf(declaration, purpose), { filters, sort, place }),
  );

const expected = async (sort: Sort, where = 'true'): Promise<number[]> => {
  const order = sort === 'name' ? 'sort_name, id' : 'id desc';
  return (await owner.query(`select id from customers where ${where} order by ${order}`)).rows.map(
    ({ id }) => id,
  );
};

/** Forward to the end, then back to the beginning. */
const walk = async (purpose: string, filters: Filters, sort: Sort) => {
  const forward: number[] = [];
  let page = await list(purpose, {}, filters, sort);
  assert.equal(page.hasPrevious, false);
  for (;;) {
    forward.push(...page.rows.map(({ id }) => id));
    if (!page.hasNext) break;
    page = await list(purpose, { after: forward.at(-1)! }, filters, sort);
  }
  const back = page.rows.map(({ id }) => id);
  while (page.hasPrevious) {
    page = await list(purpose, { before: back[0]! }, filters, sort);
    back.unshift(...page.rows.map(({ id }) => id));
  }
  return { forward, back };
};

test('every customer comes exactly once in both directions, in Finnish order, whatever is filtered', async () => {
  const filter = fc.record(
    {
      kind: fc.constantFrom('person', 'organisation'),
      language: fc.constantFrom('fi', 'sv'),
      email: fc.constant('yes' as const),
      town: fc.constantFrom('Helsinki', 'turku'),
      source: fc.constantFrom('store', 'webshop'),
      since_from: fc.constant('2020-06-01'),
      since_to: fc.constant('2022-12-31'),
    },
    { requiredKeys: [] },
  );
  const holds: Record<string, Record<string, string>> = {
    email: { yes: 'id % 3 = 0' },
    since_from: { '2020-06-01': `since_on >= '2020-06-01'` },
    since_to: { '2022-12-31': `since_on <= '2022-12-31'` },
    town: { Helsinki: 'id % 4 <> 0 and id % 2 = 0', turku: 'id % 4 <> 0 and id % 2 = 1' },
  };
  await fc.assert(
    fc.asyncProperty(filter, fc.constantFrom<Sort>('name', 'newest'), async (filters, sort) => {
      const where = Object.entries(filters).map(
        ([name, value]) => holds[name]?.[value] ?? `${name} = '${value}'`,
      );
      const { forward, back } = await walk('register_upkeep', filters as Filters, sort);
      const all = await expected(sort, where.join(' and ') || 'true');
      assert.deepEqual(forward, all);
      assert.deepEqual(back, all);
    }),
    { numRuns: 25 },
  );
});

test('v and w are different letters, å ä ö come last', async () => {
  const seen: string[] = [];
  let place: Place = {};
  for (;;) {
    const page = await list('register_upkeep', place, { kind: 'person' });
    for (const { name } of page.rows) if (seen.at(-1) !== name) seen.push(name);
    if (!page.hasNext) break;
    place = { after: page.rows.at(-1)!.id };
  }
  assert.deepEqual(
    seen.map((name) => name.split(' ')[0]),
    ['Aalto', 'Jarvi', 'Järvi', 'Virtanen', 'Wirtanen', 'Ylönen', 'Åberg', 'Äijälä', 'Östman'],
  );
});

test('marketing’s list holds whom marketing sees, with the columns that it reads', async () => {
  const { forward } = await walk('marketing_post', {}, 'name');
  assert.deepEqual(forward, await expected('name', 'not (id % 6 = 0 and id % 12 <> 0)'));
  const row = (await list('marketing_post', {})).rows[0]!;
  assert.ok('town' in row && !('email' in row) && !('customer_number' in row));
});

test('a choice that stands now is a filter, one that was taken back is not in it', async () => {
  const { forward } = await walk('register_upkeep', { choice: 'objection.10' }, 'name');
  assert.deepEqual(forward, await expected('name', 'id % 6 = 0 and id % 12 <> 0'));
  assert.ok(forward.length > 0);
});

test('a filter on what the purpose may not read filters nothing: it is no oracle', async () => {
  const all = await list('marketing_post', {});
  assert.equal((await list('marketing_post', {}, { email: 'yes' })).count, all.count);
  assert.ok((await list('register_upkeep', {}, { email: 'yes' })).count < all.count);
});

test('the neighbours of a customer are those beside it in the same list', async () => {
  const filters = { language: 'sv' };
  const ids = await expected('name', `language = 'sv'`);
  const beside = (id: number) =>
    gate.open('register_upkeep', clerk, (tx) =>
      neighboursOf(tx, readsOf(declaration, 'register_upkeep'), id, { filters, sort: 'name' }),
    );
  assert.deepEqual(await beside(ids[3]!), { previous: ids[2], next: ids[4] });
  assert.deepEqual(await beside(ids[0]!), { next: ids[1] });
});

test('a count over the cap says only that there are more', async () => {
  await owner.query(
    `insert into customers (kind, family_name, source, declaration_version) select 'person', 'Paljon', 'store', 0 from generate_series(1, 1200)`,
  );
  const page = await list('register_upkeep', {});
  assert.equal(page.count, 1001);
  assert.equal(page.rows.length, rowsPerPage);
});
