/** Of the demo: the notices, who sees whom by them, what people asked and what they must be told. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { seedRows } from '../../src/demo/seeds.ts';
import { addDays } from '../../src/ground/calendar.ts';
import { checkRights } from '../../src/policy/check.ts';
import { compilationOf } from '../../src/prepare-database.ts';
import { deadlineOf } from '../../src/requests/deadline.ts';
import { stateOf } from '../../src/requests/request.ts';
import type { RequestEvent } from '../../src/requests/request-event.ts';
import { at, gate, idOf, inForce, installation, number, otto, owner, rows, today } from './told.ts';

/** Whether the desk sees the customer. */
const sees = async (purpose: string, email: string): Promise<boolean> => {
  const id = await idOf(email);
  return gate.open(purpose, otto, async (tx) => {
    const { rows: found } = await sql`select from customers where id = ${id}`.execute(tx.db);
    return found.length === 1;
  });
};
const seenBy = async (email: string, purposes: readonly string[]): Promise<string[]> => {
  const seen = await Promise.all(
    purposes.map(async (purpose) => ((await sees(purpose, email)) ? purpose : '')),
  );
  return seen.filter(Boolean);
};
const desks = ['customer_service', 'orders', 'marketing_post', 'marketing_phone', 'marketing_email'];

test('who sees whom follows from what they have told', async () => {
  assert.deepEqual(await seenBy(at('aino.esimerkki-virtanen'), desks), desks);
  assert.deepEqual(await seenBy(at('matti.mallikas'), desks), desks.slice(0, 4));
  assert.deepEqual(await seenBy(at('ebba.exempel'), desks), [
    'customer_service',
    'orders',
    'marketing_phone',
  ]);
  assert.deepEqual(await seenBy(at('vaino.koelanka'), desks), ['customer_service', 'orders']);
  assert.deepEqual(await seenBy(at('sylvi.mallila'), desks), ['customer_service', 'orders']);
  assert.deepEqual(await seenBy(at('karl.provberg'), [...desks, 'rights_requests', 'bookkeeping']), [
    'rights_requests',
    'bookkeeping',
  ]);
  assert.deepEqual(
    await seenBy('laskut@neulekahvila-esimerkki.example', ['marketing_email', 'customer_owners']),
    ['marketing_email'],
  );
  assert.deepEqual(await seenBy(at('matti.mallikas'), ['customer_owners']), ['customer_owners']);
});

test('Helvi’s address is seen only where the work needs it', async () => {
  const id = await idOf(at('helvi.varjola'));
  const streets = (purpose: string) =>
    gate.open(purpose, otto, async (tx) => {
      const { rows: found } = await sql<{
        street: string;
      }>`select street from addresses where customer_id = ${id}`.execute(tx.db);
      return found.map(({ street }) => street);
    });
  assert.deepEqual(await streets('orders'), ['Lapastie 19 C 5']);
  assert.deepEqual(await streets('customer_service'), []);
  assert.ok(await sees('customer_service', at('helvi.varjola')));
});

test('marketing by e-mail sees exactly those whose consent holds, and organisations', async () => {
  const said = seedRows<{ email: string; kind: string; purpose: string }>('choices.csv');
  const those = (kind: string, purpose = 'marketing_email') =>
    said.filter((row) => row.kind === kind && row.purpose === purpose).map(({ email }) => email);
  const gone = new Set([...those('withdrawal'), ...those('objection', 'all_marketing')]);
  const expected = those('consent').filter((email) => !gone.has(email));
  assert.ok(expected.length > 150 && gone.size > 20);
  const seen = await gate.open('marketing_email', { kind: 'staff', id: 3 }, async (tx) => {
    const { rows: found } = await sql<{
      normalised: string;
    }>`select e.normalised from customers c join emails e on e.customer_id = c.id where c.kind <> 'organisation'`.execute(
      tx.db,
    );
    return found.map(({ normalised }) => normalised);
  });
  assert.deepEqual(seen.sort(), expected.sort());
});

