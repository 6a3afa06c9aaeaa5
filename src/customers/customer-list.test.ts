import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { testDatabase } from '../../test/database.ts';
import { customerList, type ListPage, neighboursOf, rowsPerPage } from './customer-list.ts';
import { clerk, declaration } from './fixtures/people.ts';
import { readsOf } from './reads.ts';
import { customerViewFields, fieldsByKey } from './views/customer-view-fields.ts';
import { type Limits, usualLimits } from './views/found-ids.ts';
import { knownMany } from './views/known-many.ts';
import type { Place } from './views/order.ts';
import { readAddress } from './views/read-address.ts';
import { useDefinition } from './views/use-definition.ts';

const { gate, owner } = await testDatabase();

const families = ['Virtanen', 'Wirtanen', 'Ylönen', 'Åberg', 'Äijälä', 'Östman', 'Aalto', 'Jarvi', 'Järvi'];
await owner.query(`select set_config('app.actor', 'test', false), set_config('app.purpose', '19', false)`);
await owner.query(
  `insert into customers (kind, family_name, given_names, organisation_name, language, source, declaration_version, recorded_at, last_contact_on)
   select case when n % 10 = 0 then 'organisation' else 'person' end,
     case when n % 10 = 0 then '' else ($1::text[])[1 + n % 9] end, case when n % 10 = 0 then '' else 'Aino' end,
     case when n % 10 = 0 then 'Yritys ' || n || ' Oy' else '' end,
     case when n % 11 = 0 then null when n % 7 = 0 then 'sv' else 'fi' end,
     case when n % 5 = 0 then 'store' else 'webshop' end, 0,
     (today() - (200 - n))::timestamp at time zone 'Europe/Helsinki', today() - (200 - n) from generate_series(1, 180) n`,
  [families],
);
await owner.query(`update customers set since_on = date '2018-01-01' + (id * 20)::int where id % 8 <> 0`);
await owner.query(
  `insert into emails (customer_id, address, normalised, source, ended_on)
   select id, id || '@x.example', id || '@x.example', 'store', case when id % 9 = 0 then today() end from customers where id % 3 = 0`,
);
await owner.query(
  `insert into addresses (customer_id, street, postcode, town, source) select id, 'Kuja 1', case when id % 2 = 0 then '00100' else '20100' end,
     case when id % 2 = 0 then 'HELSINKI' else 'Turku' end, 'store' from customers where id % 4 <> 0`,
);
await owner.query(`insert into choices (customer_id, kind, purpose, channel, happened_at, source)
  select id, 'objection', 10, 'phone', now() - interval '2 days', 'store' from customers where id % 6 = 0
  union all select id, 'objection_ended', 10, 'phone', now() - interval '1 day', 'store' from customers where id % 12 = 0`);
await owner.query(
  `insert into memberships (customer_id, number, source) select id, 'M' || id, 'store' from customers where id % 13 = 0`,
);

const fields = fieldsByKey(customerViewFields(declaration));
const using = (purpose: string, address: string) => {
  const { definition, problems } = readAddress(new URLSearchParams(address), fields);
  assert.deepEqual(problems, []);
  return useDefinition(definition, fields, { reads: readsOf(declaration, purpose), purpose });
};

const list = (purpose: string, place: Place, address = '', limits: Limits = usualLimits): Promise<ListPage> =>
  gate.open(purpose, clerk, (tx) => customerList(tx, { ...using(purpose, address), place }, limits));

const expected = async (where = 'true', order = 'c.sort_name, c.id'): Promise<number[]> =>
  (await owner.query(`select c.id from customers c where ${where} order by ${order}`)).rows.map(
    ({ id }) => id,
  );

/** Forward to the end, then back to the beginning. */
const walk = async (purpose: string, address: string, limits?: Limits) => {
  const forward: number[] = [];
  let page = await list(purpose, {}, address, limits);
  assert.equal(page.previous, undefined);
  for (;;) {
    forward.push(...page.rows.map(({ id }) => id));
    if (page.next === undefined) break;
    page = await list(purpose, page.next, address, limits);
  }
  const back = page.rows.map(({ id }) => id);
  while (page.previous !== undefined) {
    page = await list(purpose, page.previous, address, limits);
    back.unshift(...page.rows.map(({ id }) => id));
  }
  return { forward, back };
};

