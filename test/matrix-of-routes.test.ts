/** The matrix through every page: each purpose as the desk, each customer, page and JSON, against the words of the law. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { routesUnder } from '../src/http/under-declaration.ts';
import { tables } from '../src/personal-data.ts';
import type { Purpose } from '../src/policy/declaration.ts';
import { loadInForce } from '../src/policy/in-force.ts';
import { routes } from '../src/routes.ts';
import { askingOf, type Wish } from './asking.ts';
import { hirer, sessionOf } from './callers.ts';
import { testDatabase } from './database.ts';
import { finderOf, type Marked, markAll } from './markers.ts';
import { oneOfEach } from './one-of-each.ts';
import { declarationWithEverything, plausibleIn } from './plausible.ts';
import { readsColumn, seesCustomer, seesRow } from './reader-of-the-law.ts';

const declaration = declarationWithEverything();
const { gate, installation, owner, publish } = await testDatabase({ declaration });
await publish(declaration);
const policy = await loadInForce(installation, tables);
const specimens = await oneOfEach(owner, declaration);
const marked = await markAll(owner, specimens);
const markersIn = finderOf(marked);
const { ask } = askingOf({ gate, policy: () => policy });
const hire = hirer(owner, declaration);

const table = routesUnder(routes, declaration);
const readers: readonly string[] = table.find(
  ({ method, path }) => method === 'GET' && path === '/customers',
)!.purposes;
const desks = declaration.purposes.filter(({ key }) => readers.includes(key));
const tokens = new Map<string, string>();
for (const { key } of desks) tokens.set(key, await sessionOf(owner, await hire({ purposes: [key] })));
const wishes = ['page', 'json'] as const;

const show = async ({ key }: Purpose, path: string, wish: Wish) => {
  const response = await ask(path, { token: tokens.get(key), wish });
  return { status: response.status, text: await response.text() };
};

const isAllowed = (purpose: Purpose, { table, column, specimen }: Marked): boolean =>
  readsColumn(purpose, table, column) && seesRow(purpose, table, specimen);
const nameOf = ({ table, name }: Marked): string => `${table.table}.${name}`;
const said = (purpose: Purpose, one: Marked): string =>
  `${purpose.key} is shown ${nameOf(one)} of ${one.specimen.kind} ${one.specimen.condition}`;

/** What a page shows that the declaration does not give. */
const leaks = (purpose: Purpose, text: string): string[] =>
  markersIn(text)
    .filter((one) => !isAllowed(purpose, one))
    .map((one) => said(purpose, one));

/** Columns that some purpose's card shows of a kind of customer: what stands on cards at all. */
const onCard = { page: new Set<string>(), json: new Set<string>() };
const onCardOf = (one: Marked): string => `${nameOf(one)} of ${one.specimen.kind}`;
const cards: { purpose: Purpose; wish: Wish; id: number; shown: ReadonlySet<string> }[] = [];

for (const purpose of desks)
  test(`${purpose.key}: the card of each customer shows nothing that is not the purpose’s, and is none where it sees nobody`, async () => {
    for (const specimen of specimens)
      for (const wish of wishes) {
        const { status, text } = await show(purpose, `/customers/${specimen.id}`, wish);
        const expected = seesCustomer(purpose, specimen) ? 200 : 404;
        assert.equal(status, expected, `${specimen.kind} ${specimen.condition}`);
        assert.deepEqual(leaks(purpose, text), []);
        const own = markersIn(text).filter((one) => one.specimen === specimen);
        for (const one of own) onCard[wish].add(onCardOf(one));
        if (status === 200) cards.push({ purpose, wish, id: specimen.id, shown: new Set(own.map(nameOf)) });
      }
  });

/** What some desk's timeline showed: after "shows nothing" there was something to be shown. */
const onTimelines = new Set<string>();

test('the timeline of each customer shows nothing that is not the desk’s, and is none where it sees nobody', async () => {
  for (const purpose of desks)
    for (const specimen of specimens)
      for (const wish of wishes) {
        const { status, text } = await show(purpose, `/customers/${specimen.id}/timeline`, wish);
        assert.equal(status, seesCustomer(purpose, specimen) ? 200 : 404, said(purpose, marked[0]!));
        assert.deepEqual(leaks(purpose, text), []);
        for (const one of markersIn(text)) onTimelines.add(nameOf(one));
      }
  for (const name of ['notes.body', 'tasks.title', 'mails.subject']) assert.ok(onTimelines.has(name), name);
});

