/** Article 19 without a request behind it: on the own page, on the card and by time, those who were given the data are told. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { testDeclaration } from '../../../test/test-declaration.ts';
import { changeDetail } from '../../customers/change-detail.ts';
import { addressDetail } from '../../customers/details/address.ts';
import { recordChoice } from '../../customers/record-choice.ts';
import { ownNotice } from '../../customers/source.ts';
import { tellOfChoice, tellOfCorrection } from '../../customers/tell-others.ts';
import type { Tx } from '../../db/tx.ts';
import { erasingOf } from '../../erasing.ts';
import { addDays, addMonths, helsinkiDate } from '../../ground/calendar.ts';
import { prepareQueue } from '../../jobs/prepare-queue.ts';
import { sweepRetention } from '../../retention/sweep.ts';
import { openReceiver } from '../../webhooks/fixtures/receiver.ts';
import { makeWebhook } from '../../webhooks/make-webhook.ts';
import { lettersOf } from '../letters/queries.ts';
import { deliverLetter } from '../letters/send-letter.ts';
import { deliverNotices } from '../notices/deliver-notices.ts';
import { master, testOwnPages } from '../portal/fixtures/own-pages.ts';
import { requestById } from '../queries.ts';
import { stateOf } from '../request.ts';
import { closeTold } from './close-told.ts';
import { type ChoiceToTell, tellChoice } from './tell-choice.ts';
import { type CorrectionToTell, tellCorrection } from './tell-correction.ts';
import { tellErased } from './tell-erased.ts';
import { peopleOfLetter } from './tell-people.ts';

const { owner, gate, openOwner, aino, onni, post, jobs, enter } = await testOwnPages();
await prepareQueue(openOwner.config);
const shipped = testDeclaration();
const declaration = {
  ...shipped,
  recipients: shipped.recipients.map((one) =>
    one.key === 'carrier'
      ? { ...one, notice_address: { ...one.notice_address, email: 'tieto@kuljetus.example' } }
      : one,
  ),
};
const writing = { declaration, baseUrl: 'https://rekisteri.example' };
const receiver = await openReceiver();
const folder = mkdtempSync(join(tmpdir(), 'seloste-telling-'));
after(() => {
  rmSync(folder, { recursive: true });
  return receiver.close();
});
const calling = { master, networks: ['127.0.0.0/8'] };
const as = <T>(purpose: string, act: (tx: Tx) => Promise<T>): Promise<T> =>
  gate.open(purpose, { kind: 'staff', id: 1 }, act);
await as('administration', (tx) =>
  makeWebhook(
    tx,
    {
      name: 'Perintä',
      kind: 'notices',
      url: receiver.url,
      purpose: null,
      acts: [],
      recipient: 'collection_agency',
      source: null,
    },
    { ...calling, declaration, today: '2026-11-26' },
  ),
);
const disclose = (customer: number, recipient: string, categories: string, purpose = 19) =>
  owner.query(
    `insert into disclosures (customer_id, recipient, recipient_name, purpose, categories, basis, what)
     values ($1, $2, $2 || ' Oy', $4, $3, 'other', 'Lasku 20260017')`,
    [customer, recipient, categories, purpose],
  );
const addressOf = async (customer: number): Promise<number> =>
  (
    await owner.query(
      `insert into addresses (customer_id, street, postcode, town, source) values ($1, 'Kuja 1', '00100', 'Helsinki', 'reseller') returning id`,
      [customer],
    )
  ).rows[0].id;
const marketing = declaration.purposes.find(({ key }) => key === 'marketing_post')!.number;
const address = await addressOf(aino);
await disclose(aino, 'collection_agency', '{name,address}');
await disclose(aino, 'carrier', '{address}');
await disclose(aino, 'supervisor', '{address}');
await disclose(aino, 'bookkeeper', '{name}', marketing);
const alone = await addressOf(onni);

let corrections = 0;
let choices = 0;
/** What was handed on since, each run twice as after a crash. Returns the files that were opened. */
const tell = async (): Promise<number[]> => {
  const before = Number((await owner.query('select coalesce(max(id), 0) as id from requests')).rows[0].id);
  const corrected = (await jobs('tell_of_correction')).slice(corrections) as unknown as CorrectionToTell[];
  const chosen = (await jobs('tell_of_choice')).slice(choices) as unknown as ChoiceToTell[];
  corrections += corrected.length;
  choices += chosen.length;
  for (const one of [...corrected, ...corrected]) await tellCorrection(gate, writing, one);
  for (const one of [...chosen, ...chosen]) await tellChoice(gate, writing, one);
  const { rows } = await owner.query('select id from requests where id > $1 order by id', [before]);
  return rows.map(({ id }) => id);
};
const toldIn = async (file: number) =>
  Object.fromEntries(
    (await as('rights_requests', (tx) => lettersOf(tx, file))).map(({ recipient, state }) => [
      recipient,
      state,
    ]),
  );
