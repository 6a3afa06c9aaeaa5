/** Whoever changes a contact on somebody’s own page does not do so unnoticed: the addresses from before hear of it by mail. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { deliverMails } from '../../mail/deliver-mails.ts';
import { header, mailServer } from '../../mail/fixtures/mail-server.ts';
import { openTransport } from '../../mail/transport.ts';
import { master, testOwnPages } from './fixtures/own-pages.ts';
import { mailsADay, type OwnChange, tellChange } from './tell-change.ts';

const { owner, gate, policy, aino, ask, post, jobs, enter } = await testOwnPages();
const { declaration } = policy;
const server = await mailServer();
after(() => server.close());
const cookie = await enter('aino@posti.example');
await owner.query('delete from mail_queue');

let run = 0;
/** What the jobs that were handed on since tell, as the server receives it. */
const told = async () => {
  const handed = (await jobs('tell_contact_changed')).slice(run) as unknown as OwnChange[];
  run += handed.length;
  // Each twice, as if the machine had lost its power after the first time.
  for (const change of [...handed, ...handed]) await tellChange(gate, declaration, change);
  server.received.length = 0;
  const transport = openTransport(server.settings);
  const from = { name: 'Kaupan Oy', address: 'palvelu@kauppa.example' };
  await deliverMails({ gate, declaration, transport, from, master, isStopping: () => false });
  transport.close();
  return server.received.map((mail) => ({
    to: mail.to.join(),
    subject: header(mail, 'Subject') ?? '',
    language: header(mail, 'Content-Language'),
    text: Buffer.from(mail.source.replace(/=\r?\n/g, '').replace(/=([\dA-F]{2})/g, '%$1')).toString(),
  }));
};
const emailOf = async (address: string): Promise<number> =>
  (await owner.query('select id from emails where customer_id = $1 and address = $2', [aino, address]))
    .rows[0].id;
const email = (address: string) => ({ address, kind: 'private', is_primary: 'yes' });

test('an address that was changed hears of it, once, and the new one hears that it is known, but not of whom', async () => {
  const row = await emailOf('aino@posti.example');
  await post(`/own/details/emails/${row}`, email('vieras@posti.example'), cookie);
  const [mail, added, ...more] = await told();
  assert.deepEqual(more, []);
  assert.deepEqual([mail?.to, mail?.language], ['aino@posti.example', 'fi']);
  assert.match(decodeURIComponent(mail!.text), /sähköpostiosoite[\s\S]*Jos et tehnyt sitä/);
  assert.doesNotMatch(mail!.text.replace(/^[\s\S]*?\r\n\r\n/, ''), /vieras|\{\w+\}/);
  assert.equal(added?.to, 'vieras@posti.example');
  assert.match(decodeURIComponent(added!.text), /kirjoitettu väärin/);
  assert.doesNotMatch(added!.text, /aino|onni|\{\w+\}/i);
});

test('a new address and a new number are told to those that stood before, in the person’s language', async () => {
  await owner.query(`update customers set language = 'sv' where id = $1`, [aino]);
  await post('/own/details/emails', email('ny@posti.example'), cookie);
  const [before, added, ...more] = await told();
  assert.deepEqual([before?.to, before?.language], ['vieras@posti.example', 'sv']);
  assert.deepEqual([added?.to, more.length], ['ny@posti.example', 0]);
  assert.match(decodeURIComponent(added!.text), /felskriven/);
  await post('/own/details/phones', { number: '040 123 4567', kind: 'mobile', is_primary: 'yes' }, cookie);
  const mails = await told();
  assert.deepEqual(mails.map(({ to }) => to).toSorted(), ['ny@posti.example', 'vieras@posti.example']);
  assert.match(decodeURIComponent(mails[0]!.text), /telefonnummer/);
});

test('an address that is put out of use hears of it; what was not changed is told to nobody', async () => {
  const row = await emailOf('ny@posti.example');
  await post(`/own/details/emails/${row}`, email('ny@posti.example'), cookie);
  assert.deepEqual(await told(), []);
  assert.match(
    await (await ask(`/own/details/emails/${row}`, { cookie })).text(),
    /lägg först till en ny|lisää uusi ensin/,
  );
  const ended = await post(`/own/details/emails/${row}/ending`, {}, cookie);
  assert.equal(ended.headers.get('location'), '/own?done=ended');
  await post(`/own/details/emails/${row}/ending`, {}, cookie);
  assert.deepEqual((await told()).map(({ to }) => to).toSorted(), [
    'ny@posti.example',
    'vieras@posti.example',
  ]);
});

test('an address that was ended for another reason before the mail is made is not written to', async () => {
  await post('/own/details/emails', email('ohimennen@posti.example'), cookie);
  await owner.query(`update emails set ended_on = today() where address = 'ohimennen@posti.example'`);
  assert.deepEqual(
    (await told()).map(({ to }) => to),
    ['vieras@posti.example'],
  );
});

test('changing to and fro makes no more than some mails a day', async () => {
  const row = await emailOf('vieras@posti.example');
  for (let times = 0; times < 8; times += 1)
    await post(`/own/details/emails/${row}`, email(`vieras${times}@posti.example`), cookie);
  await told();
  const { rows } = await owner.query(`select count(*)::int as n from mails where about like 'own_change:%'`);
  assert.ok(rows[0].n >= mailsADay && rows[0].n < mailsADay + 6, rows[0].n);
});
