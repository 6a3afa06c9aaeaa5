/** A mailbox over a real IMAP server: nothing is lost, nothing comes twice, and a channel that is broken says so. */
import assert from 'node:assert/strict';
import { buffer } from 'node:stream/consumers';
import { after, test } from 'node:test';
import { testDatabase } from '../../../test/database.ts';
import { testDeclaration } from '../../../test/test-declaration.ts';
import type { Tx } from '../../db/tx.ts';
import { readFile } from '../../files/read-file.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { imapSettings } from '../../ground/imap-settings.ts';
import type { JobContext } from '../../jobs/job.ts';
import { prepareQueue } from '../../jobs/prepare-queue.ts';
import { mailServer } from '../../mail/fixtures/mail-server.ts';
import { openTransport } from '../../mail/transport.ts';
import { requestsJobs } from '../jobs.ts';
import { insertStep, letterByKey } from '../letters/queries.ts';
import { forgetRequest, requestById } from '../queries.ts';
import { receiveRequest } from '../receive-request.ts';
import { imapServer } from './fixtures/imap-server.ts';
import { guessLanguage } from './guess-language.ts';
import { openMailbox } from './open-mailbox.ts';
import { asideMails, lastTests, type MailRow, mailById, mailboxState, unsortedMails } from './queries.ts';
import { readMailbox } from './read-mailbox.ts';
import { addToRequest, requestFromMail, setAside } from './sort-mail.ts';
import { channelFault, testChannel } from './test-channel.ts';

const { gate, owner, openOwner } = await testDatabase();
await prepareQueue(openOwner.config);
const imap = await imapServer();
const smtp = await mailServer();
after(() => Promise.all([imap.close(), smtp.close()]));
const master = Buffer.alloc(32, 5);
const writing = { declaration: testDeclaration(), baseUrl: 'https://rekisteri.example' };
const clerk = <T>(act: (tx: Tx) => Promise<T>): Promise<T> =>
  gate.open('rights_requests', { kind: 'staff', id: 1 }, act);
const read = async (isStopping = () => false): Promise<number> => {
  const mailbox = await openMailbox(imap.settings);
  try {
    return await readMailbox({ gate, mailbox, master, isStopping });
  } finally {
    await mailbox.close();
  }
};
const message = (id: string, more = '', body = 'Haluan tietää, mitä tietoja minusta on.'): string =>
  `From: =?utf-8?Q?Aino_Esimerkki=C3=B6?= <aino@posti.example>\nSubject: Omat tiedot\nMessage-ID: <${id}@posti.example>\n${more}Content-Type: text/plain; charset=utf-8\n\n${body}\n`;
const unsorted = (): Promise<MailRow[]> => clerk((tx) => unsortedMails(tx));

test('a message becomes a draft in the queue, whole; what is read twice comes once', async () => {
  imap.put(message('1'));
  imap.put(message('2', 'Auto-Submitted: auto-replied\n'));
  assert.equal(await read(), 2);
  imap.put(message('1'));
  assert.equal(await read(), 0);
  imap.renumber();
  assert.equal(await read(), 0);
  const [first, second] = await unsorted();
  assert.equal(first!.from_name, 'Aino Esimerkkiö');
  assert.equal(first!.body, 'Haluan tietää, mitä tietoja minusta on.');
  assert.deepEqual([first!.is_automatic, second!.is_automatic], [false, true]);
  const whole = await clerk((tx) => buffer(readFile((act) => act(tx), first!.file_id!, master)));
  assert.match(whole.toString(), /Message-ID: <1@posti\.example>/);
});

test('a message without a Message-ID and one of strange bytes are taken too', async () => {
  imap.put('From: x\nSubject: y\n\nz\n');
  imap.put('From: x\nSubject: y\n\nz\n');
  imap.put(`Subject: \u0000${'a'.repeat(5_000)}\nContent-Type: multipart/mixed; boundary=\n\n--\n`);
  assert.equal(await read(), 2);
});

test('a message that cannot be taken apart is kept whole under its subject, and holds up none after it', async () => {
  const parts = '--b\nContent-Type: text/plain\n\nx\n'.repeat(1_100);
  imap.put(
    message('many', 'X-Part: 1\n')
      .replace('text/plain', 'multipart/mixed; boundary=b')
      .replace(/Haluan.*/, parts),
  );
  imap.put(message('long', `X-Long: ${'a'.repeat(1_200_000)}\n`));
  imap.put(message('after'));
  assert.equal(await read(), 3);
  const [many, long] = (await unsorted()).slice(-3);
  assert.deepEqual(
    [many!.subject, many!.from_address, many!.body],
    ['Omat tiedot', 'aino@posti.example', ''],
  );
  assert.equal(long!.subject, 'Omat tiedot');
  assert.equal(await read(), 0);
});

