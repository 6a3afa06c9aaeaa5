import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { storeFile } from '../files/store-file.ts';
import { Problem } from '../ground/problem.ts';
import { mailContent } from './delivery-queries.ts';
import { header, refusal } from './fixtures/mail-server.ts';
import { master, testMails } from './fixtures/mails.ts';
import { noteBounce } from './note-bounce.ts';
import { sendAgain } from './send-again.ts';
import { withdrawMail } from './withdraw-mail.ts';

const { gate, rows, server, addCustomer, as, send, deliver, stepsOf, waiting, letTimePass } =
  await testMails();
after(() => server.close());
const aino = await addCustomer('Aalto');

beforeEach(async () => {
  server.received.length = 0;
  delete server.answers.recipient;
  delete server.answers.mail;
  await rows('delete from mail_queue');
});

const restrict = (kind: 'restriction' | 'restriction_ended', customerId: number) =>
  rows(
    `insert into choices (customer_id, kind, channel, happened_at, source, recorded_by) values ($1, $2, 'phone', clock_timestamp(), 'store', 'test')`,
    [customerId, kind],
  );

test('a mail goes to a real server with its text, its sender and a Message-ID of its own', async () => {
  const id = await send(aino, {
    subject: 'Tilauksesi on valmis – hae se',
    body: 'Hei Aino!\n\nÄlä unohda öljyä.',
  });
  assert.equal(await deliver(), 1);
  const [mail] = server.received;
  assert.deepEqual([mail?.from, mail?.to], ['palvelu@kauppa.example', ['aino@posti.example']]);
  assert.equal(header(mail!, 'From'), 'Kaupan Oy <palvelu@kauppa.example>');
  assert.match(header(mail!, 'Message-ID')!, /^<[0-9a-f-]{36}@kauppa\.example>$/);
  assert.equal(header(mail!, 'Content-Language'), 'fi');
  assert.match(mail!.source, /=C3=84l=C3=A4 unohda =C3=B6ljy=C3=A4|Älä unohda öljyä/);
  assert.deepEqual(await stepsOf(id), ['sending', 'sent']);
  assert.equal(await waiting(), 0);
});

test('a mail of a transaction that is taken back is never sent', async () => {
  await assert.rejects(
    as('customer_service', async (tx) => {
      const { sendMail } = await import('./send-mail.ts');
      await sendMail(tx, { customerId: aino, to: 'a@b.example', subject: 'x', body: 'y', language: 'fi' });
      throw new Error('changed my mind');
    }),
  );
  assert.equal(await deliver(), 0);
  assert.equal(server.received.length, 0);
});

test('a mail that has gone is not sent again', async () => {
  await send(aino);
  assert.deepEqual([await deliver(), await deliver()], [1, 0]);
  assert.equal(server.received.length, 1);
});

test('a try that a crash cut off is made again with the same Message-ID', async () => {
  const id = await send(aino);
  let hasCome = () => {};
  const come = new Promise<void>((resolve) => {
    hasCome = resolve;
  });
  server.answers.mail = () => new Promise<never>(hasCome);
  const cutOff = deliver().catch(() => {});
  await come;
  // Nobody knows what became of it: while it may still be in somebody's hands, nobody else takes it.
  assert.equal(await deliver(), 0);
  delete server.answers.mail;
  await letTimePass();
  assert.equal(await deliver(), 1);
  const [first, second] = server.received;
  assert.equal(header(first!, 'Message-ID'), header(second!, 'Message-ID'));
  assert.deepEqual(await stepsOf(id), ['sending', 'sending', 'sent']);
  void cutOff;
});

test('a server that says "later" is asked again later, and after two days the mail is given up', async () => {
  const id = await send(aino);
  server.answers.recipient = () => refusal(451, 'Greylisted, come back');
  assert.equal(await deliver(), 0);
  assert.equal(await deliver(), 0);
  assert.deepEqual(await stepsOf(id), ['sending', 'postponed']);
  await letTimePass();
  await rows(`update mail_queue set queued_at = now() - interval '49 hours'`);
  await deliver();
  assert.deepEqual(await stepsOf(id), ['sending', 'postponed', 'sending', 'failed']);
  const [step] = await rows<{ reply: string }>(
    `select reply from mail_steps where mail_id = $1 and step = 'failed'`,
    [id],
  );
  assert.match(step!.reply, /Greylisted/);
  assert.equal(await waiting(), 0);
});

test('an address that does not exist bounces at once, and the others still go', async () => {
  const gone = await send(aino, { to: 'gone@posti.example' });
  const there = await send(aino);
  server.answers.recipient = (address) =>
    address.startsWith('gone') ? refusal(550, 'No such user') : undefined;
  assert.equal(await deliver(), 1);
  assert.deepEqual(
    [await stepsOf(gone), await stepsOf(there)],
    [
      ['sending', 'bounced'],
      ['sending', 'sent'],
    ],
  );
});