const deliver = () => deliverNotices({ gate, ...calling, isStopping: () => false });
const stateNow = (file: number) =>
  as('rights_requests', async (tx) => stateOf((await requestById(tx, file))!.events));
const cookie = await enter('aino@posti.example');
const othersCookie = await enter('onni@posti.example');
const typed = {
  kind: 'postal',
  care_of: '',
  street: 'Kuja 1',
  postcode: '00100',
  country: 'FI',
  valid_from: '',
};

test('what somebody corrects on their own page goes to whoever was given it, and to the source; a move to nobody', async () => {
  await post(`/own/details/addresses/${address}`, { ...typed, town: 'Espoo' }, cookie);
  assert.deepEqual(await tell(), [], 'it has changed and was not wrong');
  await post(`/own/details/addresses/${address}`, { ...typed, town: 'Vantaa', because: 'wrong' }, cookie);
  const [file, ...more] = await tell();
  assert.deepEqual(more, []);
  await deliver();
  assert.deepEqual(await toldIn(file!), { collection_agency: 'called', carrier: 'queued' });
  const { data } = JSON.parse(receiver.got.at(-1)!.body);
  assert.deepEqual(
    data.changes.map(({ before, after: now }: Record<string, string>) => [before, now]),
    [['Espoo', 'Vantaa']],
  );
  assert.equal(await stateNow(file!), 'answered');
});

test('nobody is told where nobody was given anything', async () => {
  await owner.query(`update addresses set source = 'webshop' where id = $1`, [alone]);
  await post(`/own/details/addresses/${alone}`, { ...typed, town: 'Vantaa', because: 'wrong' }, othersCookie);
  assert.deepEqual(await tell(), []);
});

test('what staff found to be wrong is told by our own initiative, to the source too', async () => {
  await owner.query(`update addresses set source = 'reseller' where id = $1`, [address]);
  await as('register_upkeep', async (tx) => {
    const place = { customerId: aino, id: address };
    const change = { typed: { ...typed, town: 'Turku' }, source: ownNotice, confirmed: true };
    await changeDetail(tx, declaration, addressDetail, place, change);
    await tellOfCorrection(tx, { customerId: aino, place: 'addresses', row: address });
  });
  const [file] = await tell();
  assert.deepEqual(Object.keys(await toldIn(file!)).sort(), ['carrier', 'collection_agency', 'reseller']);
  const request = await as('rights_requests', (tx) => requestById(tx, file!));
  assert.equal(request!.channel, 'own_initiative');
  assert.equal(await stateNow(file!), 'carried_out');
});

test('an objection is told to whoever was given the data for that purpose, and to nobody else', async () => {
  await post('/own/choices', { kind: 'objection', purpose: 'marketing_post' }, cookie);
  const [file] = await tell();
  assert.deepEqual(Object.keys(await toldIn(file!)), ['bookkeeper']);
  await post('/own/choices', { kind: 'objection_ended', purpose: 'marketing_post' }, cookie);
  await post('/own/choices', { kind: 'objection', purpose: 'marketing_phone' }, cookie);
  assert.deepEqual(await tell(), []);
});

test('a restriction that staff record on the card is told to everybody who was given something', async () => {
  const choice = await as('register_upkeep', async (tx) => {
    const said = {
      kind: 'restriction',
      purpose: '',
      channel: 'phone',
      evidence: '',
      textShown: '',
      time: '',
    } as const;
    const on = helsinkiDate(new Date());
    const row = { ...said, on, validUntil: '', source: ownNotice, confirmed: true };
    const id = await recordChoice(tx, declaration, aino, row);
    await tellOfChoice(tx, { customerId: aino, kind: 'restriction', choice: id });
    return id;
  });
  assert.ok(choice > 0);
  const [file] = await tell();
  assert.deepEqual(Object.keys(await toldIn(file!)).sort(), ['bookkeeper', 'carrier', 'collection_agency']);
});

