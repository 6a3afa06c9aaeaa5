import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../test/database.ts';
import { testDeclaration } from '../../test/test-declaration.ts';
import type { Tx } from '../db/tx.ts';
import type { Declaration } from '../policy/declaration.ts';
import { addStaff, type NewStaff } from './add-staff.ts';
import { endEmployment } from './end-employment.ts';
import { enter, hire, nobody, terminal, today, tokenOf, whoIs } from './fixtures/people.ts';
import { givePurpose } from './give-purpose.ts';
import { purposesToHold } from './purposes-held.ts';
import { signUndertaking } from './sign-undertaking.ts';
import { allStaff } from './staff-queries.ts';
import { takePurpose } from './take-purpose.ts';
import { undertakingText } from './undertaking.ts';

const agreement = { dated: '2026-01-01', document: 'Sopimus 7' };
/** The shipped declaration with a technical partner; its agreement as each test wants it. */
const partnered = (
  agreed: Declaration['recipients'][number]['agreement'],
  change: Partial<Declaration> = {},
): Declaration => {
  const declaration = { ...testDeclaration(), ...change };
  return {
    ...declaration,
    recipients: declaration.recipients.map((recipient) =>
      recipient.key === 'technical_partner'
        ? { ...recipient, name: 'Kumppani Esimerkki Oy', agreement: agreed }
        : recipient,
    ),
  };
};

const { gate, owner, publish } = await testDatabase({ declaration: partnered(agreement) });
const inForce = partnered(agreement);
const policy = { inForce, draft: undefined, today };
const administer = <T>(act: (tx: Tx) => Promise<T>): Promise<T> => gate.open('administration', terminal, act);
const add = (person: Partial<NewStaff> & { userName: string }) =>
  administer((tx) =>
    addStaff(tx, { name: 'Aino Esimerkki', employer: null, purposes: [], ...person }, policy),
  );

test('what was given works with the next request, in the order of the declaration, and what was taken does not', async () => {
  const id = await hire(gate, inForce, { userName: 'anni', purposes: ['orders'] });
  await hire(gate, inForce, { userName: 'varalla', purposes: ['administration'] });
  const token = await tokenOf(gate, 'anni');
  const held = async () => {
    const caller = await whoIs(gate, token);
    return caller.kind === 'staff' ? caller.purposes : [];
  };
  assert.deepEqual(await held(), ['orders']);
  await administer((tx) => givePurpose(tx, id, 'administration', policy));
  await administer((tx) => givePurpose(tx, id, 'customer_service', policy));
  assert.deepEqual(await held(), ['customer_service', 'orders', 'administration']);
  await administer((tx) => takePurpose(tx, id, 'orders'));
  assert.deepEqual(await held(), ['customer_service', 'administration']);
  const { rows } = await owner.query(
    `select purpose, ended_by from staff_purposes where staff_id = $1 and ended_at is not null`,
    [id],
  );
  assert.deepEqual(rows, [{ purpose: 'orders', ended_by: 'terminal' }]);
});

test('a purpose that stands in no declaration cannot be given', async () => {
  await assert.rejects(add({ userName: 'outo', purposes: ['spying'] }), { message: 'purpose_not_to_hold' });
  await assert.rejects(add({ userName: 'outo', purposes: ['sign_in'] }), { message: 'purpose_not_to_hold' });
});

test('a purpose of the draft can be held before it is published', () => {
  const draft = {
    ...inForce,
    purposes: [...inForce.purposes, { ...inForce.purposes[0]!, key: 'coming', number: 60 }],
  };
  const coming = purposesToHold(inForce, draft).filter(({ isInForce }) => !isInForce);
  assert.deepEqual(
    coming.map(({ key }) => key),
    ['coming'],
  );
});

test('a user name belongs to one person for ever', async () => {
  await add({ userName: 'Sama' });
  await assert.rejects(add({ userName: 'sama' }), { message: 'user_name_taken' });
  await assert.rejects(add({ userName: 'ei käy' }), { message: 'user_name_not_plain' });
});

test('the end of an employment ends the sessions at once, with the purposes', async () => {
  const id = await hire(gate, inForce, { userName: 'lähtijä'.replaceAll('ä', 'a') });
  const token = await tokenOf(gate, 'lahtija');
  await administer((tx) => endEmployment(tx, id));
  assert.equal((await whoIs(gate, token)).kind, 'nobody');
  assert.equal((await enter(gate, 'lahtija')).is, 'wrong');
  const row = (await administer(allStaff)).find((person) => person.id === id);
  assert.deepEqual([row?.purposes, row?.ended_at instanceof Date], [[], true]);
  await assert.rejects(
    administer((tx) => givePurpose(tx, id, 'orders', policy)),
    { message: 'staff_has_ended' },
  );
});

