/** The outbox of a desk and what the morning says of it, from mails that really waited, failed and went. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { refusal } from '../../../mail/fixtures/mail-server.ts';
import { testMails } from '../../../mail/fixtures/mails.ts';
import { sendAgain } from '../../../mail/send-again.ts';
import { withdrawMail } from '../../../mail/withdraw-mail.ts';
import { readsOf } from '../../reads.ts';
import { mailTrouble } from './mail-trouble.ts';
import type { OutboxState } from './outbox.ts';
import { outboxCounts, outboxRows } from './queries.ts';
import { troubleSaid } from './trouble-said.ts';

const { declaration, rows, server, addCustomer, as, send, deliver } = await testMails();
after(() => server.close());
const aino = await addCustomer('Aalto');
const listed = async (state: OutboxState, purpose = 'customer_service') =>
  as(purpose, (tx) => outboxRows(tx, readsOf(declaration, purpose), { state, before: undefined }));
const idsOf = async (state: OutboxState, purpose?: string): Promise<number[]> =>
  (await listed(state, purpose)).map(({ id }) => id);
const trouble = (purpose = 'customer_service') => as(purpose, mailTrouble);
const gone = (address: string) => (address.startsWith('gone') ? refusal(550, 'No such user') : undefined);

const sent = await send(aino, { subject: 'Meni' });
const bounced = await send(aino, { to: 'gone@posti.example', subject: 'Palautui' });
server.answers.recipient = gone;
await deliver();
const waits = await send(aino, { subject: 'Odottaa' });
const ofInvoicing = await send(aino, { subject: 'Lasku' }, 'invoicing');

test('each desk sees its own mails by what became of them, and whoever answers for everything its own only', async () => {
  assert.deepEqual(await idsOf('waiting'), [waits]);
  assert.deepEqual(await idsOf('failed'), [bounced]);
  assert.deepEqual(await idsOf('sent'), [sent]);
  assert.deepEqual(await idsOf('waiting', 'invoicing'), [ofInvoicing]);
  assert.deepEqual(await idsOf('waiting', 'rights_requests'), []);
  const [row] = await listed('failed');
  assert.match(row!.reply, /No such user/);
  assert.equal(row!.name, 'Aalto');
});

test('mail that goes is no trouble; mail that did not go is told of until somebody deals with it', async () => {
  assert.deepEqual(troubleSaid(await trouble('invoicing'), 'fi'), []);
  assert.match(troubleSaid(await trouble(), 'fi').join(), /eivät lähteneet tai jotka palautuivat: 1/);
  const key = { customerId: aino, id: bounced };
  await as('customer_service', (tx) => withdrawMail(tx, key));
  assert.deepEqual(troubleSaid(await trouble(), 'fi'), []);
  assert.deepEqual(await idsOf('withdrawn'), [bounced]);
  await as('customer_service', (tx) => sendAgain(tx, key));
  assert.deepEqual((await idsOf('waiting')).sort(), [bounced, waits].sort());
  await as('customer_service', (tx) => withdrawMail(tx, key));
});

test('where nobody sends, it is said who can mend it; where the server refuses, what it said', async () => {
  await rows(`update mail_queue set queued_at = now() - interval '20 minutes'`);
  assert.match(troubleSaid(await trouble(), 'fi').join(), /SELOSTE_SMTP_URL.*ylläpitäjälle/);
  server.answers.recipient = () => refusal(451, 'Greylisted, come back');
  await deliver();
  assert.match(troubleSaid(await trouble(), 'en').join(), /answered: .*Greylisted/);
  const [row] = await listed('waiting');
  assert.equal(row!.state, 'postponed');
  assert.ok(row!.next_try_at);
});

test('what waits and what failed is counted', async () => {
  assert.deepEqual(await as('customer_service', outboxCounts), { waiting: 1, failed: 0 });
});