test('a file closes by itself when everybody has been told, and not before', async () => {
  await deliver();
  const file = (await owner.query(`select max(id) as id from requests where kind = 'restriction'`)).rows[0]
    .id;
  await closeTold(gate);
  assert.equal(await stateNow(file), 'carried_out');
  for (const { number, recipient } of await as('rights_requests', (tx) => lettersOf(tx, file)))
    if (recipient !== 'collection_agency')
      await as('rights_requests', (tx) =>
        deliverLetter(tx, { requestId: file, number }, { way: 'posted', proof: 'kirjattu' }),
      );
  await closeTold(gate);
  assert.equal(await stateNow(file), 'closed');
});

test('what time erases is told to each recipient once in a run, by number, and is forgotten when it has gone', async () => {
  const longAgo = addDays(addMonths(helsinkiDate(new Date()), -24), -1);
  const add = async (name: string): Promise<number> =>
    (
      await owner.query(
        `insert into customers (kind, family_name, source, declaration_version, last_contact_on, customer_number)
         values ('person', $1, 'webshop', 0, $2, $3) returning id`,
        [name, longAgo, `N${name.toUpperCase()}`],
      )
    ).rows[0].id;
  for (const name of ['Vanha', 'Vanhin']) await disclose(await add(name), 'collection_agency', '{name}');
  await disclose(await add('Kolmas'), 'supervisor', '{name}');
  await add('Kertomaton');
  const config = { dataFolder: folder, filesKey: 'cd'.repeat(32), journalFolder: join(folder, 'journal') };
  const on = helsinkiDate(new Date());
  await sweepRetention({
    gate,
    erasing: erasingOf(declaration, config),
    on,
    isStopping: () => false,
    rest: 0,
  });
  assert.deepEqual(await jobs('tell_of_erased'), [{ on }]);
  for (let time = 0; time < 2; time += 1) await tellErased(gate, writing, { on, isStopping: () => false });
  await deliver();
  const { rows } = await owner.query(`select id from requests where kind = 'erasure'`);
  assert.equal(rows.length, 1);
  const file = rows[0].id;
  assert.deepEqual(await toldIn(file), { collection_agency: 'called' });
  const sent = JSON.parse(receiver.got.at(-1)!.body);
  assert.equal(sent.type, 'notice.retention_ended');
  assert.deepEqual(
    sent.data.people.map(({ customer_number }: { customer_number: string }) => customer_number),
    ['NVANHA', 'NVANHIN'],
  );
  const bodies = async () =>
    (await owner.query('select body from request_letters where request_id = $1', [file])).rows.map(
      ({ body }) => body,
    );
  assert.match((await bodies()).join(), /NVANHA[\s\S]*Lasku 20260017/);
  await closeTold(gate);
  assert.deepEqual(await bodies(), ['']);
  assert.equal((await owner.query('select from erasures_to_tell')).rows.length, 0);
});

test('more than a letter holds go in several, and none is lost', async () => {
  const count = peopleOfLetter + 7;
  await owner.query(
    `insert into erasures_to_tell (recipient, recipient_name, customer_number, what, last_at)
     select 'carrier', 'Kuljetus Oy', 'K' || n, '{Toimitus}', now() from generate_series(1, $1::int) n`,
    [count],
  );
  await tellErased(gate, writing, { on: '2026-11-27', isStopping: () => false });
  const { rows } = await owner.query(
    `select jsonb_array_length(jsonb_path_query_first(l.body::jsonb, '$.blocks[*] ? (@.kind == "table").rows')) as n
     from request_letters l where recipient = 'carrier' and title ~ 'säilytysaika' order by number`,
  );
  assert.deepEqual(
    rows.map(({ n }) => n),
    [peopleOfLetter, 7],
  );
});

test('the answered request of somebody who was erased closes after a month and forgets its name', async () => {
  const { rows } =
    await owner.query(`with r as (insert into requests (kind, channel, received_on, requester, contact, language, words)
      values ('erasure', 'letter', today(), 'Poistettu Henkilö', 'Kuja 1', 'fi', 'Poistakaa') returning id),
    e as (insert into request_events (request_id, number, kind, on_day) select id, n, k, today() from r, unnest(array['received',
      'granted', 'carried_out', 'answered']) with ordinality o(k, n))
    select id::int from r`);
  const at = (days: number) => new Date(`${addDays(helsinkiDate(new Date()), days)}T12:00:00Z`);
  const name = async () =>
    (await owner.query('select requester from requests where id = $1', [rows[0].id])).rows[0].requester;
  await closeTold(gate, at(29));
  assert.equal(await name(), 'Poistettu Henkilö');
  await closeTold(gate, at(31));
  assert.deepEqual([await stateNow(rows[0].id), await name()], ['closed', '']);
});
