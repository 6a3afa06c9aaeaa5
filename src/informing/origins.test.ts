/** Whose data came from elsewhere is told once and in time, and nobody whom something holds back (GDPR 14). */
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { fingerprint, suppressionKey } from '../customers/suppression/suppression.ts';
import { lookIntoPdf } from '../documents/fixtures/look-into-pdf.ts';
import { header, refusal } from '../mail/fixtures/mail-server.ts';
import { sendMail } from '../mail/send-mail.ts';
import { lettersPdf } from '../requests/letters/to-pdf.ts';
import { master, testInforming } from './fixtures/informing.ts';
import { closeLetter, deliverLetter, noteLetterBounce, sendByPost } from './one-letter.ts';
import { lettersToPrint, postLetters, printLetters } from './print-letters.ts';
import { approveMailing, closeMailing, pauseMailing, resumeMailing } from './steer-mailing.ts';
import { tellOrigin } from './tell-origin.ts';

const house = await testInforming();
const { rows, asClerk, addPerson, choose, prepare, release, deliver, mailingAbout, approve, states, server } =
  house;
const { gate, declaration, writing } = house;
const clerk = { kind: 'staff', id: 1 } as const;
const given = { declaration, secretFor: async () => undefined };

beforeEach(async () => {
  server.received.length = 0;
  delete server.answers.recipient;
  await rows('delete from mailings');
  await rows('delete from origin_duties');
  await rows('delete from emails');
  await rows('delete from addresses');
  await rows('delete from customers');
});

const duties = () =>
  rows<{ name: string; source: string; due_on: string; as: string | null; reason: string }>(
    `select c.given_names as name, d.source, d.due_on, d.settled_as as as, d.reason
     from origin_duties d join customers c on c.id = d.customer_id order by c.given_names, d.source`,
  );

test('they are found once, with a month from the day on which the data came; nobody else is', async () => {
  await addPerson('Aino', { recorded: '2026-10-30' });
  const onni = await addPerson('Onni', { source: 'webshop' });
  await rows(
    `insert into phones (customer_id, e164, original, source, recorded_at)
     values ($1, '+358401234567', '040 123 4567', 'update_company', '2026-11-05 12:00+02')`,
    [onni],
  );
  await addPerson('Oma', { source: 'store' });
  await addPerson('Firma', { kind: 'organisation' });
  await prepare();
  await prepare();
  assert.deepEqual(
    (await duties()).map(({ name, source, due_on }) => [name, source, due_on]),
    [
      ['Aino', 'reseller', '2026-11-30'],
      // Saturday the 5th of December is followed by Independence Day on Sunday.
      ['Onni', 'update_company', '2026-12-07'],
    ],
  );
  const mailing = await mailingAbout('reseller');
  assert.deepEqual([mailing.step, mailing.due_on, mailing.counts['people']], ['prepared', '2026-11-30', 1]);
});

test('nothing goes before somebody has approved it, and then each gets one letter that says all of Article 14', async () => {
  await addPerson('Aino');
  await addPerson('Stina', { language: 'sv' });
  await prepare();
  const { id } = await mailingAbout('reseller');
  await release();
  assert.equal(await deliver(), 0);
  await approve(id);
  await assert.rejects(
    asClerk((tx) => approveMailing(tx, id, writing, 3)),
    /mailing_cannot/,
  );
  assert.equal(await deliver(), 2);
  await prepare();
  await release();
  assert.equal(await deliver(), 0);
  const finnish = server.received.find(({ to }) => to[0] === 'aino@posti.example')!;
  assert.equal(header(finnish, 'Content-Language'), 'fi');
  const [{ body } = { body: '' }] = await rows<{ body: string }>(
    `select title || body as body from mailing_texts where mailing_id = $1 and language = 'fi'`,
    [id],
  );
  for (const said of [
    'Jälleenmyyjät',
    'oikeutettu etu',
    'Tilitoimisto',
    'tilauksen päättymisestä',
    'Suostumuksen peruuttaminen',
    'Tietosuojavaltuutetun toimisto',
    'Y-tunnus',
    '/notice/fi',
  ])
    assert.match(body, new RegExp(said, 'i'), said);
  const sentences = body.split(/(?<=[.:])\s|","/).filter((one) => one.length > 40);
  assert.equal(new Set(sentences).size, sentences.length, 'no sentence stands twice');
  const [proof] = await rows(
    `select to_email, text_version, sent_at is not null as sent, obtained_on from mailing_letters l
     join customers c on c.id = l.customer_id where c.given_names = 'Aino'`,
  );
  assert.deepEqual(proof, {
    to_email: 'aino@posti.example',
    text_version: 1,
    sent: true,
    obtained_on: '2026-11-02',
  });
  assert.deepEqual(
    (await duties()).map((one) => one.as),
    ['told', 'told'],
  );
  await assert.rejects(mailingAbout('reseller'), /no mailing/, 'everybody has been told: it is finished');
});