test('other words under a Message-ID that is known already are another message', async () => {
  imap.put(message('same', '', 'Tilaan kirjan.'));
  imap.put(message('same', '', 'Poistakaa tietoni.'));
  imap.put(message('same', 'X-Way: another\n', 'Poistakaa tietoni.'));
  assert.equal(await read(), 2);
});

test('a reading that is stopped goes on where it was', async () => {
  imap.put(message('3'));
  imap.put(message('4'));
  const answers = [false, true];
  assert.equal(await read(() => answers.shift() ?? true), 1);
  assert.equal(await read(), 1);
});

test('where a message asks to be answered is kept beside its sender, and its request is answered there', async () => {
  imap.put(message('reply', 'Reply-To: Toinen <toinen@posti.example>\n'));
  imap.put(message('own', 'Reply-To: AINO@posti.example\n'));
  await read();
  const [asked, own] = (await unsorted()).slice(-2);
  assert.deepEqual(
    [asked!.from_address, asked!.reply_address],
    ['aino@posti.example', 'toinen@posti.example'],
  );
  assert.equal(own!.reply_address, '');
  const request = await clerk(async (tx) => {
    const id = await requestFromMail(tx, writing, asked!.id, {
      kind: 'access',
      requester: 'Aino Esimerkki',
      language: 'fi',
      customer_id: null,
    });
    return requestById(tx, id);
  });
  assert.equal(request!.contact, 'toinen@posti.example');
});

test('a request from a message was received when the message came, in the words of whoever sent it', async () => {
  const [mail] = await unsorted();
  const sort = () =>
    clerk((tx) =>
      requestFromMail(tx, writing, mail!.id, {
        kind: 'access',
        requester: 'Aino Esimerkki',
        language: 'fi',
        customer_id: null,
      }),
    );
  const id = await sort();
  const request = (await clerk((tx) => requestById(tx, id)))!;
  assert.equal(request.received_on, helsinkiDate(mail!.received_at));
  assert.deepEqual([request.channel, request.contact], ['email', 'aino@posti.example']);
  assert.match(request.words, /^Omat tiedot\n\nHaluan tietää/);
  await assert.rejects(sort(), /request_mail_sorted/);
});

test('an answer to a letter is known by what it refers to, and is added to its request', async () => {
  const id = await clerk((tx) =>
    receiveRequest(tx, writing, {
      kind: 'access',
      channel: 'phone',
      received_on: helsinkiDate(new Date()),
      customer_id: null,
      requester: 'Aino',
      contact: 'aino@posti.example',
      language: 'fi',
      words: '',
    }),
  );
  const { rows } = await owner.query('select message_id from request_letters where request_id = $1', [id]);
  imap.put(message('5', `In-Reply-To: <${rows[0].message_id}@kauppa.example>\n`));
  await read();
  const reply = (await unsorted()).at(-1)!;
  assert.equal(reply.answers_request, id);
  await clerk((tx) => addToRequest(tx, reply.id, id));
  const left = await unsorted();
  await clerk((tx) => setAside(tx, left.at(-1)!.id));
  assert.equal((await unsorted()).length, left.length - 1);
});

test('a letter that comes back is noted with the server’s words and waits for another way; what machines write is marked', async () => {
  const id = await clerk((tx) =>
    receiveRequest(tx, writing, {
      kind: 'access',
      channel: 'phone',
      received_on: helsinkiDate(new Date()),
      customer_id: null,
      requester: 'Aino',
      contact: 'ei.ole@posti.example',
      language: 'fi',
      words: '',
    }),
  );
  await clerk((tx) => insertStep(tx, { requestId: id, number: 1 }, 'sent', '250 queued'));
  const { rows } = await owner.query('select message_id from request_letters where request_id = $1', [id]);
  const report = (action: string): string =>
    `From: postmaster@mx.example\nSubject: Undelivered\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\nSorry.\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\nAction: ${action}\nDiagnostic-Code: smtp; 550 5.1.1 User\n  unknown\n--b\nContent-Type: text/rfc822-headers\n\nMessage-ID: <${rows[0].message_id}@kauppa.example>\n--b--\n`;
  const letter = () => clerk((tx) => letterByKey(tx, { requestId: id, number: 1 }));
  const before = (await unsorted()).length;
  imap.put(report('delayed'));
  await read();
  const late = (await unsorted()).at(-1)!;
  assert.deepEqual([late.is_automatic, late.answers_request, (await letter())!.state], [true, id, 'sent']);
  imap.put(report('failed'));
  imap.put(message('list', 'Precedence: bulk\n'));
  await read();
  const { state, proof } = (await letter())!;
  assert.deepEqual([state, proof], ['bounced', 'smtp; 550 5.1.1 User unknown']);
  assert.equal((await unsorted()).length, before + 2, 'the report needs nobody’s look');
  assert.equal((await unsorted()).at(-1)!.is_automatic, true);
});