/** What each condition means, said in another way than the program says it. */
const meaning: Readonly<Record<string, string>> = {
  'kind=person': `c.kind = 'person'`,
  'kind.not=person': `c.kind <> 'person'`,
  'language=sv': `c.language = 'sv'`,
  'language=sv&language=fi': `c.language is not null`,
  'language.not=fi': `coalesce(c.language, '') <> 'fi'`,
  'language.missing=yes': 'c.language is null',
  'source=store': `c.source = 'store'`,
  'email.exists=yes': 'c.id % 3 = 0 and c.id % 9 <> 0',
  'email.missing=yes': 'c.id % 3 <> 0 or c.id % 9 = 0',
  'email=21@x.example': 'c.id = 21',
  'phone.exists=yes': 'false',
  'town=helsinki': 'c.id % 4 = 2',
  'town=Helsinki; Turku': 'c.id % 4 <> 0',
  'town.not=Turku': 'c.id % 2 = 0',
  'postcode.begins=20': 'c.id % 2 = 1',
  'address.missing=yes': 'c.id % 4 = 0',
  'name.begins=ä': `c.family_name = 'Äijälä'`,
  'member.exists=yes': 'c.id % 13 = 0',
  'member.missing=yes': 'c.id % 13 <> 0',
  'choice=objection.10': 'c.id % 6 = 0 and c.id % 12 <> 0',
  'choice.not=objection.10': 'not (c.id % 6 = 0 and c.id % 12 <> 0)',
  'recorded_at.within=100': 'c.id >= 100',
  'since_on.from=2020-06-01': `c.since_on >= '2020-06-01'`,
  'since_on.to=2022-12-31': `c.since_on <= '2022-12-31'`,
  'last_contact_on.older=100': `c.last_contact_on < (now() at time zone 'Europe/Helsinki')::date - 100`,
};
const conditions = Object.keys(meaning);

/** Each way of looking is taken: by an index, in stretches, and as usual. */
const ways: readonly Limits[] = [usualLimits, { few: 200, stretch: 80 }, { few: 1, stretch: 45 }];

test('each condition holds exactly those whom it means, by whichever way they are looked up', async () => {
  for (const condition of conditions)
    for (const limits of ways) {
      const { forward } = await walk('register_upkeep', condition, limits);
      assert.deepEqual(forward, await expected(meaning[condition]), `${condition} ${JSON.stringify(limits)}`);
    }
});

test('every customer comes exactly once in both directions, in Finnish order, whatever the conditions', async () => {
  const some = fc.uniqueArray(fc.constantFrom(...conditions), {
    maxLength: 4,
    selector: (condition) => condition.split('=')[0]!,
  });
  await fc.assert(
    fc.asyncProperty(
      some,
      fc.constantFrom(...ways),
      fc.boolean(),
      fc.constantFrom('name', 'newest'),
      async (chosen, limits, _, sort) => {
        const all = await expected(
          chosen.map((condition) => `(${meaning[condition]})`).join(' and ') || 'true',
          sort === 'name' ? 'c.sort_name, c.id' : 'c.id desc',
        );
        const { forward, back } = await walk(
          'register_upkeep',
          [...chosen, `sort=${sort}`].join('&'),
          limits,
        );
        assert.deepEqual(forward, all);
        assert.deepEqual(back, all);
      },
    ),
    { numRuns: 25 },
  );
});

test('the same name in several pages is no trap: v and w are different letters, å ä ö come last', async () => {
  const seen: string[] = [];
  let place: Place = {};
  for (;;) {
    const page = await list('register_upkeep', place, 'kind=person');
    for (const { name } of page.rows) if (seen.at(-1) !== name) seen.push(name);
    if (page.next === undefined) break;
    place = page.next;
  }
  assert.deepEqual(
    seen.map((name) => name.split(' ')[0]),
    ['Aalto', 'Jarvi', 'Järvi', 'Virtanen', 'Wirtanen', 'Ylönen', 'Åberg', 'Äijälä', 'Östman'],
  );
});

test('marketing’s list holds whom marketing sees, with the columns that it reads', async () => {
  const { forward } = await walk('marketing_post', '');
  assert.deepEqual(forward, await expected('not (id % 6 = 0 and id % 12 <> 0)'));
  const row = (await list('marketing_post', {})).rows[0]!;
  assert.ok('town' in row && !('email' in row) && !('customer_number' in row));
});