test('a try that a crash cut off is made again as the same mail; a server that is away is asked again', async () => {
  await addPerson('Aino');
  await prepare();
  const { id } = await mailingAbout('reseller');
  await approve(id);
  server.answers.recipient = () => refusal(450, 'try again');
  await deliver();
  assert.deepEqual(await states(id), ['Aino queued']);
  delete server.answers.recipient;
  await rows(
    `update mailing_letters set next_try_at = now() - interval '1 s', taken_until = now() - interval '1 s'`,
  );
  assert.equal(await deliver(), 1);
  const [{ message_id } = { message_id: '' }] = await rows<{ message_id: string }>(
    'select message_id from mailing_letters',
  );
  assert.equal(header(server.received[0]!, 'Message-ID'), `<${message_id}@kauppa.example>`);
  assert.deepEqual(
    (await rows<{ step: string }>('select step from mailing_letter_steps order by id')).map(
      ({ step }) => step,
    ),
    ['sending', 'postponed', 'sending', 'sent'],
  );
});

test('what has come between the approval and the sending is respected: restriction, erasure, the suppression list', async () => {
  const rauha = await addPerson('Rauha');
  const poistettu = await addPerson('Poistettu');
  await addPerson('Unohdettu');
  await addPerson('Aino');
  await prepare();
  const { id } = await mailingAbout('reseller');
  await approve(id);
  await choose(rauha, 'restriction');
  await rows('delete from emails where customer_id = $1', [poistettu]);
  await rows('delete from customers where id = $1', [poistettu]);
  await rows('insert into suppressed_contacts (fingerprint) values ($1)', [
    fingerprint(suppressionKey(master), { kind: 'email', value: 'unohdettu@posti.example' }),
  ]);
  await deliver();
  assert.deepEqual(
    server.received.map(({ to }) => to[0]),
    ['aino@posti.example'],
  );
  assert.deepEqual(await states(id), ['Aino sent', 'Rauha held restricted', 'Unohdettu held suppressed']);
  await choose(rauha, 'restriction_ended');
  await release();
  assert.equal(await deliver(), 1);
  assert.deepEqual(await states(id), ['Aino sent', 'Rauha sent', 'Unohdettu held suppressed']);
});

test('whoever has a postal address alone gets a letter on paper, all in one file; who is protected is not among them', async () => {
  await addPerson('Onni', { email: undefined, street: 'Kuja 1' });
  await addPerson('Siri', { email: undefined, street: 'Gränd 2', language: 'sv' });
  const suoja = await addPerson('Suoja', { email: undefined, street: 'Salainen 3' });
  await choose(suoja, 'protection');
  await addPerson('Tyhjä', { email: undefined });
  await prepare();
  const { id, counts } = await mailingAbout('reseller');
  assert.deepEqual([counts['by_post'], counts['by_none']], [2, 2]);
  await approve(id);
  const number = await asClerk((tx) => printLetters(tx, id));
  const letters = await asClerk((tx) => lettersToPrint(tx, { id, number }, given));
  assert.deepEqual(
    letters.map(({ addressee }) => addressee.at(-1)),
    ['00100 HELSINKI', '00100 HELSINKI'],
  );
  assert.deepEqual(
    letters.map(({ addressee }) => addressee[0]),
    ['Onni Esimerkki', 'Siri Esimerkki'],
  );
  const pdf = lookIntoPdf(await lettersPdf(letters));
  assert.match(pdf, /\/Title \(Olemme saaneet tietojasi muualta\)/);
  assert.match(pdf, /\/Title <FEFF0056006900200068006100720020006600E50074/, 'Vi har fått …');
  await asClerk((tx) => postLetters(tx, { id, number }, 'Kuitti 123', declaration));
  assert.deepEqual(await states(id), [
    'Onni posted',
    'Siri posted',
    'Suoja held protected',
    'Tyhjä held no_contact',
  ]);
  await asClerk((tx) => deliverLetter(tx, { mailingId: id, customerId: suoja }, 'Puhelimessa 26.11.'));
  await assert.rejects(
    asClerk((tx) => printLetters(tx, id)),
    /nothing_to_print/,
  );
});