/** Where a value came from stands beside the value, and not where the value does not stand. */
const standsAlone = (purpose: Purpose, { table, column }: Marked): boolean => {
  const others = Object.values(table.columns).filter(({ category }) => category !== 'provenance');
  return (
    column.category === 'provenance' &&
    table.table !== 'value_sources' &&
    !others.some(({ category }) => purpose.reads.some((read) => read === category))
  );
};

/** Rows with pages of their own: the card shows a line of them at most. */
const onOwnPages =
  /^(access_packages|held_texts|breach_\w+|own_page_\w+|bulk_edit_rows|choices_to_tell|retention_holds|collections|disclosures|orders?\w*|invoic\w+|payment\w*|reminders|mails?|mail_\w+|mailing\w*|new_addresses|origin_duties|note\w*|suppression_overrides|tasks|attachments|paper_\w+|strong_links)\./;

test('a card shows all that the purpose reads of what stands on cards at all', () => {
  const missing = cards.flatMap(({ purpose, wish, id, shown }) =>
    marked
      .filter((one) => one.specimen.id === id && onCard[wish].has(onCardOf(one)))
      .filter((one) => !onOwnPages.test(nameOf(one)))
      .filter((one) => isAllowed(purpose, one) && !standsAlone(purpose, one) && !shown.has(nameOf(one)))
      .map((one) => `${wish}: ${said(purpose, one).replace('is shown', 'is not shown')}`),
  );
  assert.deepEqual(missing, []);
  assert.ok(cards.length > 300, 'there were cards to look at');
});

test('what is marked and stands on no card is named here', () => {
  const kinds = [...onCard.page, ...onCard.json].map((name) => name.split(' ')[0]);
  const never = [...new Set(marked.map(nameOf))].filter((name) => !kinds.includes(name));
  assert.deepEqual(never.filter((name) => !onOwnPages.test(name)).sort(), []);
});

