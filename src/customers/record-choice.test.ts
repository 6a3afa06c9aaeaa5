import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../test/database.ts';
import { helsinkiDate } from '../ground/calendar.ts';
import { addDetail } from './add-detail.ts';
import { allMarketing, type ChoiceKind, type ChoiceRow, standingOf } from './choice.ts';
import { detailOf } from './details/index.ts';
import { addPerson, asUpkeep, clerk, declaration } from './fixtures/people.ts';
import { letConsentsExpire } from './let-consents-expire.ts';
import { type NewChoice, recordChoice } from './record-choice.ts';
import { effectSentences, seesCustomer } from './who-sees.ts';

const { gate, owner } = await testDatabase();
const today = helsinkiDate(new Date());
const choice = (kind: ChoiceKind, purpose = '', more: Partial<NewChoice> = {}): NewChoice => ({
  kind,
  purpose,
  channel: 'phone',
  evidence: 'Soitto 22.11., tallenne 17',
  textShown: '',
  on: today,
  time: '',
  validUntil: '',
  source: 'registration',
  confirmed: false,
  ...more,
});
const record = (id: number, ...args: Parameters<typeof choice>) =>
  asUpkeep(gate, (tx) => recordChoice(tx, declaration, id, choice(...args)));
const sees = async (purpose: string, id: number): Promise<boolean> =>
  (
    await gate.open(purpose, clerk, (tx) =>
      tx.db.selectFrom('customers').select('id').where('id', '=', id).execute(),
    )
  ).length === 1;
const standing = async (id: number) =>
  standingOf(
    (await owner.query('select * from choices where customer_id = $1', [id])).rows as ChoiceRow[],
    today,
  );
const codeOf = (code: string) => (error: { kind?: { code: string } }) => error.kind?.code === code;

/** What is told to people must be what the database does. */
const assertToldAsItIs = async (id: number) => {
  const customer = { ...(await standing(id)), kind: 'person', isMember: false };
  for (const purpose of declaration.purposes)
    assert.equal(await sees(purpose.key, id), seesCustomer(purpose, customer), purpose.key);
};

test('consent opens marketing by e-mail, its withdrawal closes it', async () => {
  const id = await addPerson(gate, 'Virtanen');
  assert.equal(await sees('marketing_email', id), false);
  await record(id, 'consent', 'marketing_email');
  assert.equal(await sees('marketing_email', id), true);
  assert.equal(await sees('marketing_sms', id), false);
  await assertToldAsItIs(id);
  await record(id, 'withdrawal', 'marketing_email');
  assert.equal(await sees('marketing_email', id), false);
  await assertToldAsItIs(id);
});

test('a choice is kept with channel, evidence, text shown, time and handler, and leaves an audit line without values', async () => {
  const id = await addPerson(gate, 'Virtanen');
  await record(id, 'consent', 'marketing_email', {
    textShown: 'Saa lähettää uutiskirjeen',
    channel: 'form',
    on: '2026-01-05',
    time: '09:30',
  });
  const { rows } = await owner.query(`select * from choices where customer_id = $1 and kind = 'consent'`, [
    id,
  ]);
  assert.equal(rows[0].text_shown, 'Saa lähettää uutiskirjeen');
  assert.equal(rows[0].channel, 'form');
  assert.equal(rows[0].recorded_by, 'staff:1');
  assert.equal(rows[0].happened_at.toISOString(), '2026-01-05T07:30:00.000Z');
  const log = await owner.query(`select * from audit_log where customer_id = $1 and act = 'record-choice'`, [
    id,
  ]);
  assert.equal(log.rows.length, 1);
  assert.ok(!JSON.stringify(log.rows).includes('uutiskirjeen'));
});

test('an objection to all direct marketing closes every channel, and nothing else', async () => {
  const id = await addPerson(gate, 'Virtanen');
  await record(id, 'consent', 'marketing_email');
  assert.equal(await sees('marketing_post', id), true);
  await record(id, 'objection', allMarketing);
  for (const purpose of declaration.purposes.filter(({ marketing }) => marketing))
    assert.equal(await sees(purpose.key, id), false, purpose.key);
  assert.equal(await sees('customer_service', id), true);
  await assertToldAsItIs(id);
});

test('consent after an objection takes the objection back for that purpose only', async () => {
  const id = await addPerson(gate, 'Virtanen');
  await record(id, 'objection', allMarketing);
  await record(id, 'consent', 'marketing_email');
  assert.equal(await sees('marketing_email', id), true);
  assert.equal(await sees('marketing_post', id), false);
  await assertToldAsItIs(id);
});

test('the later deed decides, in whichever order they are written down', async () => {
  const id = await addPerson(gate, 'Virtanen');
  await record(id, 'withdrawal', 'marketing_email', { on: '2026-03-02' });
  await record(id, 'consent', 'marketing_email', { on: '2026-03-01' });
  assert.equal(await sees('marketing_email', id), false);
  await assertToldAsItIs(id);
});

test('many choices of many customers in one statement set every mask', async () => {
  const ids = [await addPerson(gate, 'Yksi'), await addPerson(gate, 'Kaksi'), await addPerson(gate, 'Kolme')];
  await owner.query(`select set_config('app.actor', 'test', false), set_config('app.purpose', '19', false)`);
  await owner.query(
    `insert into choices (customer_id, kind, purpose, channel, happened_at, source)
     select id, kind, 12, 'file', at, 'registration' from unnest($1::bigint[]) id,
       (values ('withdrawal', now()), ('consent', now() - interval '1 day')) v(kind, at) where id <> $2
     union all select $2, 'consent', 12, 'file', now(), 'registration'`,
    [ids, ids[1]],
  );
  assert.deepEqual(await Promise.all(ids.map((id) => sees('marketing_email', id))), [false, true, false]);
});

