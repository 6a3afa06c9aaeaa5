/** What `db/seeds/story.md` tells is what is there after the story has been played through the real acts. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { sql } from 'kysely';
import { signIn } from '../src/access/sign-in.ts';
import { sealAudit } from '../src/audit/seal-audit.ts';
import { verifyAudit } from '../src/audit/verify-audit.ts';
import { daysOfChapters } from '../src/demo/fill-demo.ts';
import { letDaysPass } from '../src/demo/let-days-pass.ts';
import { seedRows } from '../src/demo/seeds.ts';
import { newStaff } from '../src/demo/staff.ts';
import { addDays, helsinkiDate } from '../src/ground/calendar.ts';
import { checkout } from '../src/ground/config.ts';
import { checkRights } from '../src/policy/check.ts';
import { compilationOf } from '../src/prepare-database.ts';
import { deadlineOf } from '../src/requests/deadline.ts';
import { stateOf } from '../src/requests/request.ts';
import type { RequestEvent } from '../src/requests/request-event.ts';
import { demoDatabase } from './demo-database.ts';

const { gate, installation, owner, inForce, staff, lines } = await demoDatabase();
const otto = { kind: 'staff', id: 2 } as const;
const today = helsinkiDate(new Date());
const at = (name: string): string => `${name}@posti.example`;

const rows = async <Row>(text: string, values: unknown[] = []): Promise<Row[]> =>
  (await owner.query(text, values)).rows as Row[];
const number = async (text: string, values: unknown[] = []): Promise<number> =>
  (await rows<{ n: number }>(`select count(*)::int as n from ${text}`, values))[0]!.n;
const idOf = async (email: string): Promise<number> =>
  (await rows<{ id: number }>('select customer_id as id from emails where normalised = $1', [email]))[0]!.id;

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

test('the chapters are told in the order of their days, the last one today', () => {
  assert.deepEqual(
    daysOfChapters,
    daysOfChapters.toSorted((one, other) => other - one),
  );
  assert.equal(daysOfChapters.at(-1), 0);
});

test('three of them stand in the register twice, and the night has found them', async () => {
  const pairs = await rows<{ name: string; confidence: number }>(
    `select c.given_names || ' ' || c.family_name as name, p.confidence from duplicate_pairs p join customers c on c.id = p.customer_id
     where c.source = 'store' order by 1`,
  );
  const names = pairs.map(({ name }) => name);
  for (const name of ['Aino Maria Rantala', 'Aino Salonen', 'Väinö Suominnen'])
    assert.ok(names.includes(name), name);
});

test('about two thousand customers of every kind and language are there', async () => {
  const kinds = await rows<{ kind: string; n: number }>(
    'select kind, count(*)::int as n from customers group by kind order by kind',
  );
  assert.deepEqual(kinds, [
    { kind: 'organisation', n: 220 },
    { kind: 'person', n: 1709 },
    { kind: 'sole_trader', n: 35 },
  ]);
  for (const [language, most] of Object.entries({ fi: 1600, sv: 400, en: 80 })) {
    const speaking = await number('customers where language = $1', [language]);
    assert.ok(speaking > 30 && speaking < most, `${language} ${speaking}`);
  }
  assert.equal(await number('representations'), 118);
  assert.equal(await number('memberships'), 404);
  assert.equal(lines.length, 13);
});

test('everybody of the story is there, and the two who are not are in a file', async () => {
  const story = readFileSync(join(checkout, 'db/seeds/story.md'), 'utf8');
  const named = new Set(story.match(/[\w.-]+@[\w.-]+\.example/g));
  assert.equal(named.size, 15);
  for (const email of named) assert.ok(await idOf(email), email);
  for (const family of ['Palautus', 'Paus']) {
    assert.equal(await number('customers where family_name = $1', [family]), 0);
    assert.equal(await number('import_rows where family_name = $1', [family]), 1);
  }
});

test('imports: six are in, one is undone, one is paused', async () => {
  const imports = await rows<{ file_name: string; step: string; made: number }>(
    `select i.file_name, s.step, (select count(*)::int from customers c where c.import_id = i.id) as made
     from imports i join lateral (select step from import_steps where import_id = i.id order by number desc limit 1) s on true
     order by i.id`,
  );
  assert.deepEqual(
    imports.map(({ file_name, step, made }) => [file_name, step, made]),
    [
      ['verkkokauppa.csv', 'finished', 1350],
      ['laskutus.csv', 'finished', 285],
      ['asiakasomistajat.csv', 'finished', 207],
      ['yhteyshenkilot.vcf', 'finished', 118],
      ['messut.csv', 'undone', 0],
      ['verkkokaupan-tilaukset.csv', 'finished', 0],
      ['jalleenmyyjat.csv', 'finished', 0],
      ['joulukortit.csv', 'paused', 0],
    ],
  );
});

test('duplicates: Kerttu is one customer at her new address, Elli’s row is left unclear', async () => {
  assert.equal(await number(`customers where family_name = 'Kaksola'`), 1);
  const addresses = await rows(`select a.street from addresses a where a.customer_id = $1`, [
    await idOf(at('kerttu.kaksola')),
  ]);
  assert.deepEqual(addresses, [{ street: 'Myssyläntie 12' }]);
  const decided = await rows(
    `select d.decision, d.reason, d.proposals from import_decisions d join import_rows r on (r.import_id, r.line) = (d.import_id, d.line)
     where r.family_name in ('Kaksola', 'Yhteinen') and d.decision <> 'new' order by d.import_id, d.line`,
  );
  assert.deepEqual(decided, [
    { decision: 'twin', reason: 'email', proposals: null },
    { decision: 'update', reason: 'email', proposals: ['addresses.postal'] },
    { decision: 'unclear', reason: 'email_of_another', proposals: null },
  ]);
});

test('orders of two years are there, of every channel; the old ones are in the archive', async () => {
  assert.equal(await number('products'), 14);
  const by = await rows<{ channel: string; n: number }>(
    'select channel, count(*)::int as n from orders group by channel order by channel',
  );
  const of = Object.fromEntries(by.map(({ channel, n }) => [channel, n]));
  assert.ok(of.web_shop! > 1_800 && of.shop! > 300 && of.reseller! > 200, JSON.stringify(of));
  assert.equal(of.direct, 2);
  const archived = await number('orders where archived_at is not null');
  assert.ok(archived > 400);
  assert.equal(
    await number(`orders where archived_at is not null and closed_on > $1`, [addDays(today, -360)]),
    0,
  );
  assert.ok((await number(`orders where closed_on is null`)) > 10);
  assert.ok((await number(`orders where state = 'cancelled'`)) > 20);
  assert.equal(
    await number(
      `import_decisions d join imports i on i.id = d.import_id where i.kind = 'orders' and d.decision = 'refused'`,
    ),
    0,
  );
});

test('Aino’s order came back in part, and its worth is that of three skeins', async () => {
  const [order] = await rows<{ state: string; back: number }>(
    `select o.state, (select sum(r.gross_cents)::int from order_returns r where r.order_id = o.id) as back
     from orders o where o.customer_id = $1 and o.channel = 'direct'`,
    [await idOf(at('aino.esimerkki-virtanen'))],
  );
  assert.deepEqual(order, { state: 'partly_returned', back: 3 * 1350 });
});

test('Aino’s old street is in her history, written by Otto two weeks ago', async () => {
  const history = await rows(
    `select field, old_value, old_source, new_source, changed_by, (changed_at at time zone 'Europe/Helsinki')::date as changed_on
     from customer_history where customer_id = $1 and field = 'street'`,
    [await idOf(at('aino.esimerkki-virtanen'))],
  );
  assert.deepEqual(history, [
    {
      field: 'street',
      old_value: 'Lankakerätie 3 B 14',
      old_source: 'webshop',
      new_source: 'registration',
      changed_by: 'staff:2',
      changed_on: addDays(today, -14),
    },
  ]);
});

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

test('papers stand in their folders, one is late, one is due, and two were destroyed by two', async () => {
  assert.equal(await number('paper_documents where folder_id is not null'), 4);
  assert.equal(await number('paper_loans where returned_at is null and due_back_on < today()'), 1);
  assert.equal(await number('paper_documents where kept_until < today()'), 1);
  assert.equal(await number('paper_destructions where confirmed_by <> destroyed_by'), 1);
  assert.equal(await number('paper_destruction_lines'), 2);
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

test('invoices: paid and overpaid, half paid, credited, disputed, reminded, in collection, overdue and a draft', async () => {
  const found = await rows<{
    buyer: string;
    state: string;
    late: boolean;
    disputed: boolean;
    reminded: boolean;
  }>(
    `select buyer_name as buyer, state, state = 'open' and due_on < today() as late, disputed_at is not null as disputed,
       reminded_on is not null as reminded from invoices where kind = 'invoice' order by id`,
  );
  const said = found.map(({ buyer, state, late, disputed, reminded }) =>
    [buyer.split(' ')[0], state, late && 'late', disputed && 'disputed', reminded && 'reminded']
      .filter(Boolean)
      .join(' '),
  );
  assert.deepEqual(said, [
    'Aino paid',
    'Neulekahvila open late reminded',
    'Emily open late',
    'Ebba paid',
    'Karl open late disputed',
    'Onni collection reminded',
    'Matti paid',
    'Eino open late',
    'Tuulikki open',
    'Kerttu draft',
  ]);
  assert.equal(await number(`invoices where kind = 'credit_note'`), 1);
  assert.equal(await number(`disclosures where recipient_name = 'Malliperintä Oy'`), 1);
  assert.equal(
    await number(`invoices where kept_until <> make_date(extract(year from issued_on)::int + 6, 12, 31)`),
    0,
  );
});

test('two bank statements: paid by reference in whole and in part, one doubtful by a number in words, one of nobody', async () => {
  const found = await rows<{ outcome: string }>(
    'select outcome from bank_payments order by bank_file_id, entry, part',
  );
  assert.deepEqual(
    found.map(({ outcome }) => outcome),
    ['matched', 'matched', 'doubtful', 'unknown'],
  );
});

test('programs: a key of the bookkeeper, one of the shop, and a webhook of which one delivery did not arrive', async () => {
  assert.deepEqual(await rows('select recipient, purposes from api_keys order by id'), [
    { recipient: 'bookkeeper', purposes: ['bookkeeping'] },
    { recipient: null, purposes: ['orders'] },
  ]);
  assert.ok((await number('webhook_deliveries where delivered_at is not null')) >= 3);
  assert.equal(await number('webhook_deliveries where delivered_at is null'), 1);
});

test('Aino has a history: calls, visits, a mail that has gone, a task that was done', async () => {
  const id = await idOf(at('aino.esimerkki-virtanen'));
  assert.equal(await number('notes where customer_id = $1', [id]), 2);
  assert.equal(await number('tasks where customer_id = $1 and done_at is not null', [id]), 1);
  assert.equal(await number(`mail_steps where customer_id = $1 and step = 'sent'`, [id]), 1);
});

test('Otto has two templates to begin mails from, and a day with a task that is late', async () => {
  assert.equal(await number('mail_templates'), 2);
  const tasks = await rows<{ n: number }>(
    'select due_on::date - $1::date as n from tasks where done_at is null order by 1',
    [today],
  );
  assert.deepEqual(
    tasks.map(({ n }) => n),
    [-1, 0, 4],
  );
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

test('nothing happened in the future, the log is guarded again and its seals hold', async () => {
  for (const moment of ['audit_log where at', 'choices where happened_at', 'customers where recorded_at'])
    assert.equal(await number(`${moment} > now()`), 0, moment);
  await assert.rejects(owner.query('update audit_log set at = now()'), /append-only/);
  await assert.rejects(owner.query('update declarations set published_by = $1', ['x']), /append-only/);
  assert.ok((await sealAudit(gate)) > 2_000);
  const verified = await gate.open('audit_keeping', { kind: 'job', name: 'test' }, verifyAudit);
  assert.equal(verified.brokenSeal, undefined);
  assert.ok(verified.rows > 2_000);
  await assert.rejects(letDaysPass(owner, 1), /sealed/);
});

test('the three sign in with the passwords that were made for this start alone', async () => {
  const enter = (userName: string, password: string) =>
    gate.open('sign_in', { kind: 'nobody' }, (tx) =>
      signIn(tx, { userName, password, clientAddress: '192.0.2.7' }, () => true),
    );
  for (const { userName, password } of staff) assert.equal((await enter(userName, password)).is, 'in');
  const others = newStaff();
  assert.equal((await enter('helmi', others[0].password)).is, 'wrong');
  assert.equal(await number('undertakings_signed'), 3);
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
