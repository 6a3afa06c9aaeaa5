/** An access request is answered: the data is put together in the background, fetched from the request’s page, and gone in time. */
import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { testDatabase } from '../../../test/database.ts';
import type { InTransaction } from '../../files/in-transaction.ts';
import { storeFile } from '../../files/store-file.ts';
import { openZip } from '../../ground/open-zip.ts';
import { createApp } from '../../http/app.ts';
import { tables } from '../../personal-data.ts';
import { loadInForce } from '../../policy/in-force.ts';
import { requestsRoutes } from '../routes.ts';
import { makePackage, type PackageWork } from './make-package.ts';
import type { Row } from './package.ts';
import { expirePackages, packageRemains } from './package-rows.ts';

process.env['SELOSTE_FILES_KEY'] = 'ab'.repeat(32);
const { owner, gate, installation } = await testDatabase();
await owner.query(`select set_config('app.actor', 'staff:1', false), set_config('app.purpose', '19', false)`);
const policy = await loadInForce(installation, tables);
const site = 'http://localhost';
const clerk = {
  kind: 'staff',
  id: 1,
  name: 'Otto',
  sessionId: 1,
  purposes: ['rights_requests'],
  desk: undefined,
  hasSigned: true,
} as const;
const app = createApp({
  routes: requestsRoutes({ tables }),
  gate,
  policy: () => policy,
  identify: async () => clerk,
  baseUrl: site,
});
const ask = async (path: string, init: RequestInit = {}, accept = 'text/html'): Promise<Response> =>
  app.request(
    new Request(`${site}${path}`, { ...init, headers: { accept, 'accept-language': 'fi', origin: site } }),
  );
const work: PackageWork = {
  gate,
  policy,
  tables,
  actTitle: (act) => act,
  master: Buffer.from('ab'.repeat(32), 'hex'),
  isStopping: () => false,
};

const { rows: made } = await owner.query(
  `insert into customers (kind, family_name, given_names, source, declaration_version, customer_number)
   values ('person', 'Esimerkki', 'Aino', 'webshop', 0, 'A7') returning id`,
);
const customer = made[0].id as number;
await owner.query(
  `insert into customers (kind, family_name, given_names, source, declaration_version, customer_number)
   values ('person', 'Virtanen', 'Matti Juhani', 'webshop', 0, 'A8')`,
);
for (const insert of [
  `insert into emails (customer_id, address, normalised, source) values ($1, 'aino@posti.example', 'aino@posti.example', 'webshop')`,
  `insert into phones (customer_id, e164, original, source) values ($1, '+358401234567', '040 123 4567', 'reseller')`,
  `insert into notes (customer_id, kind, happened_at, body) values ($1, 'call', now(),
     'Aino (040 123 4567, aino@posti.example) antoi naapurinsa Matti Virtasen numeron 050 765 4321, osoite matti@posti.example, tunnus 131052-308T. Matti ja Pekka soittavat. Tilaus 12345678.')`,
  `insert into disclosures (customer_id, recipient, recipient_name, purpose, categories, basis, what)
     values ($1, 'collection_agency', 'Malliperintä Oy', 17, '{invoices}', 'collection', 'Lasku 7')`,
  `insert into audit_log (kind, act, customer_id) values ('looked', 'card', $1)`,
])
  await owner.query(insert, [customer]);

const requestOf = async (kind: string): Promise<number> => {
  const { rows } = await owner.query(
    `with r as (insert into requests (kind, channel, received_on, customer_id, requester) values ($1, 'letter', today() - 1, $2, 'Aino')
      returning id) insert into request_events (request_id, number, kind, on_day) select id, 1, 'received', today() - 1 from r
      returning request_id as id`,
    [kind, customer],
  );
  return rows[0].id;
};

type Payload = Readonly<{ customerId: number; packageId: number; opening: string }>;
const handedOn = async (): Promise<Payload> => {
  const { rows } = await owner.query(
    `select payload from graphile_worker._private_jobs order by id desc limit 1`,
  );
  return rows[0].payload as Payload;
};
const makeFor = async (request: number): Promise<Payload> => {
  assert.equal((await ask(`/requests/${request}/packages`, { method: 'POST' })).status, 303);
  assert.match(await (await ask(`/requests/${request}/package`)).text(), /Tietoja kootaan/);
  const payload = await handedOn();
  assert.equal(
    await makePackage(work, {
      customerId: payload.customerId,
      id: payload.packageId,
      opening: payload.opening,
    }),
    true,
  );
  return payload;
};