const everyone = '/customers';
const idsIn = (text: string, wish: Wish): number[] => {
  const ids =
    wish === 'json'
      ? (JSON.parse(text) as { rows: { id: number }[] }).rows.map(({ id }) => id)
      : [...text.matchAll(/href="\/customers\/(\d+)/g)].map((match) => Number(match[1]));
  return [...new Set(ids)].filter((id) => specimens.some((one) => one.id === id)).sort((a, b) => a - b);
};
const listed = async (purpose: Purpose, path: string, wish: Wish): Promise<number[]> => {
  const { status, text } = await show(purpose, path, wish);
  assert.equal(status, 200, path);
  assert.deepEqual(leaks(purpose, text), []);
  return idsIn(text, wish);
};
const seen = (purpose: Purpose): number[] =>
  specimens.filter((one) => seesCustomer(purpose, one)).map(({ id }) => id);

for (const purpose of desks)
  test(`${purpose.key}: the list holds exactly the customers that the purpose sees`, async () => {
    for (const wish of wishes) assert.deepEqual(await listed(purpose, everyone, wish), seen(purpose));
  });

const markOf = (table: string, name: string, id: number): Marked =>
  marked.find((one) => nameOf(one) === `${table}.${name}` && one.specimen.id === id)!;

for (const purpose of desks)
  test(`${purpose.key}: a filter finds by what the purpose reads and changes nothing by what it does not`, async () => {
    for (const [filter, table, column] of [
      ['town', 'addresses', 'town'],
      ['postcode', 'addresses', 'postcode'],
      ['source', 'customers', 'source'],
    ] as const)
      for (const specimen of specimens) {
        const one = markOf(table, column, specimen.id);
        const found = await listed(purpose, `${everyone}?${filter}=${one.stored}`, 'json');
        if (readsColumn(purpose, one.table, one.column))
          assert.deepEqual(found, isAllowed(purpose, one) ? [specimen.id] : [], said(purpose, one));
        else assert.deepEqual(found, seen(purpose), said(purpose, one));
      }
  });

const orders = tables.find(({ table }) => table === 'orders')!;
const orderReaders = routes.find(({ method, path }) => method === 'GET' && path === '/orders')!.purposes;
const orderOf = async (id: number): Promise<number> =>
  (await owner.query('select id::int from orders where customer_id = $1', [id])).rows[0].id;
const onOrder = new Set<string>();

for (const purpose of desks.filter(({ key }) => orderReaders.includes(key)))
  test(`${purpose.key}: the page of an order is there where the purpose sees the order, and shows nothing that is not its own`, async () => {
    for (const specimen of specimens)
      for (const wish of wishes) {
        const { status, text } = await show(purpose, `/orders/${await orderOf(specimen.id)}`, wish);
        const isSeen = seesRow(purpose, orders, specimen);
        assert.equal(status, isSeen ? 200 : 404, `${specimen.kind} ${specimen.condition}`);
        assert.deepEqual(leaks(purpose, text), []);
        for (const one of markersIn(text)) onOrder.add(nameOf(one));
      }
    for (const wish of wishes) {
      const { text } = await show(purpose, '/orders', wish);
      assert.deepEqual(leaks(purpose, text), []);
      const shown = markersIn(text).filter((one) => nameOf(one) === 'orders.order_number');
      const seen = specimens.filter((specimen) => seesRow(purpose, orders, specimen));
      assert.equal(shown.length, seen.length);
    }
  });

test('what is marked of orders stands on their pages', () => {
  const never = [...new Set(marked.map(nameOf))].filter(
    (name) => /^orders?(_\w+)?\./.test(name) && !onOrder.has(name),
  );
  assert.deepEqual(never.sort(), []);
});

const soughtBy = [
  ['customers', 'family_name'],
  ['customers', 'organisation_name'],
  ['customers', 'customer_number'],
  ['customers', 'business_id'],
  ['emails', 'address'],
  ['phones', 'e164'],
  ['addresses', 'street'],
  ['customer_field_values', 'value'],
  ['customer_history', 'old_value'],
  ['choices', 'evidence'],
] as const;
const foundBy = new Set<string>();

for (const purpose of desks)
  test(`${purpose.key}: search finds nobody by what the purpose does not read, and nobody whom it does not see`, async () => {
    for (const [table, column] of soughtBy)
      for (const specimen of specimens.filter(({ kind }) => kind !== 'sole_trader')) {
        const one = markOf(table, column, specimen.id);
        const { text } = await show(purpose, `/search?q=${encodeURIComponent(one.stored)}`, 'json');
        const hits = (JSON.parse(text) as { hits: { id: number }[] }).hits.map(({ id }) => id);
        assert.deepEqual(leaks(purpose, text.replaceAll(one.stored, '')), []);
        if (!hits.includes(specimen.id)) continue;
        assert.ok(isAllowed(purpose, one), said(purpose, one));
        foundBy.add(nameOf(one));
      }
  });

test('search had something to find', () => {
  for (const name of ['customers.family_name', 'customers.customer_number', 'emails.address', 'phones.e164'])
    assert.ok(foundBy.has(name), name);
});

test('the forms of a customer show what their purposes read', async () => {
  const pathOf = await plausibleIn({ owner, gate, declaration }, specimens);
  // The timeline has a test of its own, above; here one customer has become a customer-owner beside what they are, so
  // that those who care for customer-owners rightly see them where the page shows who they are.
  const seesOneMore = (path: string, { key }: Purpose): boolean =>
    key === 'customer_owners' && /^\/customers\/:id\/mails\/(new|preview)$/.test(path);
  const forms = routes.filter(
    ({ method, path }) =>
      method === 'GET' &&
      path.startsWith('/customers/:id/') &&
      path !== '/customers/:id/timeline' &&
      !path.endsWith('/file'),
  );
  let shown = 0;
  for (const form of forms)
    for (const purpose of desks.filter(({ key }) => form.purposes.includes(key))) {
      if (seesOneMore(form.path, purpose)) continue;
      const { status, text } = await show(purpose, pathOf(form.path), 'page');
      assert.ok([200, 404].includes(status), form.path);
      assert.deepEqual(leaks(purpose, text), [], form.path);
      shown += markersIn(text).length;
    }
  assert.ok(shown > 20, 'there was something to see');
});

test('a page with one value too many is caught', async () => {
  const marketing = desks.find(({ key }) => key === 'marketing_post')!;
  const email = marked.find(
    (one) => nameOf(one) === 'emails.address' && one.specimen.condition === 'consented',
  )!;
  assert.match(
    leaks(marketing, `<p>${email.value.toUpperCase()}</p>`).join(),
    /marketing_post is shown emails\.address/,
  );
});