test('restriction leaves only the purposes that the law leaves, until it ends', async () => {
  const id = await addPerson(gate, 'Virtanen');
  await record(id, 'restriction');
  assert.equal(await sees('customer_service', id), false);
  assert.equal(await sees('register_upkeep', id), true);
  await assertToldAsItIs(id);
  await record(id, 'restriction_ended');
  assert.equal(await sees('customer_service', id), true);
});

test('death stops all marketing and keeps what must be settled', async () => {
  const id = await addPerson(gate, 'Virtanen');
  assert.equal(await sees('marketing_post', id), true);
  await record(id, 'death', '', { channel: 'authority' });
  assert.equal(await sees('marketing_post', id), false);
  assert.equal(await sees('customer_service', id), true);
  await assertToldAsItIs(id);
});

test('a protected address is seen by every purpose that needs it and by no other, also one that comes later', async () => {
  const id = await addPerson(gate, 'Virtanen');
  const address = (street: string) =>
    asUpkeep(gate, (tx) =>
      addDetail(tx, declaration, detailOf('addresses'), id, {
        typed: { street, postcode: '00100', town: 'Helsinki' },
        source: 'registration',
        confirmed: false,
      }),
    );
  await address('Kuja 1');
  const seen = (purpose: string) =>
    gate.open(purpose, clerk, (tx) =>
      tx.db.selectFrom('addresses').select('street').where('customer_id', '=', id).execute(),
    );
  const readers = declaration.purposes.filter(
    (purpose) =>
      purpose.reads.includes('address') &&
      purpose.ground.kind !== 'consent' &&
      purpose.register === 'customers',
  );
  for (const { key } of readers) assert.equal((await seen(key)).length, 1, key);
  await record(id, 'protection', '', { channel: 'authority' });
  await address('Kuja 2');
  for (const { key, needs_protected_address } of readers)
    assert.equal((await seen(key)).length, needs_protected_address ? 2 : 0, key);
  assert.ok(readers.some(({ needs_protected_address }) => !needs_protected_address));
  await record(id, 'protection_ended', '', { channel: 'authority' });
  for (const { key } of readers) assert.equal((await seen(key)).length, 2, key);
});

test('a consent that has run out closes by the nightly job, once', async () => {
  const id = await addPerson(gate, 'Virtanen');
  await record(id, 'consent', 'marketing_sms', { validUntil: today });
  assert.equal(await sees('marketing_sms', id), true);
  // Time passes: the row is as it would stand tomorrow.
  await owner.query(`alter table choices disable trigger user`);
  await owner.query(
    `update choices set valid_until = today() - 2 where customer_id = $1 and kind = 'consent'`,
    [id],
  );
  await owner.query(`alter table choices enable trigger user`);
  assert.equal(await sees('marketing_sms', id), true);
  assert.equal(await asUpkeep(gate, letConsentsExpire), 1);
  assert.equal(await sees('marketing_sms', id), false);
  await assertToldAsItIs(id);
  assert.equal(await asUpkeep(gate, letConsentsExpire), 0);
});

for (const [title, args, code] of [
  ['consent to what does not rest on consent', ['consent', 'customer_service'], 'choice_not_of_purpose'],
  ['objection to what cannot be objected to', ['objection', 'bookkeeping'], 'choice_not_of_purpose'],
  ['consent without evidence', ['consent', 'marketing_email', { evidence: ' ' }], 'field_missing'],
  ['a purpose that is not in the notice', ['objection', 'sold_lists'], 'field_missing'],
  ['a day to come', ['objection', 'marketing_post', { on: '2199-01-01' }], 'date_not_valid'],
  [
    'an end to what has none',
    ['objection', 'marketing_post', { validUntil: '2199-01-01' }],
    'date_not_valid',
  ],
  [
    'an identity code as evidence',
    ['objection', 'marketing_post', { evidence: '131052-308T' }],
    'identity_code_refused',
  ],
  [
    'a source that is not in the notice',
    ['objection', 'marketing_post', { source: 'rumour' }],
    'source_not_declared',
  ],
] as const)
  test(`refused: ${title}`, async () => {
    const id = await addPerson(gate, 'Virtanen');
    await assert.rejects(record(id, ...(args as unknown as Parameters<typeof choice>)), codeOf(code));
    assert.equal((await owner.query('select from choices where customer_id = $1', [id])).rows.length, 0);
  });

test('after a choice its effect is said in words', async () => {
  const id = await addPerson(gate, 'Virtanen');
  const before = { ...(await standing(id)), kind: 'person', isMember: false };
  await record(id, 'objection', 'marketing_post');
  const after = { ...(await standing(id)), kind: 'person', isMember: false };
  assert.deepEqual(effectSentences(declaration, before, after, 'fi'), [
    'Suoramarkkinointi postitse ei enää näe tätä asiakasta.',
  ]);
  assert.deepEqual(effectSentences(declaration, after, after, 'en'), [
    'This did not change who sees the customer.',
  ]);
});
