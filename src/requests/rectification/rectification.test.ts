/** What is asked to be corrected is decided field by field, carried out at once, and told to the person and to whoever was given it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../../test/database.ts';
import { testDeclaration } from '../../../test/test-declaration.ts';
import type { Tx } from '../../db/tx.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { prepareQueue } from '../../jobs/prepare-queue.ts';
import type { Letter } from '../letters/letter.ts';
import { letterByKey, lettersOf } from '../letters/queries.ts';
import { deliverLetter } from '../letters/send-letter.ts';
import { letterText } from '../letters/to-text.ts';
import { requestById } from '../queries.ts';
import { receiveRequest } from '../receive-request.ts';
import { type RequestKind, stateOf } from '../request.ts';
import { carryOutChoice, restrictMeanwhile } from './carry-out-choice.ts';
import { carryOutCorrections } from './carry-out-corrections.ts';
import { askCorrection, decideCorrection, fieldKey, statementKey } from './correct.ts';
import { endRestriction } from './end-restriction.ts';
import { heldFields } from './queries.ts';

const { gate, owner, openOwner } = await testDatabase();
await prepareQueue(openOwner.config);
const declared = testDeclaration();
const declaration = {
  ...declared,
  recipients: declared.recipients.map((recipient) =>
    recipient.key === 'collection_agency'
      ? { ...recipient, notice_address: { email: 'rekisteri@perinta.example' } }
      : recipient,
  ),
  sources: declared.sources.map((source) =>
    source.key === 'reseller'
      ? { ...source, notice_address: { name: 'Myyjä Oy', post: 'Kuja 1, 00100 Helsinki' } }
      : source,
  ),
};
const writing = { declaration, baseUrl: 'https://rekisteri.example' };
const clerk = <T>(act: (tx: Tx) => Promise<T>): Promise<T> =>
  gate.open('rights_requests', { kind: 'staff', id: 1 }, act);
const one = async <Row>(text: string, values: unknown[]): Promise<Row> =>
  (await owner.query(text, values)).rows[0] as Row;

const { id: customer_id } = await one<{ id: number }>(
  `insert into customers (kind, family_name, given_names, source, declaration_version)
   values ('person', 'Esimerki', 'Aino', 'webshop', 0) returning id`,
  [],
);
const { id: address } = await one<{ id: number }>(
  `insert into addresses (customer_id, street, postcode, town, source) values ($1, 'Kuja 1', '00100', 'Helsinki', 'reseller') returning id`,
  [customer_id],
);
await owner.query(`select set_config('app.purpose', '17', false), set_config('app.actor', 'test', false)`);
for (const [recipient, categories] of [
  ['collection_agency', '{address,invoices}'],
  ['carrier', '{phone}'],
])
  await owner.query(
    `insert into disclosures (customer_id, recipient, recipient_name, categories, basis, what)
     values ($1::bigint, $2::text, $2::text || ' Oy', $3::text[], 'other', 'Luettelo')`,
    [customer_id, recipient, categories],
  );
const asked = {
  kind: 'rectification',
  channel: 'phone',
  received_on: helsinkiDate(new Date()),
  customer_id,
  requester: 'Aino Esimerkki',
  contact: '',
  language: 'fi',
  words: '',
} as const;
const receive = (kind: RequestKind = 'rectification'): Promise<number> =>
  clerk((tx) => receiveRequest(tx, writing, { ...asked, kind }));
const state = async (id: number) => stateOf((await clerk((tx) => requestById(tx, id)))!.events);
const wordsOf = async (id: number, number: number): Promise<string> =>
  letterText(JSON.parse((await clerk((tx) => letterByKey(tx, { requestId: id, number })))!.body) as Letter);
const name = { place: 'customers', row_id: null, field: 'family_name' };
const town = { place: 'addresses', row_id: address, field: 'town' };
const ask = (id: number, key: string, value: string) => clerk((tx) => askCorrection(tx, id, { key, value }));
const decide = (id: number, number: number, decision: 'changed' | 'refused', value = '', reason = '') =>
  clerk((tx) => decideCorrection(tx, id, number, { decision, value, reason }));
const carryOut = (id: number) => clerk((tx) => carryOutCorrections(tx, writing, id));

test('what is decided is written at once, told field by field, and to whom the old data was given, and to nobody else', async () => {
  const id = await receive();
  await ask(id, fieldKey(name), 'Esimerkki');
  await ask(id, fieldKey(town), 'Espoo');
  await ask(id, statementKey, 'Laskun 7 summa on mielestäni väärä.');
  await assert.rejects(carryOut(id), /corrections_undecided/);
  await decide(id, 1, 'changed', 'Esimerkki');
  await assert.rejects(decide(id, 2, 'refused'), /request_reason_missing/);
  await decide(id, 2, 'changed', 'Espoo');
  await decide(id, 3, 'changed', 'Laskun 7 summa on mielestäni väärä.');
  const letter = await carryOut(id);
  const held = await clerk((tx) => heldFields(tx, customer_id));
  assert.deepEqual(
    [name, town].map((key) => held.find((field) => fieldKey(field) === fieldKey(key))!.value),
    ['Esimerkki', 'Espoo'],
  );
  assert.match(
    (await one<{ body: string }>('select body from notes where customer_id = $1', [customer_id])).body,
    /Laskun 7/,
  );
  assert.equal(await state(id), 'carried_out');
  const words = await wordsOf(id, letter);
  assert.match(words, /Meillä oli: Esimerki\nPyysit: Esimerkki\nPäätös: korjattu: Esimerkki/);
  const notices = (await clerk((tx) => lettersOf(tx, id))).filter(({ kind }) => kind === 'recipient_notice');
  assert.deepEqual(
    notices.map(({ recipient, to_email }) => [recipient, to_email]),
    [['collection_agency', 'rekisteri@perinta.example']],
  );
  const told = await wordsOf(id, notices[0]!.number);
  assert.match(told, /Oli: Helsinki\nOn nyt: Espoo/);
  // The agency was never given the name.
  assert.doesNotMatch(told, /Oli: Esimerki\n/);
  // The name came from the web shop, that is, from the person: the reseller is told of the address alone.
  const sources = (await clerk((tx) => lettersOf(tx, id))).filter(({ kind }) => kind === 'source_notice');
  assert.deepEqual(
    sources.map(({ recipient, to_lines }) => [recipient, to_lines]),
    [['reseller', 'Myyjä Oy\nKuja 1\n00100 Helsinki']],
  );
  const toSource = await wordsOf(id, sources[0]!.number);
  const toPerson = (await clerk((tx) => lettersOf(tx, id))).find(({ kind }) => kind === 'decision')!;
  assert.match(await wordsOf(id, toPerson.number), /mistä saimme vanhan tiedon: Jälleenmyyjät/);
  assert.match(toSource, /Oli: Helsinki\nOn nyt: Espoo/);
  assert.doesNotMatch(toSource, /Oli: Esimerki\n/);
});

test('the second correction of a value is not told to the source: it did not give what stands there now', async () => {
  const id = await receive();
  await ask(id, fieldKey(town), 'Vantaa');
  await decide(id, 1, 'changed', 'Espoo ja Vantaa');
  await carryOut(id);
  assert.ok((await clerk((tx) => lettersOf(tx, id))).every(({ kind }) => kind !== 'source_notice'));
  await owner.query(`update addresses set town = 'Espoo' where id = $1`, [address]);
});

test('a language and a country are asked for in anybody’s words, kept by their codes and told in the words of each letter', async () => {
  const id = await clerk((tx) =>
    receiveRequest(tx, writing, { ...asked, channel: 'letter', language: 'sv', requester: 'Aino Exempel' }),
  );
  const language = { place: 'customers', row_id: null, field: 'language' };
  const country = { ...town, field: 'country' };
  await ask(id, fieldKey(language), 'Engelska');
  await ask(id, fieldKey(country), 'ruotsi');
  await decide(id, 1, 'changed', 'Engelska');
  await decide(id, 2, 'changed', 'Ruotsi');
  const words = await wordsOf(id, await carryOut(id));
  assert.match(words, /Kontaktspråk\nVi hade: –\nDu bad om: engelska\nBeslut: rättat: engelska/);
  assert.match(words, /Vi hade: Finland\nDu bad om: Sverige\nBeslut: rättat: Sverige/);
  const held = await clerk((tx) => heldFields(tx, customer_id));
  assert.deepEqual(
    [language, country].map((key) => held.find((field) => fieldKey(field) === fieldKey(key))!.value),
    ['en', 'SE'],
  );
  const notice = (await clerk((tx) => lettersOf(tx, id))).find(({ kind }) => kind === 'recipient_notice')!;
  assert.match(await wordsOf(id, notice.number), /Oli: Suomi\nOn nyt: Ruotsi/);
  await owner.query(`update addresses set country = 'FI' where id = $1`, [address]);
});

test('what is not changed is refused with its reason and the way to the ombudsman, and nothing is written', async () => {
  const id = await receive();
  await ask(id, fieldKey(town), 'Vantaa');
  await decide(id, 1, 'refused', '', 'Osoite on väestötietojen mukainen.');
  const words = await wordsOf(id, await carryOut(id));
  assert.match(words, /ei muutettu: Osoite on väestötietojen mukainen/);
  assert.match(words, /tietosuojavaltuutetulle/);
  assert.equal(await state(id), 'refused');
  const held = await clerk((tx) => heldFields(tx, customer_id));
  assert.equal(held.find((field) => fieldKey(field) === fieldKey(town))!.value, 'Espoo');
});

test('somebody else’s change in the meantime is not overwritten, and nothing is half-done', async () => {
  const id = await receive();
  await ask(id, fieldKey(town), 'Vantaa');
  await ask(id, fieldKey(name), 'Muu');
  await decide(id, 1, 'changed', 'Vantaa');
  await decide(id, 2, 'changed', 'Muu');
  await owner.query(`update addresses set town = 'Turku' where id = $1`, [address]);
  await assert.rejects(carryOut(id), /changed_meanwhile/);
  assert.equal(await state(id), 'open');
  const held = await clerk((tx) => heldFields(tx, customer_id));
  assert.equal(held.find((field) => fieldKey(field) === fieldKey(name))!.value, 'Esimerkki');
});

test('an objection from a request is the choice of the card: the marketing purpose sees the customer no more', async () => {
  const seen = () =>
    gate.open('marketing_post', { kind: 'staff', id: 1 }, (tx) =>
      tx.db.selectFrom('customers').select('id').where('id', '=', customer_id).executeTakeFirst(),
    );
  assert.ok(await seen());
  const id = await receive('objection');
  const letter = await clerk((tx) => carryOutChoice(tx, writing, id, { purpose: 'all_marketing' }));
  assert.equal(await seen(), undefined);
  assert.equal(await state(id), 'carried_out');
  assert.match(await wordsOf(id, letter), /Emme enää käsittele tietojasi/);
});

test('while accuracy is contested the data is only stored, and the request can still be decided', async () => {
  const id = await receive();
  const seen = () =>
    gate.open('customer_service', { kind: 'staff', id: 1 }, (tx) =>
      tx.db.selectFrom('customers').select('id').where('id', '=', customer_id).executeTakeFirst(),
    );
  assert.ok(await seen());
  await clerk((tx) => restrictMeanwhile(tx, writing, id));
  assert.equal(await seen(), undefined);
  await ask(id, fieldKey(name), 'Toinen');
  await decide(id, 1, 'changed', 'Toinen');
  await carryOut(id);
  assert.equal(await state(id), 'carried_out');
  // The person is told before it ends (GDPR 18(3)).
  const end = () => clerk((tx) => endRestriction(tx, writing, id));
  const number = (await end())!;
  assert.equal(await end(), number);
  assert.equal(await seen(), undefined);
  await clerk((tx) => deliverLetter(tx, { requestId: id, number }, { way: 'posted', proof: '' }));
  assert.equal(await end(), undefined);
  assert.ok(await seen());
  await assert.rejects(end(), /request_not_restricted/);
});