test('a mail that the server refuses for good has failed and can be sent again', async () => {
  const id = await send(aino);
  server.answers.mail = async () => refusal(554, 'Looks like spam');
  await deliver();
  assert.deepEqual(await stepsOf(id), ['sending', 'failed']);
  delete server.answers.mail;
  const key = { customerId: aino, id };
  await as('customer_service', (tx) => sendAgain(tx, key));
  assert.equal(await deliver(), 1);
  await as('customer_service', (tx) => noteBounce(tx, key));
  assert.deepEqual((await stepsOf(id)).slice(2), ['again', 'sending', 'sent', 'bounced']);
});

test('where the server is away, one mail tries and all wait', async () => {
  const first = await send(aino);
  const second = await send(aino);
  const nowhere = { host: '127.0.0.1', port: 1, secure: false, requireTLS: false };
  assert.equal(await deliver(nowhere), 0);
  assert.deepEqual([await stepsOf(first), await stepsOf(second)], [['sending', 'postponed'], []]);
  assert.equal(await waiting(), 2);
  await letTimePass();
  assert.equal(await deliver(), 2);
});

test('a mail over the network goes encrypted or not at all', async () => {
  const id = await send(aino);
  assert.equal(await deliver({ ...server.settings, requireTLS: true }), 0);
  assert.equal(server.received.length, 0);
  assert.deepEqual(await stepsOf(id), ['sending', 'postponed']);
});

test('who was restricted after the mail was written does not get it', async () => {
  const veera = await addCustomer('Virta');
  const id = await send(veera);
  await restrict('restriction', veera);
  assert.equal(await deliver(), 0);
  assert.deepEqual(await stepsOf(id), ['sending', 'withdrawn']);
  await restrict('restriction_ended', veera);
  await send(veera);
  assert.equal(await deliver(), 1);
});

test('a mail is seen by the purpose that sent it and by those who answer for everything', async () => {
  const id = await send(aino, { about: 'invoice:12' }, 'invoicing');
  const key = { customerId: aino, id };
  const seenBy = async (purpose: string): Promise<boolean> =>
    (await as(purpose, (tx) => mailContent(tx, key))) !== undefined;
  assert.deepEqual(
    [await seenBy('invoicing'), await seenBy('customer_service'), await seenBy('rights_requests')],
    [true, false, true],
  );
  assert.equal(await deliver(), 1);
  await assert.rejects(
    seenBy('marketing_email'),
    (error) => error instanceof Problem && error.kind.status === 403,
  );
});

test('a mail that waits can be withdrawn, one that has gone cannot', async () => {
  const id = await send(aino);
  const key = { customerId: aino, id };
  await as('customer_service', (tx) => withdrawMail(tx, key));
  assert.equal(await deliver(), 0);
  assert.deepEqual(await stepsOf(id), ['withdrawn']);
  await as('customer_service', (tx) => sendAgain(tx, key));
  assert.equal(await deliver(), 1);
  await assert.rejects(
    as('customer_service', (tx) => withdrawMail(tx, key)),
    { message: 'mail_is_on_its_way' },
  );
});

test('a stored file goes with the mail; one that has been erased lets it fail', async () => {
  const upkeep = <T>(act: Parameters<typeof gate.open<T>>[2]) => as('register_upkeep', act);
  async function* bytes() {
    yield Buffer.from('Sopimus numero 7');
  }
  const { id: fileId } = await storeFile(upkeep, bytes(), { master, bytesMax: 1000 });
  const files = [{ fileId, fileName: 'sopimus ääkkösin.txt', contentType: 'text/plain' }];
  await send(aino, { files });
  assert.equal(await deliver(), 1);
  const [mail] = server.received;
  assert.match(mail!.source, new RegExp(Buffer.from('Sopimus numero 7').toString('base64')));
  await rows('update stored_files set wrapped_key = null, erased_at = now() where id = $1', [fileId]);
  const id = await send(aino, { files });
  assert.equal(await deliver(), 0);
  assert.deepEqual(await stepsOf(id), ['sending', 'failed']);
  assert.equal(server.received.length, 1);
});

test('what would begin another header, and an address that is none, is refused before anything is written', async () => {
  const wrong = [
    [{ to: 'aino@posti.example\r\nBcc: all@posti.example' }, 'mail_address_not_valid'],
    [{ to: 'aino@posti.example, eero@posti.example' }, 'mail_address_not_valid'],
    [{ to: 'ei osoite' }, 'mail_address_not_valid'],
    [{ subject: 'Hei\r\nBcc: all@posti.example' }, 'mail_header_not_valid'],
    [{ subject: 'Hei\u0085x' }, 'mail_header_not_valid'],
    [
      { files: [{ fileId: 1, fileName: 'a\nb.pdf', contentType: 'application/pdf' }] },
      'mail_header_not_valid',
    ],
    [{ subject: '  ' }, 'mail_is_empty'],
    [{ subject: 'x'.repeat(201) }, 'mail_is_too_long'],
  ] as const;
  const before = await rows('select from mails');
  for (const [more, message] of wrong) await assert.rejects(send(aino, more), { message });
  assert.equal((await rows('select from mails')).length, before.length);
});