test('the last administrator stays, also when two go at the same moment', async () => {
  await owner.query(
    `update staff_purposes set ended_at = now(), ended_by = 'test' where purpose = 'administration'`,
  );
  const [one, other] = [
    await hire(gate, inForce, { userName: 'paallikko1', purposes: ['administration'] }),
    await hire(gate, inForce, { userName: 'paallikko2', purposes: ['administration'] }),
  ];
  const results = await Promise.allSettled([
    administer((tx) => takePurpose(tx, one, 'administration')),
    administer((tx) => endEmployment(tx, other)),
  ]);
  assert.deepEqual(results.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
  const { rows } = await owner.query(
    `select staff_id from staff_purposes where purpose = 'administration' and ended_at is null`,
  );
  assert.equal(rows.length, 1);
});

test('a processor’s people come in under a named recipient with an agreement, for that recipient’s purposes', async () => {
  const employer = 'technical_partner';
  await hire(gate, inForce, { userName: 'kumppani', employer, purposes: ['customer_service'] });
  const caller = await whoIs(gate, await tokenOf(gate, 'kumppani'));
  assert.deepEqual(caller.kind === 'staff' && caller.purposes, ['customer_service']);
  for (const purpose of ['administration', 'invoicing'])
    await assert.rejects(add({ userName: 'toinen', employer, purposes: [purpose] }), {
      message: 'purpose_not_to_hold',
    });
  for (const other of ['mailing_house', 'nobody_declared'])
    await assert.rejects(add({ userName: 'toinen', employer: other }), { message: 'employer_not_let_in' });
});

test('a new version of the undertaking asks again, and nothing else does', async () => {
  const id = await hire(gate, inForce, { userName: 'signe', name: 'Signe Exempel' });
  const token = await tokenOf(gate, 'signe');
  const hasSigned = async () => {
    const caller = await whoIs(gate, token);
    return caller.kind === 'staff' && caller.hasSigned;
  };
  const { hash } = undertakingText(inForce, 'sv');
  const sign = (nameTyped: string, signedHash = hash) =>
    gate.open('sign_in', { kind: 'staff', id }, (tx) =>
      signUndertaking(tx, inForce, {
        staff: { id, name: 'Signe Exempel' },
        nameTyped,
        language: 'sv',
        hash: signedHash,
      }),
    );
  assert.equal(await hasSigned(), false);
  await assert.rejects(sign('Joku Muu'), { message: 'input_invalid' });
  await assert.rejects(sign('Signe Exempel', 'toisen tekstin tiiviste'), { message: 'input_invalid' });
  assert.equal(await hasSigned(), false);
  await sign(' signe  exempel ');
  assert.equal(await hasSigned(), true);
  await publish(partnered(agreement, { updated_on: '2026-11-23' }));
  assert.equal(await hasSigned(), true);
  const { undertaking } = inForce;
  await publish(partnered(agreement, { undertaking: { ...undertaking, version: undertaking.version + 1 } }));
  assert.equal(await hasSigned(), false);
});

test('when the agreement ends, the processor’s people are nobody, and the company’s own stay', async () => {
  const partner = await tokenOf(gate, 'kumppani');
  const own = await tokenOf(gate, 'signe');
  assert.equal((await whoIs(gate, partner)).kind, 'staff');
  for (const agreed of [
    { ...agreement, ends: '2026-01-31' },
    { ...agreement, document: '' },
    { dated: '2999-01-01', document: 'Tuleva' },
    undefined,
  ]) {
    await publish(partnered(agreed));
    assert.equal((await whoIs(gate, partner)).kind, 'nobody', JSON.stringify(agreed));
    assert.equal((await whoIs(gate, own)).kind, 'staff');
  }
  await publish(partnered(agreement));
  assert.equal((await whoIs(gate, partner)).kind, 'staff');
});

test('no declared purpose reads passwords, sessions or undertakings; the name of a colleague it does', async () => {
  const asService = (table: string) =>
    gate.open('customer_service', nobody, (tx) =>
      tx.client.query(`select * from ${table}`).then(({ rows }) => rows.length),
    );
  assert.ok((await asService('staff')) > 0);
  for (const table of [
    'staff_accounts',
    'staff_passwords',
    'sessions',
    'undertakings_signed',
    'sign_in_failures',
  ])
    await assert.rejects(asService(table), { message: 'not_for_this_purpose' });
  const { rows } = await owner.query('select from staff_passwords');
  assert.ok(rows.length > 0);
  await assert.rejects(
    administer((tx) => tx.client.query('select hash from staff_passwords')),
    { message: 'not_for_this_purpose' },
  );
});
