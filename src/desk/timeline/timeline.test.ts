import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../../test/database.ts';
import { testDeclaration } from '../../../test/test-declaration.ts';
import { readsOf } from '../../customers/reads.ts';
import { partsFor, placeOf, timelinePage } from '../../customers/timeline/timeline.ts';
import { timelineParts } from './parts.ts';

const { gate, owner } = await testDatabase();
const declaration = testDeclaration();
const rows = async <Row>(text: string, values: unknown[] = []): Promise<Row[]> =>
  (await owner.query(text, values)).rows as Row[];

const customer = (
  await rows<{ id: number }>(`insert into customers (kind, family_name, source, declaration_version)
    values ('person', 'Aikajana', 'store', 0) returning id`)
)[0]!.id;

/** Entries of every part, many of them at the very same moment, some on the midnight at which days stand. */
const midnight = `timestamptz '2026-03-03 22:00:00+00'`;
await rows(`select set_config('app.actor', 'staff:1', false), set_config('app.purpose', '1', false)`);
for (const insert of [
  `insert into notes (customer_id, kind, happened_at, body)
     select $1, 'call', ${midnight} + make_interval(hours => n % 3), 'Puhelu ' || n from generate_series(1, 20) n`,
  `insert into tasks (customer_id, title, due_on, recorded_at) select $1, 'Tehtävä ' || n, '2026-04-01', ${midnight} from generate_series(1, 6) n`,
  `insert into mails (customer_id, to_address, subject, body, language, recorded_at)
     select $1, 'a@x.example', 'Asia ' || n, 'Teksti', 'fi', ${midnight} + make_interval(secs => n * 0.000001) from generate_series(1, 6) n`,
  `insert into mails (customer_id, purpose, to_address, subject, body, language) values ($1, 4, 'a@x.example', 'Lasku', 'Teksti', 'fi')`,
  `insert into orders (customer_id, ordered_on, channel, prices_include_vat, source)
     select $1, date '2026-03-03' + n % 3, 'shop', true, 'store' from generate_series(1, 20) n`,
  `insert into choices (customer_id, kind, purpose, channel, happened_at, source)
     select $1, 'objection', n, 'phone', ${midnight}, 'store' from generate_series(10, 13) n`,
  `insert into customer_history (customer_id, place, field, old_value, changed_at)
     select $1, 'customers', f, 'x', ${midnight} from unnest(array['family_name', 'given_names']) f`,
  `insert into removals (customer_id, what, removed_at) values ($1, 'note', ${midnight})`,
])
  await rows(insert, [customer]);

const pageFor = (purpose: string, before: string | undefined, most: number, show?: string) => {
  const reads = readsOf(declaration, purpose);
  return gate.open(purpose, { kind: 'staff', id: 1 }, (tx) =>
    timelinePage(tx, partsFor(timelineParts, reads, show), {
      customerId: customer,
      place: placeOf(before),
      most,
    }),
  );
};
const entriesOf = async (purpose: string, most: number): Promise<string[]> => {
  const all: string[] = [];
  for (let before: string | undefined, isFirst = true; isFirst || before; isFirst = false) {
    const page = await pageFor(purpose, before, most);
    all.push(...page.entries.map(({ at, part, id }) => `${at.toISOString()} ${part} ${id}`));
    before = page.next;
  }
  return all;
};

test('page after page shows every entry once, whatever the size of a page', async () => {
  const whole = await entriesOf('rights_requests', 1000);
  assert.equal(whole.length, 20 + 6 + 7 + 20 + 1 + 1 + 1);
  for (const most of [1, 3, 7, 30])
    assert.deepEqual(await entriesOf('rights_requests', most), whole, `${most}`);
});

test('the newest is first', async () => {
  const times = (await entriesOf('rights_requests', 1000)).map((entry) => entry.slice(0, 24));
  assert.deepEqual(times, times.toSorted().reverse());
});

test('each desk is told what it reads, and of mails its own', async () => {
  const parts = async (purpose: string) => {
    const { entries } = await pageFor(purpose, undefined, 1000);
    return Object.fromEntries(
      Map.groupBy(entries, ({ part }) => part)
        .entries()
        .map(([part, of]) => [part, of.length]),
    );
  };
  assert.deepEqual(await parts('customer_service'), {
    note: 20,
    task: 6,
    mail: 6,
    order: 20,
    choice: 1,
    change: 1,
    removal: 1,
  });
  assert.deepEqual(await parts('invoicing'), { mail: 1, order: 20 });
  assert.deepEqual(await parts('order_archive'), {});
  assert.equal(partsFor(timelineParts, readsOf(declaration, 'marketing_post')).length, 0);
});

test('one kind of entries can be asked for, and what the desk does not read is none', async () => {
  const { entries } = await pageFor('customer_service', undefined, 1000, 'order');
  assert.equal(entries.length, 20);
  assert.equal((await pageFor('customer_service', undefined, 1000, 'invoice')).entries.length, 0);
});

test('a place that is none begins at the newest', () => {
  for (const wrong of [
    '',
    'x',
    '2026-99-99T00:00:00.000000Z~note~1',
    "2026-03-03T00:00:00.000000Z~note~1';--",
  ])
    assert.equal(placeOf(wrong), undefined, wrong);
});
