import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../test/database.ts';
import { readDraft } from '../policy/draft.ts';
import { minimumDeclaration } from '../policy/minimum.ts';
import { makeFirstRunToken, mustOpenFirstRun } from './first-run-token.ts';
import { goodPassword, nobody, terminal, today, whoIs } from './fixtures/people.ts';
import { type FirstRun, openFirstRun } from './open-first-run.ts';

const inForce = minimumDeclaration(today);
const { gate, owner } = await testDatabase({ declaration: inForce });

const typed = (token: string, change: Partial<FirstRun> = {}): FirstRun => ({
  token,
  company: 'Villa Esimerkki Oy',
  business_id: '23456780',
  street: 'Esimerkkikatu 4',
  postcode: '00100',
  town: 'Helsinki',
  phone: '040 123 4567',
  email: 'asiakaspalvelu@villa-esimerkki.example',
  contact: 'Helmi Esimerkki',
  name: 'Helmi Esimerkki',
  user_name: 'Helmi',
  password: goodPassword,
  again: goodPassword,
  ...change,
});
const newToken = () => gate.open('administration', terminal, makeFirstRunToken);
const open = (form: FirstRun) =>
  gate.open('administration', nobody, (tx) =>
    openFirstRun(tx, form, { inForce, today, clientAddress: '192.0.2.1' }),
  );
const isOpen = (token: string) =>
  gate
    .open('sign_in', nobody, (tx) => mustOpenFirstRun(tx, token))
    .then(
      () => true,
      () => false,
    );

test('a token opens the page for a day, and a newer one closes it', async () => {
  const token = await newToken();
  assert.equal(await isOpen(token), true);
  await owner.query('update first_run_tokens set expires_at = now()');
  assert.equal(await isOpen(token), false);
  const [older, newer] = [await newToken(), await newToken()];
  assert.deepEqual([await isOpen(older), await isOpen(newer)], [false, true]);
  const { rows } = await owner.query('select * from first_run_tokens');
  assert.ok(rows.length === 1 && !JSON.stringify(rows).includes(newer));
});

test('without the token, or with wrong details, nothing is made and the token stays open', async () => {
  const token = await newToken();
  await assert.rejects(open(typed('arvattu')), { message: 'first_run_over' });
  await assert.rejects(open(typed(token, { business_id: '2345678-1', email: 'ei osoite' })), (problem) => {
    assert.deepEqual(
      (problem as { fields: { field: string }[] }).fields.map(({ field }) => field),
      ['business_id', 'email'],
    );
    return true;
  });
  await assert.rejects(open(typed(token, { password: 'lyhyt', again: 'lyhyt' })), {
    message: 'input_invalid',
  });
  await assert.rejects(open(typed(token, { user_name: 'ei käy' })), { message: 'user_name_not_plain' });
  assert.equal((await owner.query('select from staff')).rows.length, 0);
  assert.equal(await isOpen(token), true);
});

test('two at once with one token make one owner, one controller and one draft, and then it is over', async () => {
  const token = await newToken();
  const both = await Promise.allSettled([
    open(typed(token)),
    open(typed(token, { user_name: 'toinen', company: 'Toinen Esimerkki Oy' })),
  ]);
  assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
  assert.equal((await owner.query('select from staff')).rows.length, 1);
  const draft = await gate.open('administration', terminal, readDraft);
  assert.equal(draft?.declaration.controller.business_id, '2345678-0');
  assert.equal(draft?.declaration.updated_on, today);
  assert.ok(draft.declaration.purposes.length > inForce.purposes.length);
  const { rows } = await owner.query('select version from declaration_in_force');
  assert.equal(rows[0].version, 0);
  await assert.rejects(newToken(), { message: 'first_run_over' });
  await assert.rejects(open(typed(token)), { message: 'first_run_over' });
});

test('the owner is signed in, must sign, and holds now what is in force and the rest once it is published', async () => {
  const { rows } = await owner.query(`select array_agg(purpose) as purposes from staff_purposes`);
  const held: string[] = rows[0].purposes;
  assert.ok(
    ['administration', 'register_upkeep', 'customer_service', 'rights_requests', 'invoicing'].every((key) =>
      held.includes(key),
    ),
  );
  await owner.query(
    'delete from staff_purposes; delete from sessions; delete from staff_passwords; delete from staff_accounts; delete from staff',
  );
  const { sessionToken } = await open(typed(await newToken()));
  const caller = await whoIs(gate, sessionToken);
  assert.ok(caller.kind === 'staff');
  assert.equal(caller.hasSigned, false);
  assert.deepEqual(caller.purposes, [
    'customer_service',
    'rights_requests',
    'register_upkeep',
    'administration',
  ]);
});