test('a mail that bounces, then or later, leaves the person untold until somebody sees to it', async () => {
  const aino = await addPerson('Aino', { street: 'Kuja 1' });
  const onni = await addPerson('Onni');
  await prepare();
  const { id } = await mailingAbout('reseller');
  await approve(id);
  server.answers.recipient = (to) => (to.startsWith('aino') ? refusal(550, 'no such user') : undefined);
  await deliver();
  assert.deepEqual(await states(id), ['Aino bounced', 'Onni sent']);
  await asClerk((tx) => sendByPost(tx, { mailingId: id, customerId: aino }));
  await asClerk((tx) => noteLetterBounce(tx, { mailingId: id, customerId: onni }));
  assert.deepEqual(await states(id), ['Aino to_print', 'Onni bounced']);
  assert.deepEqual(
    (await duties()).map((one) => one.as),
    [null, null],
  );
});

test('a pause stops the sending, and going on goes on', async () => {
  await addPerson('Aino');
  await prepare();
  const { id } = await mailingAbout('reseller');
  await approve(id);
  await asClerk((tx) => pauseMailing(tx, id));
  assert.equal(await deliver(), 0);
  await asClerk((tx) => resumeMailing(tx, id));
  assert.equal(await deliver(), 1);
});

test('an exception of the law ends the duty with its ground and reason, of one or of all', async () => {
  const aino = await addPerson('Aino');
  await addPerson('Onni');
  await prepare();
  const { id } = await mailingAbout('reseller');
  await asClerk((tx) =>
    closeLetter(
      tx,
      { mailingId: id, customerId: aino },
      { ground: 'has_already', reason: 'Sai kirjeen jälleenmyyjältä' },
    ),
  );
  await asClerk((tx) =>
    closeMailing(tx, id, { ground: 'impossible', reason: 'Osoitteet ovat vanhentuneet' }),
  );
  await release();
  assert.deepEqual(
    (await duties()).map(({ name, as, reason }) => [name, as, reason]),
    [
      ['Aino', 'has_already', 'Sai kirjeen jälleenmyyjältä'],
      ['Onni', 'impossible', 'Osoitteet ovat vanhentuneet'],
    ],
  );
  await prepare();
  assert.equal(await deliver(), 0);
});

test('whoever is written to before that is told first: their letter waits for nobody', async () => {
  const aino = await addPerson('Aino');
  await addPerson('Onni');
  await prepare();
  const { id } = await mailingAbout('reseller');
  await gate.open('customer_service', clerk, (tx) =>
    sendMail(tx, {
      customerId: aino,
      to: 'aino@posti.example',
      subject: 'Hei',
      body: 'Tilauksesi',
      language: 'fi',
    }),
  );
  const handed = await rows<{ payload: unknown }>(
    `select j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier = 'tell_origin'`,
  );
  assert.deepEqual(handed, [{ payload: { customerId: aino } }]);
  await asClerk((tx) => tellOrigin(tx, writing, aino));
  assert.equal(await deliver(), 1);
  assert.deepEqual(await states(id), ['Aino sent', 'Onni waiting']);
  await approve(id);
  assert.equal(await deliver(), 1);
  assert.equal(server.received.filter(({ to }) => to[0] === 'aino@posti.example').length, 1);
});
