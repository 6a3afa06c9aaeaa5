/** Letters as they are written, sent over a real mail server and proven. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { testDatabase } from '../../../test/database.ts';
import { testDeclaration } from '../../../test/test-declaration.ts';
import type { Tx } from '../../db/tx.ts';
import { lookIntoPdf } from '../../documents/fixtures/look-into-pdf.ts';
import { addDays, helsinkiDate } from '../../ground/calendar.ts';
import { languages } from '../../ground/language.ts';
import { prepareQueue } from '../../jobs/prepare-queue.ts';
import { header, mailServer, refusal } from '../../mail/fixtures/mail-server.ts';
import { openTransport } from '../../mail/transport.ts';
import { advanceRequest } from '../advance-request.ts';
import { requestById } from '../queries.ts';
import { receiveRequest } from '../receive-request.ts';
import { stateOf } from '../request.ts';
import { contentOf, deliverLetters } from './deliver-letters.ts';
import { erasureLetter } from './erasure-letter.ts';
import { extensionLetter } from './extension-letter.ts';
import { framed } from './framed.ts';
import type { Letter, LetterKind } from './letter.ts';
import { letterByKey, lettersOf } from './queries.ts';
import { refusalLetter } from './refusal-letter.ts';
import { deliverLetter, mailLetter } from './send-letter.ts';
import { letterPdf } from './to-pdf.ts';
import { letterText } from './to-text.ts';
import { toldOf } from './told.ts';

const { gate, owner, openOwner } = await testDatabase();
await prepareQueue(openOwner.config);
const server = await mailServer();
after(() => server.close());
const writing = { declaration: testDeclaration(), baseUrl: 'https://rekisteri.example' };
const today = helsinkiDate(new Date());
const clerk = <T>(act: (tx: Tx) => Promise<T>): Promise<T> =>
  gate.open('rights_requests', { kind: 'staff', id: 1 }, act);

const { rows } = await owner.query(
  `insert into customers (kind, family_name, given_names, source, declaration_version)
   values ('person', 'Esimerkki', 'Aino', 'webshop', 0) returning id`,
);
const customerId = rows[0].id as number;
await owner.query(
  `insert into emails (customer_id, address, normalised, source, recorded_at)
   values ($1, 'aino@posti.example', 'aino@posti.example', 'webshop', now() - interval '1 year'),
     ($1, 'uusi@posti.example', 'uusi@posti.example', 'webshop', now())`,
  [customerId],
);
await owner.query(
  `insert into addresses (customer_id, street, postcode, town, source, recorded_at)
   values ($1, 'Salainen kuja 1', '00100', 'Helsinki', 'webshop', now() - interval '1 year')`,
  [customerId],
);

const asked = {
  kind: 'rectification',
  channel: 'email',
  received_on: today,
  customer_id: customerId,
  requester: 'Aino Esimerkki',
  contact: 'muu@posti.example',
  language: 'fi',
  words: '',
} as const;
const receive = (more: Partial<Parameters<typeof receiveRequest>[2]> = {}) =>
  clerk((tx) => receiveRequest(tx, writing, { ...asked, ...more }));
const refuse = (id: number) =>
  clerk((tx) => advanceRequest(tx, writing, id, 'refuse', { reason: 'Osoite on oikein.' }));
const letters = (id: number) => clerk((tx) => lettersOf(tx, id));
const deliver = async (): Promise<number> => {
  const transport = openTransport(server.settings);
  const from = { name: 'Kauppa Oy', address: 'palvelu@kauppa.example' };
  try {
    return await deliverLetters({ gate, transport, from, isStopping: () => false });
  } finally {
    transport.close();
  }
};

test('whoever asks by mail hears at once, at the address that they wrote from, when they will be answered', async () => {
  const id = await receive();
  assert.equal(await deliver(), 1);
  const mail = server.received.at(-1)!;
  assert.deepEqual(mail.to, ['muu@posti.example']);
  assert.match(header(mail, 'Content-Type')!, /multipart\/mixed/);
  assert.equal(header(mail, 'Auto-Submitted'), 'auto-replied', 'no machine answers it');
  const [receipt] = await letters(id);
  assert.equal(receipt!.state, 'sent');
  assert.match(receipt!.proof, /250/);
});

test('whoever is not in the register is told so, at the address that they gave, and has their answer with that', async () => {
  const id = await receive({ customer_id: null, kind: 'access', language: 'sv', requester: 'Okänd Person' });
  await assert.rejects(
    clerk((tx) => advanceRequest(tx, writing, id, 'grant')),
    /request_grant_unlinked/,
  );
  const number = (await clerk((tx) => advanceRequest(tx, writing, id, 'answer_nothing')))!;
  const key = { requestId: id, number };
  const words = letterText(JSON.parse((await clerk((tx) => letterByKey(tx, key)))!.body) as Letter);
  assert.match(words, /inga uppgifter om dig/);
  assert.match(words, /Okänd Person, muu@posti\.example/);
  assert.match(words, /lagrar vi i 3 år/);
  assert.match(words, /dataombudsmannen/);
  await clerk((tx) => mailLetter(tx, key, 'muu@posti.example'));
  assert.equal(stateOf((await clerk((tx) => requestById(tx, id)))!.events), 'answered');
  await deliver();
  const linked = await receive();
  await assert.rejects(
    clerk((tx) => advanceRequest(tx, writing, linked, 'answer_nothing')),
    /request_answer_linked/,
  );
});

test('the letter of an erasure says what stays beside the kept rows, by which law and until when', async () => {
  const told = toldOf(writing, (await clerk(async (tx) => requestById(tx, await receive())))!);
  const item = { table: 'emails', about: '', category: 'email', erased: 0, kept: 1, duties: [] } as const;
  const duty = { rule: 'vouchers', until: '2032-12-31', rows: 1 };
  const kept = { ...item, table: 'invoices', category: 'invoices', duties: [duty] } as const;
  const plan = {
    customerId,
    items: [item, kept],
    kept: [duty, { ...duty, rule: 'claims', until: '2029-11-04' }],
  };
  const { blocks } = erasureLetter(told, { plan, code: 'ABCD', recipients: [] });
  const words = JSON.stringify(blocks);
  assert.match(words, /31\.12\.2032 asti \(kirjanpitolaki/);
  assert.match(words, /enintään 4\.11\.2029 asti \(laki velan/);
  assert.match(words, /joita ne vaativat: etu- ja sukunimi, sähköpostiosoite\./);
});

test('a letter that proves nothing and goes by mail carries neither the name nor the address of the register', async () => {
  const id = await receive({ requester: 'A. Esimerkki' });
  const [receipt] = await letters(id);
  assert.equal(receipt!.to_email, 'muu@posti.example');
  const { letter } = (await clerk((tx) => contentOf(tx, { requestId: id, number: receipt!.number })))!;
  assert.deepEqual(letter.addressee, ['A. Esimerkki', 'muu@posti.example']);
  assert.match(receipt!.to_lines, /Salainen kuja 1/, 'on paper it goes to the address of the register');
  await deliver();
});

test('a person is greeted by name, also one who trades under another, and an organisation is not', async () => {
  const request = (await clerk(async (tx) => requestById(tx, await receive({ language: 'sv' }))))!;
  const told = toldOf(writing, request, { reason: 'Adressen är rätt.' });
  const to = { name: 'Onni Lankanen (Tmi Onni)', email: '', lines: ['Onni Lankanen (Tmi Onni)', 'Kuja 1'] };
  const greeted = framed(told, refusalLetter(told), { ...to, dear: 'Onni Lankanen' });
  assert.equal(greeted.salutation, 'Bästa Onni Lankanen');
  assert.match(letterText(greeted), /vägran[^\n]*\n\nBästa Onni Lankanen\n\nVi har/);
  assert.equal(framed(told, refusalLetter(told), to).salutation, undefined);
});

test('a letter that tells what the register holds goes only where the person was known before, or to one identified', async () => {
  const id = await receive();
  const number = (await refuse(id))!;
  const at = { requestId: id, number };
  const [, written] = await letters(id);
  assert.equal(written!.to_email, 'aino@posti.example');
  for (const strange of ['muu@posti.example', 'uusi@posti.example'])
    await assert.rejects(
      clerk((tx) => mailLetter(tx, at, strange)),
      /letter_address_proves_nothing/,
    );
  await clerk((tx) => mailLetter(tx, at, 'Aino@Posti.example'));
  const request = await clerk((tx) => requestById(tx, id));
  assert.equal(stateOf(request!.events), 'answered');
});

test('a letter that bounces says so and can be posted, with who and what proves it', async () => {
  server.answers.recipient = () => refusal(550, 'no such mailbox');
  const id = await receive({ contact: '' });
  const at = { requestId: id, number: (await refuse(id))! };
  await clerk((tx) => mailLetter(tx, at, 'aino@posti.example'));
  await deliver();
  delete server.answers.recipient;
  assert.equal((await clerk((tx) => letterByKey(tx, at)))!.state, 'bounced');
  await clerk((tx) => deliverLetter(tx, at, { way: 'posted', proof: 'RR 123 FI' }));
  const { state, proof } = (await clerk((tx) => letterByKey(tx, at)))!;
  assert.deepEqual({ state, proof }, { state: 'posted', proof: 'RR 123 FI' });
  await assert.rejects(
    clerk((tx) => mailLetter(tx, at, 'aino@posti.example')),
    /letter_cannot/,
  );
});

test('each act that the person must hear of writes its letter, in their language', async () => {
  const kinds = async (kind: 'access' | 'erasure', act: Parameters<typeof advanceRequest>[3], more = {}) => {
    const id = await receive({ kind, contact: '', language: 'sv', received_on: addDays(today, -2) });
    await clerk((tx) => advanceRequest(tx, writing, id, act, { reason: 'Orsak.', ...more }));
    return (await letters(id)).map(({ kind: of, language }): [LetterKind, string] => [of, language]);
  };
  assert.deepEqual(await kinds('access', 'ask_identity'), [
    ['receipt', 'sv'],
    ['identity_question', 'sv'],
  ]);
  assert.deepEqual(await kinds('access', 'extend'), [
    ['receipt', 'sv'],
    ['extension', 'sv'],
  ]);
  assert.deepEqual(await kinds('access', 'grant'), [
    ['receipt', 'sv'],
    ['decision', 'sv'],
  ]);
  // One letter when it is done, not two.
  assert.deepEqual(await kinds('erasure', 'grant'), [['receipt', 'sv']]);
  assert.deepEqual(await kinds('erasure', 'grant', { partly: true }), [
    ['receipt', 'sv'],
    ['decision', 'sv'],
  ]);
});

test('a refusal names the ombudsman and the court, an extension its day, in every language, as a tagged PDF', async () => {
  const id = await receive({ contact: '' });
  const request = (await clerk((tx) => requestById(tx, id)))!;
  const frame = (
    letter: (told: ReturnType<typeof toldOf>) => Parameters<typeof framed>[1],
    language: 'fi' | 'sv' | 'en',
  ): Letter => {
    const told = toldOf(writing, request, { reason: 'Syy <b>.' }, language);
    return framed(told, letter(told), { name: 'Aino', email: '', lines: ['Aino', 'Kuja 1'] });
  };
  const courts = { fi: /käräjäoikeudessa/, sv: /tingsrätten/, en: /district court/ };
  for (const language of languages) {
    const words = letterText(frame(refusalLetter, language));
    assert.match(words, courts[language]);
    assert.match(words, /tietosuoja@om\.fi/);
    assert.doesNotMatch(letterText(frame(extensionLetter, language)), /\{\w+\}/);
  }
  const pdf = lookIntoPdf(await letterPdf(frame(refusalLetter, 'fi')));
  assert.match(pdf, /\/StructTreeRoot/);
  assert.match(pdf, /\/Lang\s*\(fi\)/);
});