test('a message of HTML alone is read as text, and the language of the answer is proposed', async () => {
  imap.put(
    message('html', '', '<p>Hej!</p><p>Jag vill veta vad ni har om mig.</p>').replace(
      'text/plain',
      'text/html',
    ),
  );
  await read();
  const { body } = (await unsorted()).at(-1)!;
  assert.equal(body, 'Hej!\n\nJag vill veta vad ni har om mig.');
  assert.deepEqual(
    [body, 'Haluan tietää, mitä tietoja minusta on.', 'What data do you have about me?', '…'].map(
      guessLanguage,
    ),
    ['sv', 'fi', 'en', 'fi'],
  );
});

test('what was set aside by mistake is still there for a month and can become a request', async () => {
  const [mail] = await unsorted();
  await clerk((tx) => setAside(tx, mail!.id));
  assert.ok((await clerk(asideMails)).some(({ id }) => id === mail!.id));
  const given = { kind: 'access', requester: 'Aino', language: 'fi', customer_id: null } as const;
  const id = await clerk((tx) => requestFromMail(tx, writing, mail!.id, given));
  assert.equal((await clerk((tx) => mailById(tx, mail!.id)))!.request_id, id);
  await assert.rejects(
    clerk((tx) => setAside(tx, mail!.id)),
    /request_mail_sorted/,
  );
});

test('a message is not added to a request whose person was forgotten: nobody would erase it there', async () => {
  imap.put(message('late'));
  await read();
  const { rows } = await owner.query(
    `select id from requests where requester = 'Aino' order by id desc limit 1`,
  );
  await clerk((tx) => forgetRequest(tx, rows[0].id));
  const late = (await unsorted()).at(-1)!;
  await assert.rejects(
    clerk((tx) => addToRequest(tx, late.id, rows[0].id)),
    /request_forgotten/,
  );
});

test('the channel’s own test message is found and taken out; one that does not arrive is a warning', async () => {
  const transport = openTransport(smtp.settings);
  const from = { name: 'Kauppa Oy', address: 'palvelu@kauppa.example' };
  const send = () => testChannel(gate, { transport, from, address: 'tietosuoja@kauppa.example' });
  const fault = async (hours: number) => {
    const [state, tests] = await clerk((tx) => Promise.all([mailboxState(tx), lastTests(tx, 10)]));
    return channelFault(state, tests, new Date(Date.now() + hours * 3_600_000))?.kind;
  };
  await send();
  assert.equal(await fault(1), undefined);
  assert.equal(await fault(3), 'not_arrived');
  await owner.query(`update channel_tests set sent_at = sent_at - interval '3 hours'`);
  await send();
  assert.equal(await fault(0), 'not_arrived', 'a test that is under way says nothing of the one before');
  const before = imap.count();
  imap.put(smtp.received.at(-1)!.source);
  assert.equal(await read(), 0);
  assert.equal(imap.count(), before);
  assert.equal(await fault(3), undefined);
  smtp.answers.recipient = () => Object.assign(new Error('closed'), { responseCode: 550 });
  await send();
  transport.close();
  assert.equal(await fault(0), 'not_sent');
});

test('a mailbox that cannot be opened is noted with the server’s words, warned of after an hour, and forgotten when it opens', async () => {
  const job = requestsJobs(async () => writing.declaration).find(({ name }) => name === 'read_mailbox')!;
  const runWith = (pass: string) =>
    job.run({}, {
      gate,
      config: {
        requestsMailbox: { ...imap.settings, auth: { user: 'testuser', pass } },
        filesKey: '05'.repeat(32),
      },
      isStopping: () => false,
    } as unknown as JobContext);
  const faultIn = async (hours: number) =>
    channelFault(await clerk(mailboxState), [], new Date(Date.now() + hours * 3_600_000));
  await runWith('wrong');
  assert.equal(await faultIn(0.5), undefined);
  const fault = await faultIn(2);
  assert.equal(fault?.kind, 'not_read');
  assert.ok(fault.words.length > 3 && !fault.words.includes('wrong'), fault.words);
  await runWith('testpass');
  assert.equal(await faultIn(2), undefined);
});

test('a mailbox over the network is read encrypted or not at all', () => {
  assert.equal(imapSettings('imap://a:b@imap.example').requireTLS, true);
  assert.equal(imapSettings('imaps://a%40b:c@imap.example/Tietosuoja').folder, 'Tietosuoja');
  assert.throws(() => imapSettings('imap://imap.example'), /must be like/);
});