const access = await requestOf('access');
let made1: Payload;

test('the answer is put together and fetched from the request’s page', async () => {
  made1 = await makeFor(access);
  const page = await (await ask(`/requests/${access}/package`)).text();
  assert.match(page, /Luettavaksi \(PDF\)/);
  const pdf = await ask(`/requests/${access}/packages/${made1.packageId}/pdf`);
  assert.equal(pdf.headers.get('content-type'), 'application/pdf');
  assert.match(Buffer.from(await pdf.arrayBuffer()).toString('latin1'), /^%PDF/);
  const csv = await (await ask(`/requests/${access}/packages/${made1.packageId}/csv`)).text();
  assert.match(csv, /Sähköpostiosoitteet;1;Osoite;aino@posti\.example;emails;address;aino@posti\.example/);
  assert.match(csv, /Kenelle tietojasi on luovutettu;1;Vastaanottaja;Malliperintä Oy/);
});

type Printed = Readonly<{
  data: { key: string; rows: Record<string, unknown>[] }[];
  redacted: { places: number };
  texts: { not_given: { table: string; column: string; key: string }[]; answer_by: string };
}>;
const printed = async (request: number, packageId: number): Promise<Printed & { text: string }> => {
  const text = await (await ask(`/requests/${request}/packages/${packageId}/json`)).text();
  return { ...(JSON.parse(text) as Printed), text };
};
const rowsOf = ({ data }: Printed, name: string) => data.find(({ key }) => key === name)!.rows;

test('what others wrote waits until somebody has read it, and the staff are not named', async () => {
  const answer = await printed(access, made1.packageId);
  assert.deepEqual(rowsOf(answer, 'notes')[0]!['body'], { not_given: 'waiting' });
  assert.deepEqual(
    answer.texts.not_given.map(({ table, column, key }) => [table, column, key]),
    [['notes', 'body', 'waiting']],
  );
  assert.match(answer.texts.answer_by, /^20\d\d-\d\d-\d\d$/);
  for (const word of ['Virtasen', 'Pekka', '765', 'matti@', '131052', 'staff:1'])
    assert.equal(answer.text.includes(word), false, word);
  const lookup = rowsOf(answer, 'audit_log').find(({ act }) => act === 'card')!;
  assert.deepEqual(Object.keys(lookup).sort(), ['act', 'at', 'fields', 'kind', 'purpose']);
});

const read = (request: number, fields: Record<string, string>) =>
  ask(`/requests/${request}/texts`, { method: 'POST', body: new URLSearchParams(fields) });

test('whoever reads it finds others covered, covers more, and the person gets the rest with what was covered counted', async () => {
  const page = await (await ask(`/requests/${access}/texts`)).text();
  const found = /<textarea[^>]*>\n?([^<]*)</.exec(page)![1]!.split('\n');
  assert.deepEqual(found, ['Matti Virtasen', 'Matti', '131052-308T', 'matti@posti.example', '050 765 4321']);
  assert.match(page, /<mark>Matti Virtasen<\/mark>/);
  const text = Number(/name="text_(\d+)"/.exec(page)![1]);
  await read(access, { [`text_${text + 1}`]: 'given', covered: '' });
  const covered = [...found, 'Pekka', 'puuttuu', 'x'].join('\r\n');
  assert.equal((await read(access, { [`text_${text}`]: 'given', covered })).status, 303);
  assert.match(await (await ask(`/requests/${access}/texts`)).text(), /Kaikki tekstit on luettu/);
  const { packageId } = await makeFor(access);
  const answer = await printed(access, packageId);
  assert.equal(
    rowsOf(answer, 'notes')[0]!['body'],
    'Aino (040 123 4567, aino@posti.example) antoi naapurinsa █████ numeron █████, osoite █████, tunnus █████. █████ ja █████ soittavat. Tilaus 12345678.',
  );
  assert.deepEqual([answer.redacted.places, answer.texts.not_given], [6, []]);
  const { rows } = await owner.query('select covered from held_texts');
  assert.deepEqual(rows[0].covered, [...found, 'Pekka']);
});

test('how long data is kept is said with its length, and what the log notes in words', async () => {
  const json = await ask(`/requests/${access}/packages/${made1.packageId}/json`);
  const { retention } = (await json.json()) as { retention: { title: string }[] };
  const titles = retention.map(({ title }) => title);
  assert.ok(titles.includes('Tilaukset: 3 vuotta tilauksen päättymisestä'), titles.join('\n'));
  const csv = await (await ask(`/requests/${access}/packages/${made1.packageId}/csv`)).text();
  assert.match(csv, /;Tiedot;Tietopyyntö;audit_log;fields;/);
});