test('the contacts that their organisations named must be told within days, and those of whom resellers told later', async () => {
  const [duty, ofResellers, ...others] = await rows<{ people: number; due_on: string; received_on: string }>(
    'select people, due_on, received_on from information_duties where fulfilled_at is null order by received_on',
  );
  assert.deepEqual(others, []);
  assert.equal(duty!.people, 118);
  assert.equal(duty!.received_on, addDays(today, -27));
  assert.ok(ofResellers!.people > 5 && ofResellers!.received_on === addDays(today, -3));
  assert.ok(duty!.due_on > today && duty!.due_on <= addDays(today, 8), duty!.due_on);
});

test('requests: answered, extended, granted, refused, overdue, at its last day, waiting and contested; three messages', async () => {
  const found = await rows<{
    who: string;
    kind: string;
    received_on: string;
    events: { kind: string; on_day: string }[];
  }>(
    `select requester as who, kind, received_on, (select json_agg(json_build_object('kind', e.kind, 'on_day', e.on_day) order by e.number)
       from request_events e where e.request_id = r.id) as events from requests r order by id`,
  );
  const said = found.map(({ who, kind, received_on, events }) => {
    const { daysLeft, isPaused, isExtended } = deadlineOf(received_on, events as RequestEvent[], today);
    const days = daysLeft < 0 ? 'late' : daysLeft <= 4 ? 'soon' : '';
    const state = stateOf(events as RequestEvent[]);
    return [who.split(' ')[0], kind, state, isPaused && 'paused', isExtended && 'extended', days]
      .filter(Boolean)
      .join(' ');
  });
  assert.deepEqual(said, [
    'Aino access closed',
    'Ebba access open extended',
    'Eino erasure decided',
    'Onni erasure refused',
    'Emily access open soon',
    'Kerttu rectification open late',
    'Matti access waiting paused',
    'Karl rectification open',
  ]);
  assert.equal(await number('request_mails where sorted_as is null'), 3);
  assert.equal(await number('request_corrections where decision is null'), 2);
  assert.ok((await number('request_letters')) >= 10);
});

test('two notices are published; the second brings the yarn and the mailing house', async () => {
  const versions = await rows<{ version: number; body: Awaited<ReturnType<typeof inForce>>; on: string }>(
    `select version, body, (published_at at time zone 'Europe/Helsinki')::date as on from declarations order by version`,
  );
  const [, first, second] = versions;
  assert.deepEqual(
    versions.slice(1).map(({ version, on }) => [version, on]),
    [
      [1, addDays(today, -40)],
      [2, addDays(today, -21)],
    ],
  );
  assert.deepEqual([first!.body.updated_on, second!.body.updated_on], [first!.on, second!.on]);
  assert.deepEqual(first!.body.extra_fields, []);
  assert.equal(second!.body.extra_fields[0]!.title.fi, 'Suosikkilanka');
  const keys = (body: typeof second) => body!.body.recipients.map(({ key }) => key);
  assert.deepEqual(
    keys(second).filter((key) => !keys(first).includes(key)),
    ['mailing_house'],
  );
  assert.equal(await number(`customer_field_values where field = 'favourite_yarn'`), 162);
});

test('check finds nothing', async () => {
  const compilation = compilationOf(installation, await inForce());
  assert.deepEqual(await checkRights(owner, compilation, installation.id), []);
});

test('the staff is instructed but for one instruction of Otto’s; an impact was assessed; a wider notice waits for its letters', async () => {
  const instructed = await rows<{ staff_id: number; n: number }>(
    'select staff_id, count(*)::int as n from trainings group by staff_id order by staff_id',
  );
  assert.deepEqual(
    instructed.map(({ n }) => n),
    [4, 3, 1],
  );
  const { purposes } = await inForce();
  assert.equal(
    purposes.find(({ key }) => key === 'credit_decision')?.impact_assessment?.outcome,
    'with_measures',
  );
  assert.equal(await number('announcements where ended_at is null'), 1);
});
