/** A purpose that is new or has changed is told of before it begins; a consent to other words is asked anew (GDPR 13(3), 7). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../test/database.ts';
import { testDeclaration } from '../../test/test-declaration.ts';
import type { Tx } from '../db/tx.ts';
import { addDays, helsinkiDate } from '../ground/calendar.ts';
import { formatDate } from '../ground/format-date.ts';
import { composeNotice } from '../notice/compose.ts';
import { tables } from '../personal-data.ts';
import { checkRights } from '../policy/check.ts';
import { type Declaration, declarationSchema } from '../policy/declaration.ts';
import { loadInForce } from '../policy/in-force.ts';
import { compilationOf } from '../prepare-database.ts';
import { prepareMailings } from './jobs.ts';
import { textOf } from './letters/text-of.ts';
import { type Mailing, openMailings } from './queries.ts';
import { releaseLetters } from './release-letters.ts';
import { approveMailing } from './steer-mailing.ts';

const today = helsinkiDate(new Date());
const begins = addDays(today, 21);
const { owner, gate, installation, publish } = await testDatabase({ roles: 'own' });
await owner.query(`select set_config('app.actor', 'staff:1', false), set_config('app.purpose', '18', false)`);
const asClerk = <T>(act: (tx: Tx) => Promise<T>): Promise<T> =>
  gate.open('rights_requests', { kind: 'staff', id: 1 }, act);

// Version 0 is from before the first notice: nobody was told anything before that.
const first = await publish({ ...testDeclaration(), updated_on: today });

const addPerson = async (name: string, version = first): Promise<number> => {
  const { rows } = await owner.query(
    `with c as (insert into customers (kind, family_name, given_names, source, declaration_version)
       values ('person', 'Esimerkki', $1, 'webshop', $2) returning id),
     e as (insert into emails (customer_id, address, normalised, source) select id, $1 || '@posti.example', 'x', 'webshop' from c)
     select id from c`,
    [name, version],
  );
  return (rows[0] as { id: number }).id;
};
const choose = (id: number, kind: string, purpose: number | null) =>
  owner.query(
    `insert into choices (customer_id, kind, purpose, channel, happened_at, source)
     values ($1, $2, $3, 'form', clock_timestamp(), 'registration')`,
    [id, kind, purpose],
  );

const before = testDeclaration();
const service = before.purposes.find(({ key }) => key === 'customer_service')!;
const after: Declaration = declarationSchema.parse({
  ...before,
  purposes: [
    ...before.purposes.map((one) =>
      one.key === 'marketing_email'
        ? { ...one, explanation: { fi: 'Lähetämme myös kumppaniemme tarjouksia.' } }
        : one,
    ),
    {
      ...service,
      key: 'loyalty_profile',
      number: 41,
      title: { fi: 'Ostosten profilointi', sv: 'Profilering av köp', en: 'Profiling of purchases' },
      reads: ['name', 'orders'],
      writes: [],
      begins_on: begins,
    },
  ],
});
const aino = await addPerson('aino');
const onni = await addPerson('onni');
await choose(aino, 'consent', 12);
await choose(onni, 'restriction', null);
await asClerk(async (tx) => prepareMailings(tx, await loadInForce(installation, tables)));
const version = await publish(after);
const late = await addPerson('uusi', version);
const policy = await loadInForce(installation, tables);
const prepare = () => asClerk((tx) => prepareMailings(tx, policy));
const states = async (mailing: number): Promise<string[]> =>
  (
    await owner.query(
      `select c.given_names || ' ' || l.state as said from mailing_letters l join customers c on c.id = l.customer_id
       where l.mailing_id = $1 order by 1`,
      [mailing],
    )
  ).rows.map(({ said }) => said as string);
const about = async (purpose: string): Promise<Mailing> =>
  (await asClerk(openMailings)).find((one) => one.about === purpose)!;

test('until its day a purpose sees nobody, and the notice says from when; after it no other publication is needed', async () => {
  const seen = () =>
    gate.open('loyalty_profile', { kind: 'staff', id: 1 }, (tx) =>
      tx.db.selectFrom('customers').select('id').orderBy('id').execute(),
    );
  assert.deepEqual(await seen(), []);
  assert.deepEqual(await checkRights(owner, compilationOf(installation, after), installation.id), []);
  const notice = JSON.stringify(composeNotice(after, { language: 'fi', version }));
  assert.match(notice, new RegExp(`"Alkaa","text":"${formatDate(begins, 'fi').replaceAll('.', '\\.')}"`));
  await publish(
    declarationSchema.parse({
      ...after,
      purposes: after.purposes.map((one) =>
        one.key === 'loyalty_profile' ? { ...one, begins_on: today } : one,
      ),
    }),
  );
  assert.deepEqual(
    (await seen()).map(({ id }) => id),
    [aino, late],
    'Onni is restricted',
  );
  await publish(after);
});

test('those whose data it will use are told before it begins; who came after the notice or is not concerned is not', async () => {
  // The day was moved up and back above: whoever came before that would be told of it.
  await owner.query(
    'update customers set declaration_version = (select max(version) from declarations) where id = $1',
    [late],
  );
  await prepare();
  await prepare();
  const mailing = await about('loyalty_profile');
  assert.deepEqual([mailing.kind, mailing.due_on], ['change', addDays(begins, -1)]);
  assert.deepEqual(await states(mailing.id), ['aino waiting']);
  const { title, blocks } = textOf(
    { declaration: after, version, baseUrl: 'https://x.example' },
    mailing,
    'sv',
  );
  const words = JSON.stringify([title, blocks]);
  for (const said of [
    'Profilering av köp',
    'berättigat intresse',
    formatDate(begins, 'sv'),
    'Dataombudsmannens byrå',
  ])
    assert.match(words, new RegExp(said, 'i'), said);
});

test('a consent that was given to other words ends when the question is approved, and not before', async () => {
  const mailing = await about('marketing_email');
  assert.deepEqual([mailing.kind, mailing.cause], ['consent', 'changed']);
  assert.deepEqual(await states(mailing.id), ['aino waiting']);
  const consents = async () =>
    (await owner.query('select consents & (1 << 12) <> 0 as has from customers where id = $1', [aino]))
      .rows[0].has as boolean;
  assert.equal(await consents(), true);
  await asClerk((tx) =>
    approveMailing(tx, mailing.id, { declaration: after, version, baseUrl: 'https://x.example' }, 1),
  );
  await asClerk((tx) => releaseLetters(tx, after));
  assert.equal(await consents(), false);
  assert.deepEqual(await states(mailing.id), ['aino queued']);
});