test('what is taken along is what the person gave, under consent or contract', async () => {
  const portability = await requestOf('portability');
  const { packageId } = await makeFor(portability);
  const json = await (await ask(`/requests/${portability}/packages/${packageId}/json`)).json();
  const { data } = json as { data: { key: string; rows: Record<string, unknown>[] }[] };
  assert.deepEqual(
    data.map(({ key }) => key),
    ['customers', 'emails'],
  );
  assert.equal(data[0]!.rows[0]!['family_name'], 'Esimerkki');
});

test('nothing is read for a closed request, and nothing twice', async () => {
  const closed = await requestOf('access');
  assert.equal((await ask(`/requests/${closed}/packages`, { method: 'POST' })).status, 303);
  const { packageId, opening } = await handedOn();
  await owner.query(
    `insert into request_events (request_id, number, kind, on_day) values ($1, 2, 'withdrawn', today())`,
    [closed],
  );
  await makePackage(work, { customerId: customer, id: packageId, opening });
  assert.match(await (await ask(`/requests/${closed}/package`)).text(), /Tietoja ei saatu koottua/);
  assert.equal((await ask(`/requests/${closed}/packages`, { method: 'POST' })).status, 409);
  const files = async () => (await owner.query('select from access_package_files')).rows.length;
  const before = await files();
  await makePackage(work, { customerId: customer, id: made1.packageId, opening: made1.opening });
  assert.equal(await files(), before);
});

test('a file of one request is none of another’s', async () => {
  const other = await requestOf('access');
  assert.equal((await ask(`/requests/${other}/packages/${made1.packageId}/json`)).status, 404);
});

test('files go when their time is over, and with an erasure', async () => {
  const keys = async () =>
    (await owner.query('select from stored_files where wrapped_key is not null')).rows.length;
  await owner.query(`update access_packages set expires_on = today() - 1 where id = $1`, [made1.packageId]);
  const before = await keys();
  assert.equal(await gate.open('rights_requests', { kind: 'job', name: 'x' }, expirePackages), 3);
  assert.equal(await keys(), before - 3);
  assert.match(await (await ask(`/requests/${access}/package`)).text(), /Tiedostot on hävitetty/);
  assert.equal((await ask(`/requests/${access}/packages/${made1.packageId}/json`)).status, 410);
  await gate.open('erasure', { kind: 'job', name: 'x' }, (tx) => packageRemains.erase(tx, [customer]));
  assert.equal(await keys(), 0);
});

const stored = async (text: string) => {
  const inStore: InTransaction = (act) => gate.open('customer_service', { kind: 'staff', id: 1 }, act);
  return storeFile(inStore, Readable.from([Buffer.from(text)]), { master: work.master, bytesMax: 1_000 });
};
const attach = async (name: string, text: string, type = 'text/plain'): Promise<number> => {
  const file = await stored(text);
  const { rows } = await owner.query(
    `insert into attachments (customer_id, file_id, file_name, content_type, size_bytes, is_read)
     values ($1, $2, $3, $4, $5, true) returning file_id as id`,
    [customer, file.id, name, type, file.bytes],
  );
  return rows[0].id;
};

/** A file that went to the person with a mail. */
const mail = async (name: string, text: string): Promise<number> => {
  const file = await stored(text);
  await owner.query(
    `with m as (insert into mails (customer_id, purpose, to_address, subject, body, language)
       values ($1, 1, 'aino@posti.example', 'Tarjous', 'Liitteenä', 'fi') returning id)
     insert into mail_attachments (customer_id, mail_id, number, purpose, file_id, file_name, content_type)
     select $1, id, 1, 1, $2, $3, 'text/plain' from m`,
    [customer, file.id, name],
  );
  return file.id;
};

