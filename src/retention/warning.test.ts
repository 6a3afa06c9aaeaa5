/** Nothing goes before those who keep the register have heard of it: counts and links by mail, and whom somebody holds back stays. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { testDatabase } from '../../test/database.ts';
import { testDeclaration } from '../../test/test-declaration.ts';
import { setMailAddress } from '../access/mail-address.ts';
import type { Tx } from '../db/tx.ts';
import { erasingOf } from '../erasing.ts';
import { addDays, addMonths, helsinkiDate } from '../ground/calendar.ts';
import { prepareQueue } from '../jobs/prepare-queue.ts';
import { mailServer } from '../mail/fixtures/mail-server.ts';
import { deliverStaffMails } from '../mail/staff-mail.ts';
import { openTransport } from '../mail/transport.ts';
import { endHold, holdBack } from './hold-back.ts';
import { noteRules, rulesThatWait } from './rule-times.ts';
import { type Sweep, sweepRetention } from './sweep.ts';
import { warnOfRetention } from './warn-retention.ts';

const declaration = testDeclaration();
const { owner, gate, openOwner } = await testDatabase();
await prepareQueue(openOwner.config);
await owner.query(`select set_config('app.actor', 'test', false), set_config('app.purpose', '19', false)`);
const folder = mkdtempSync(join(tmpdir(), 'seloste-warning-'));
const server = await mailServer();
after(async () => {
  rmSync(folder, { recursive: true });
  await server.close();
});
const config = { dataFolder: folder, filesKey: 'cd'.repeat(32), journalFolder: join(folder, 'journal') };
const today = helsinkiDate(new Date());
const on = (day: string): Sweep => ({
  gate,
  erasing: erasingOf(declaration, config),
  on: day,
  isStopping: () => false,
  rest: 0,
});
const add = async (name: string, lastContact: string): Promise<number> =>
  (
    await owner.query(
      `insert into customers (kind, family_name, source, declaration_version, last_contact_on)
       values ('person', $1, 'webshop', 0, $2) returning id`,
      [name, lastContact],
    )
  ).rows[0].id;
const isThere = async (id: number): Promise<boolean> =>
  (await owner.query('select from customers where id = $1', [id])).rows.length > 0;
const asUpkeep = <T>(act: (tx: Tx) => Promise<T>): Promise<T> =>
  gate.open('register_upkeep', { kind: 'staff', id: 1 }, act);

const old = await add('Salainen', addMonths(today, -25));
const held = await add('Riitainen', addMonths(today, -25));
await owner.query(`insert into staff (name) values ('Helmi'), ('Otto'), ('Siiri'), ('Väinö')`);
await owner.query(`insert into staff_purposes (staff_id, purpose, ended_at, ended_by) values (1, 'register_upkeep', null, null),
  (2, 'register_upkeep', now(), 'test'), (3, 'customer_service', null, null), (4, 'register_upkeep', null, null)`);
await owner.query(`insert into staff_endings (staff_id) values (4)`);
for (const [id, language] of [
  [1, 'fi'],
  [2, 'fi'],
  [3, 'fi'],
  [4, 'fi'],
] as const)
  await gate.open('sign_in', { kind: 'staff', id }, (tx) =>
    setMailAddress(tx, id, { typed: `henkilo${id}@villa.example`, language }),
  );
const deliver = async (): Promise<string[]> => {
  const before = server.received.length;
  const transport = openTransport(server.settings!);
  const from = { name: 'Villa', address: 'palvelu@villa.example' };
  await deliverStaffMails({ gate, from, transport, isStopping: () => false });
  transport.close();
  return server.received
    .slice(before)
    .map(({ to, source }) => `${to}\n${Buffer.from(source.split('\r\n\r\n').slice(1).join('\n\n'), 'utf8')}`);
};
const leadDays = 7;
/** A night, as the job has it. */
const night = async (day: string): Promise<void> => {
  const sweep = on(day);
  await noteRules(sweep, leadDays);
  await sweepRetention({ ...sweep, waiting: await rulesThatWait(sweep) });
  await warnOfRetention(sweep, { baseUrl: 'https://rekisteri.example', leadDays });
};

test('a rule that is new warns first: those who keep the register hear of it, in numbers and with a link', async () => {
  await night(today);
  await night(today);
  assert.ok(await isThere(old), 'it waits a week');
  const mails = await deliver();
  assert.equal(mails.length, 1, 'one, to the one at work who keeps the register');
  assert.match(mails[0]!, /^henkilo1@villa\.example/);
  assert.match(mails[0]!, /https:\/\/rekisteri\.example\/retention/);
  assert.doesNotMatch(mails[0]!, /Salainen|Riitainen/);
});

test('whoever is held back stays, with a reason and a last day; the others go when the week is over, and that is told', async () => {
  const until = addMonths(today, 6);
  await assert.rejects(
    asUpkeep((tx) => holdBack(tx, { customerId: held, reason: ' ', until })),
    /field_missing/,
  );
  await assert.rejects(
    asUpkeep((tx) => holdBack(tx, { customerId: held, reason: 'Riita', until: addMonths(today, 13) })),
    /date_not_valid/,
  );
  await asUpkeep((tx) => holdBack(tx, { customerId: held, reason: 'Riita kesken', until }));
  await night(addDays(today, 6));
  assert.ok(await isThere(old));
  await night(addDays(today, 7));
  assert.deepEqual([await isThere(old), await isThere(held)], [false, true]);
  const [mail, ...more] = await deliver();
  assert.deepEqual(more, []);
  assert.match(mail!, /\/retention\/runs/);
});

test('a hold that is over holds nobody', async () => {
  const { id } = (await owner.query('select id from retention_holds where customer_id = $1', [held])).rows[0];
  await asUpkeep((tx) => endHold(tx, held, id));
  await assert.rejects(
    asUpkeep((tx) => endHold(tx, held, id)),
    /retention_hold_is_over/,
  );
  await night(addDays(today, 8));
  assert.equal(await isThere(held), false);
});

test('a shortened rule waits for as many days as are set, and no longer where they become fewer', async () => {
  const retention = declaration.retention.map((rule) =>
    rule.months ? { ...rule, months: rule.months - 1 } : rule,
  );
  const shortened = (day: string): Sweep => ({
    ...on(day),
    erasing: erasingOf({ ...declaration, retention }, config),
  });
  const day = addDays(today, 9);
  await noteRules(shortened(day), 14);
  assert.ok((await rulesThatWait(on(addDays(day, 13)))).size > 0);
  assert.equal((await rulesThatWait(on(addDays(day, 14)))).size, 0);
  await noteRules(shortened(addDays(day, 1)), 3);
  assert.ok((await rulesThatWait(on(addDays(day, 3)))).size > 0);
  assert.equal((await rulesThatWait(on(addDays(day, 4)))).size, 0);
});