test('columns come as they were chosen, and only those', async () => {
  const page = await list('register_upkeep', {}, 'show=source&show.2=postcode&show.3=member_number');
  assert.deepEqual(Object.keys(page.rows[0]!).sort(), [
    'id',
    'kind',
    'member_number',
    'name',
    'postcode',
    'source',
  ]);
  const thirteenth = await list('register_upkeep', {}, 'member.exists=yes&show=member_number');
  assert.equal(thirteenth.rows[0]!['member_number'], `M${thirteenth.rows[0]!.id}`);
});

test('a condition or a column that the purpose may not read is named and asks nothing: it is no oracle', async () => {
  const all = await list('marketing_post', {});
  assert.equal((await list('marketing_post', {}, 'email.exists=yes')).count, all.count);
  assert.ok((await list('register_upkeep', {}, 'email.exists=yes')).count < all.count);
  const {
    conditions: asked,
    columns,
    leftOut,
  } = using('marketing_post', 'email.exists=yes&show=phone&show=town');
  assert.deepEqual([asked, columns.map(({ key }) => key)], [[], ['town']]);
  assert.deepEqual(
    leftOut.map(({ what, why, title }) => [what, why, title.en]),
    [
      ['condition', 'unread', 'E-mail address'],
      ['column', 'unread', 'Phone number'],
    ],
  );
});

test('the neighbours of a customer are those beside it in the same list', async () => {
  const ids = await expected(`language = 'sv'`);
  const beside = (id: number) =>
    gate.open('register_upkeep', clerk, (tx) =>
      neighboursOf(tx, id, using('register_upkeep', 'language=sv')),
    );
  assert.deepEqual(await beside(ids[3]!), { previous: ids[2], next: ids[4] });
  assert.deepEqual(await beside(ids[0]!), { next: ids[1] });
});

test('a page leaves one line in the log, which names all whom it shows and nobody else', async () => {
  const looked = async (place: Place) => {
    const { rows: before } = await owner.query('select coalesce(max(id), 0) as id from audit_log');
    const page = await gate.open('register_upkeep', clerk, (tx) =>
      customerList(tx, { ...using('register_upkeep', ''), place, isLooked: true }),
    );
    const { rows } = await owner.query(
      `select kind, act, actor, customer_ids::int[] as ids from audit_log where id > $1`,
      [(before[0] as { id: string }).id],
    );
    const ids = page.rows.map(({ id }) => id);
    const sorted = (some: number[]) => some.toSorted((a, b) => a - b);
    assert.deepEqual(
      rows.map((line) => ({ ...line, ids: sorted(line.ids) })),
      [{ kind: 'looked', act: 'list', actor: `staff:${clerk.id}`, ids: sorted(ids) }],
    );
    return page;
  };
  const first = await looked({});
  assert.equal(first.rows.length, rowsPerPage);
  const second = await looked(first.next!);
  assert.deepEqual((await looked(second.previous!)).rows, first.rows);
});

test('a count says how much it knows: all, more than it counts, or only the beginning of the register', async () => {
  const swedes = await expected(`language = 'sv'`);
  const known = await list('register_upkeep', {}, 'language=sv');
  assert.deepEqual([known.count, known.isCounted], [swedes.length, true]);
  const part = await list('register_upkeep', {}, 'language=sv', { few: 1, stretch: 30 });
  assert.ok(part.count < swedes.length && !part.isCounted);
  await owner.query(
    `insert into customers (kind, family_name, source, declaration_version) select 'person', 'Paljon', 'store', 0 from generate_series(1, 1200)`,
  );
  const page = await list('register_upkeep', {});
  assert.deepEqual([page.count, page.isCounted], [1001, true]);
  assert.equal(page.rows.length, rowsPerPage);
});

test('a list is never said to end where the customer whom it goes on from has gone', async () => {
  await assert.rejects(list('register_upkeep', { after: 999_999 }), /list_place_gone/);
  const { rows } = await list('register_upkeep', { after: 999_999 }, 'sort=newest');
  assert.equal(rows.length, rowsPerPage, 'by number the place is known without its customer');
});

test('that there are more than it counts is known for a minute, under one declaration', () => {
  const [policy, next] = [{}, {}];
  knownMany(policy, 'register_upkeep').remember(1_000);
  assert.ok(knownMany(policy, 'register_upkeep').isKnown(60_999));
  assert.ok(!knownMany(policy, 'register_upkeep').isKnown(61_000));
  assert.ok(!knownMany(policy, 'invoicing').isKnown(1_000));
  assert.ok(!knownMany(next, 'register_upkeep').isKnown(1_000));
});