test('a file of the card is given when somebody has looked, left out with a reason, and every one is accounted for', async () => {
  const request = await requestOf('access');
  const mine = await attach('..\\sopimus.txt', 'Sopimus');
  const same = await attach('sopimus.txt', 'Toinen');
  const ours = await attach('naapuri.txt', 'Naapurin asioita');
  const sent = await mail('tarjous.txt', 'Tarjous');
  assert.equal((await ask(`/requests/${request}/packages`, { method: 'POST' })).status, 409);
  assert.equal(await (await ask(`/requests/${request}/attachments/${ours}`)).text(), 'Naapurin asioita');
  const { rows: looks } = await owner.query(`select from audit_log where kind = 'looked' and about = $1`, [
    `file:${ours}`,
  ]);
  assert.equal(looks.length, 1);
  const choose = (chosen: Record<string, string>) =>
    ask(`/requests/${request}/attachments`, { method: 'POST', body: new URLSearchParams(chosen) });
  await choose({ [`decision_${mine}`]: 'given', [`decision_${ours}`]: 'others', decision_999999: 'given' });
  assert.equal((await ask(`/requests/${request}/packages`, { method: 'POST' })).status, 409);
  await choose({ [`decision_${same}`]: 'given', [`decision_${ours}`]: '' });
  const { packageId } = await makeFor(request);
  const file = async (format: string): Promise<Buffer> =>
    Buffer.from(await (await ask(`/requests/${request}/packages/${packageId}/${format}`)).arrayBuffer());
  const zip = await openZip(await file('zip'));
  assert.deepEqual(zip.names, [`${mine}-.._sopimus.txt`, `${same}-sopimus.txt`, `${sent}-tarjous.txt`]);
  assert.equal(await text((await zip.part(zip.names[1]!, 100))!), 'Toinen');
  const { attachments, data } = JSON.parse(String(await file('json'))) as {
    attachments: { given: string[]; left_out: { file: string; key: string }[]; not_looked_at: number };
    data: { key: string; rows: unknown[] }[];
  };
  assert.deepEqual(
    attachments.left_out.map(({ file, key }) => [file.replace(/[\d.]+$/, ''), key]),
    [['Asiakkaan kortin liite, ', 'others']],
  );
  assert.deepEqual(
    data.find(({ key }) => key === 'attachments')!.rows.map((row) => (row as Row)['file_name']),
    ['..\\sopimus.txt', 'sopimus.txt', { not_given: 'others' }],
  );
  assert.equal(
    attachments.given.length + attachments.left_out.length + attachments.not_looked_at,
    ['attachments', 'mail_attachments'].flatMap((place) => data.find(({ key }) => key === place)!.rows)
      .length,
  );
});

test('what somebody puts together on their own page is not answered before the files have been looked at', async () => {
  const request = await requestOf('access');
  await ask(`/requests/${await requestOf('portability')}/packages`, { method: 'POST' });
  const { packageId, opening } = await handedOn();
  await owner.query(`update access_packages set kind = 'access', request_id = $1 where id = $2`, [
    request,
    packageId,
  ]);
  await makePackage(work, { customerId: customer, id: packageId, opening, answersRequest: true });
  const { rows } = await owner.query(
    'select finished_at, attachments_waiting from access_packages where id = $1',
    [packageId],
  );
  assert.ok(rows[0].finished_at);
  assert.equal(rows[0].attachments_waiting, 3);
  const { rows: confirmed } = await owner.query(
    `select payload from graphile_worker._private_jobs where key = $1`,
    [`confirm_own_request:request:${request}`],
  );
  assert.deepEqual(confirmed, [{ payload: { requestId: request } }], 'the rest is worth a receipt');
  const { rows: events } = await owner.query('select kind from request_events where request_id = $1', [
    request,
  ]);
  assert.deepEqual(events, [{ kind: 'received' }]);
  // The last decision leaves nothing to judge: the answer is made anew and given without another click.
  await owner.query(`update requests set channel = 'portal', contact = 'aino@posti.example' where id = $1`, [
    request,
  ]);
  const waiting = (await (await ask(`/requests/${request}/package`, {}, 'application/json')).json()) as {
    attachments: { file_id: number; decision: string | null }[];
  };
  const decisions = waiting.attachments
    .filter(({ decision }) => decision === null)
    .map(({ file_id }) => [`decision_${file_id}`, 'others']);
  await ask(`/requests/${request}/attachments`, { method: 'POST', body: new URLSearchParams(decisions) });
  const again = await handedOn();
  assert.notEqual(again.packageId, packageId);
  await makePackage(work, { ...again, id: again.packageId, answersRequest: true, completes: true });
  const { rows: mails } = await owner.query('select to_address, subject from mails where about = $1', [
    `answered_request:${request}`,
  ]);
  assert.deepEqual(mails, [
    { to_address: 'aino@posti.example', subject: 'Pyytämäsi tiedot ovat valmiina: Villa Esimerkki Oy' },
  ]);
  const { rows: after } = await owner.query(
    'select kind from request_events where request_id = $1 order by number',
    [request],
  );
  assert.deepEqual(
    after.map(({ kind }) => kind),
    ['received', 'granted', 'carried_out', 'answered', 'closed'],
  );
});
