/** People are told of a breach by a mailing like all others: in their language, by mail or post, with proof, and nobody twice (GDPR 34). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findPeople, takeOut } from '../breaches/find-people.ts';
import { mailingsOf } from '../breaches/letter-queries.ts';
import { messagesOf, readersOf } from '../breaches/message-queries.ts';
import { missingWords } from '../breaches/pages/missing-words.ts';
import { writeMessage } from '../breaches/write-message.ts';
import { refusal } from '../mail/fixtures/mail-server.ts';
import { testInforming } from './fixtures/informing.ts';
import { sendLostByPost } from './one-letter.ts';
import { prepareBreaches } from './prepare-breaches.ts';
import { lettersToPrint, postLetters, printLetters } from './print-letters.ts';
import { mailingById } from './queries.ts';
import { approveMailing } from './steer-mailing.ts';

const house = await testInforming();
const { rows, asClerk, addPerson, choose, release, deliver, approve, states, server, writing, declaration } =
  house;
const own = { source: 'store' } as const;
const people = {
  Aino: await addPerson('Aino', own),
  Sven: await addPerson('Sven', { ...own, language: 'sv' }),
  Engl: await addPerson('Engl', { ...own, language: 'en' }),
  Kielto: await addPerson('Kielto', own),
  Rajoitus: await addPerson('Rajoitus', own),
  Paperi: await addPerson('Paperi', { ...own, email: undefined, street: 'Kuja 1' }),
  Osoitteeton: await addPerson('Osoitteeton', { ...own, email: undefined }),
  Vainaja: await addPerson('Vainaja', own),
  Palautuva: await addPerson('Palautuva', { ...own, street: 'Kuja 2' }),
  Muualta: await addPerson('Muualta'),
};
await choose(people.Kielto, 'objection');
await choose(people.Rajoitus, 'restriction');
await choose(people.Vainaja, 'death');
const [breach] = await rows<{ id: number }>(
  `with b as (insert into breaches (title, found_at, aware_at) values ('Vuoto', now(), now()) returning id),
    a as (insert into breach_accounts (breach_id, number, natures, happened, categories, registers, people_are, effects, actions)
      select id, 1, '{}', 'Tiedosto lähti väärälle.', '{name,email}', '{customers}', 'unknown', '', '' from b),
    s as (insert into breach_assessments (breach_id, number, risk, reasons) select id, 1, 'high', 'Syy' from b)
  select id from b`,
);
const { id } = breach!;
const touch = async (...ids: number[]): Promise<void> => {
  await rows(
    'insert into breach_customers (customer_id, breach_id, scope) select unnest($1::bigint[]), $2, 1',
    [ids, id],
  );
};
await touch(...Object.values(people));
await house.prepare();
const prepare = () => asClerk(prepareBreaches);
const mailings = () => asClerk((tx) => mailingsOf(tx, id));
const message = { effects: '', actions: '', advice: '' };
const given = { declaration, secretFor: async () => undefined };

test('letters are prepared when the words stand in Finnish, and approved with the number that was seen', async () => {
  await assert.rejects(
    asClerk((tx) => writeMessage(tx, id, 'fi', { ...message, happened: 'Tunnus 131052-308T' })),
    /identity_code_refused/,
  );
  await asClerk((tx) =>
    writeMessage(tx, id, 'sv', { ...message, happened: 'Ditt namn gick till fel företag.' }),
  );
  await prepare();
  assert.deepEqual(await mailings(), []);
  await asClerk((tx) =>
    writeMessage(tx, id, 'fi', {
      ...message,
      happened: 'Nimesi lähti väärälle.',
      advice: 'Varo huijausviestejä.',
    }),
  );
  await prepare();
  await prepare();
  const [mailing] = await mailings();
  assert.deepEqual([mailing?.people, mailing?.standing], [10, 'prepared']);
  await assert.rejects(
    asClerk((tx) => approveMailing(tx, mailing!.id, writing, 9)),
    /mailing_grown/,
  );
  await release();
  assert.equal(await deliver(), 0);
});

test('the page of the mailing and that of the words warn of languages that somebody reads and nobody has written', async () => {
  const [{ id: mailing } = { id: 0 }] = await mailings();
  const { counts } = (await asClerk((tx) => mailingById(tx, mailing)))!;
  assert.deepEqual([counts['in_fi'], counts['in_sv'], counts['in_en']], [8, 1, 1]);
  const readers = await asClerk((tx) => readersOf(tx, id, 100));
  assert.deepEqual(readers, { fi: 8, sv: 1, en: 1 });
  const messages = await asClerk((tx) => messagesOf(tx, id));
  const warning = String(missingWords('fi', { breachId: id, messages, readers }));
  assert.match(warning, /Yksi vastaanottaja on englanninkielinen, mutta tekstiä ei ole englanniksi/);
  assert.match(warning, new RegExp(`href="/breaches/${id}/message\\?text=en"`));
  assert.doesNotMatch(warning, /ruotsi/);
  const written = { ...messages, en: messages.fi! };
  assert.equal(missingWords('fi', { breachId: id, messages: written, readers }), undefined);
});

test('each gets one letter in their language, also who has forbidden marketing or restricted the use; a second round writes none', async () => {
  const [{ id: mailing } = { id: 0 }] = await mailings();
  server.answers.recipient = (to) => (to.startsWith('palautuva') ? refusal(550, 'no such user') : undefined);
  await approve(mailing);
  assert.equal(await deliver(), 6);
  await release();
  assert.equal(await deliver(), 0);
  assert.deepEqual(await states(mailing), [
    'Aino sent',
    'Engl sent',
    'Kielto sent',
    'Muualta sent',
    'Osoitteeton held no_contact',
    'Palautuva bounced',
    'Paperi to_print',
    'Rajoitus sent',
    'Sven sent',
    'Vainaja held deceased',
  ]);
  const bodyOf = (name: string): string =>
    Buffer.from(
      server.received
        .find(({ to }) => to[0] === `${name}@posti.example`)!
        .source.split('\r\n\r\n')
        .slice(1)
        .join('')
        .replace(/=\r\n/g, '')
        .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
      'latin1',
    ).toString();
  assert.match(bodyOf('aino'), /Varo huijausviestejä/);
  assert.match(bodyOf('sven'), /Ditt namn gick till fel företag[\s\S]*Med vänlig hälsning/);
  // Nobody wrote it in English: what is the house's is, and says why the rest is not.
  assert.match(
    bodyOf('engl'),
    /Dear Engl Esimerkki,[\s\S]*We are writing to you because[\s\S]*so far in Finnish only[\s\S]*What happened[\s\S]*Nimesi lähti väärälle[\s\S]*Varo huijausviestejä[\s\S]*Yours sincerely/,
  );
  assert.doesNotMatch(bodyOf('sven') + bodyOf('aino'), /bara på finska|vain suomeksi/);
  assert.doesNotMatch(bodyOf('aino'), /\{\w+\}/);
  const [event] = await rows('select kind, reference from breach_events where breach_id = $1', [id]);
  assert.deepEqual(event, { kind: 'approved', reference: '10' });
});

test('whose data came from elsewhere is told of that along with it, and nobody else', async () => {
  const handed = await rows<{ payload: unknown }>(
    `select j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier = 'tell_origin'`,
  );
  assert.deepEqual(handed, [{ payload: { customerId: people.Muualta } }]);
});

test('who is found later gets a letter of the next approval', async () => {
  await touch(await addPerson('Toinen', own));
  await prepare();
  const [{ id: next, people: count } = { id: 0, people: 0 }] = await mailings();
  assert.equal(count, 1);
  await approve(next);
  assert.equal(await deliver(), 1);
});

test('what did not arrive goes by post, and what was posted has its proof', async () => {
  const mailing = (await mailings()).at(-1)!.id;
  assert.equal(await asClerk((tx) => sendLostByPost(tx, mailing, declaration)), 1);
  const run = { id: mailing, number: await asClerk((tx) => printLetters(tx, mailing)) };
  const letters = await asClerk((tx) => lettersToPrint(tx, run, given));
  assert.deepEqual(letters.map(({ addressee }) => addressee[0]).sort(), [
    'Palautuva Esimerkki',
    'Paperi Esimerkki',
  ]);
  assert.equal(await asClerk((tx) => postLetters(tx, run, 'Kuitti 77', declaration)), 2);
  const proofs = await rows<{ proof: string }>(
    `select proof from mailing_letter_steps where step = 'posted'`,
  );
  assert.deepEqual(proofs, [{ proof: 'Kuitti 77' }, { proof: 'Kuitti 77' }]);
});

test('whoever was added by mistake goes with their letter as long as it has not been approved', async () => {
  const wrong = await addPerson('Väärä', own);
  const [{ customer_number: number } = { customer_number: '' }] = await rows<{ customer_number: string }>(
    'select customer_number from customers where id = $1',
    [wrong],
  );
  await asClerk((tx) => findPeople(tx, declaration, id, { kind: 'list', numbers: number, named: '' }));
  await prepare();
  const [{ id: mailing } = { id: 0 }] = await mailings();
  assert.deepEqual(await states(mailing), ['Väärä waiting']);
  await asClerk((tx) => takeOut(tx, id, wrong));
  await asClerk((tx) => takeOut(tx, id, people.Aino));
  assert.deepEqual(await states(mailing), []);
  const left = await rows('select from breach_customers where customer_id = any($1)', [[wrong, people.Aino]]);
  assert.equal(left.length, 1, 'who has been told stays');
});
