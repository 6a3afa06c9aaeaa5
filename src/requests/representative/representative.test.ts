/** Somebody asks on behalf of another: nothing of the person is told to them before their authority was seen. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../../test/database.ts';
import { testDeclaration } from '../../../test/test-declaration.ts';
import type { Tx } from '../../db/tx.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { prepareQueue } from '../../jobs/prepare-queue.ts';
import { tables } from '../../personal-data.ts';
import { loadInForce } from '../../policy/in-force.ts';
import { advanceRequest } from '../advance-request.ts';
import { removeFile } from '../files/remove-file.ts';
import { askByLink } from '../identity/ask-identity.ts';
import { answerCheck, newSecretFor } from '../identity/queries.ts';
import { addresseeOf, mayGoTo } from '../letters/addressee.ts';
import type { Letter } from '../letters/letter.ts';
import { letterByKey, lettersOf } from '../letters/queries.ts';
import { mailLetter } from '../letters/send-letter.ts';
import { letterText } from '../letters/to-text.ts';
import { forgetRequest, requestById } from '../queries.ts';
import { receiveRequest } from '../receive-request.ts';
import { checkMandate } from './check-mandate.ts';
import { nameRepresentative } from './name-representative.ts';

const { gate, owner, openOwner, installation } = await testDatabase();
await loadInForce(installation, tables);
await prepareQueue(openOwner.config);
const writing = { declaration: testDeclaration(), baseUrl: 'https://rekisteri.example' };
const clerk = <T>(act: (tx: Tx) => Promise<T>): Promise<T> =>
  gate.open('rights_requests', { kind: 'staff', id: 1 }, act);
const { rows } = await owner.query<{ id: number }>(
  `insert into customers (kind, family_name, given_names, source, declaration_version)
   values ('person', 'Esimerkki', 'Aino', 'webshop', 0) returning id::int`,
);
const customer_id = rows[0]!.id;
await owner.query(
  `insert into emails (customer_id, address, normalised, source, recorded_at)
   values ($1, 'aino@posti.example', 'aino@posti.example', 'webshop', now() - interval '1 year')`,
  [customer_id],
);
const lawyer = {
  name: 'Lauri Lakimies',
  capacity: 'lawyer',
  email: 'lauri@toimisto.example',
  address: 'Asemakatu 2\n33100 TAMPERE',
} as const;
const receive = (language: 'fi' | 'sv' | 'en' = 'fi'): Promise<number> =>
  clerk((tx) =>
    receiveRequest(
      tx,
      writing,
      {
        kind: 'access',
        channel: 'email',
        received_on: helsinkiDate(new Date()),
        customer_id,
        requester: 'A. Esimerkki',
        contact: 'lauri@toimisto.example',
        language,
        words: '',
      },
      lawyer,
    ),
  );
const request = async (id: number) => (await clerk((tx) => requestById(tx, id)))!;
const check = (id: number, checkedAs: 'register' | 'person' | 'document', fileNumber?: number) =>
  clerk((tx) => checkMandate(tx, id, { checkedAs, fileNumber }));
const letter = async (id: number, number: number): Promise<Letter> =>
  JSON.parse((await clerk((tx) => letterByKey(tx, { requestId: id, number })))!.body) as Letter;

test('the receipt goes to the representative on behalf of the person, by the name that the request gave', async () => {
  const dear = { fi: 'Hyvä Lauri Lakimies', sv: 'Bästa Lauri Lakimies', en: 'Dear Lauri Lakimies,' } as const;
  const forWhom = {
    fi: 'Edustettava: A. Esimerkki',
    sv: 'För A. Esimerkki',
    en: 'On behalf of A. Esimerkki',
  } as const;
  for (const language of ['fi', 'sv', 'en'] as const) {
    const receipt = await letter(await receive(language), 1);
    assert.equal(receipt.salutation, dear[language]);
    assert.deepEqual(receipt.addressee, [
      'Lauri Lakimies',
      forWhom[language],
      'Asemakatu 2',
      '33100 TAMPERE',
    ]);
    assert.match(letterText(receipt), new RegExp(`${dear[language]}\n`));
  }
});

test('before the authority was seen nothing is granted and no letter that reveals goes to the representative', async () => {
  const id = await receive();
  await assert.rejects(
    clerk((tx) => advanceRequest(tx, writing, id, 'grant')),
    /mandate_unchecked/,
  );
  const asked = await request(id);
  assert.equal(mayGoTo(asked, 'refusal', lawyer.email, ['aino@posti.example']), false);
  assert.equal(mayGoTo(asked, 'receipt', lawyer.email, []), true);
  assert.deepEqual(await clerk((tx) => addresseeOf(tx, asked, 'refusal')), {
    name: 'Lauri Lakimies',
    email: '',
    lines: [],
    represents: 'Aino Esimerkki',
  });
  const number = await clerk((tx) =>
    advanceRequest(tx, writing, id, 'refuse', { reason: 'Valtuus puuttuu.' }),
  );
  await assert.rejects(
    clerk((tx) => mailLetter(tx, { requestId: id, number: number! }, lawyer.email)),
    /letter_address_proves_nothing/,
  );
});

test('a checked authority opens the checked contact alone; another contact is to be checked anew', async () => {
  const id = await receive();
  await check(id, 'register');
  const number = await clerk((tx) => advanceRequest(tx, writing, id, 'grant'));
  assert.deepEqual((await letter(id, number!)).addressee.slice(0, 2), [
    'Lauri Lakimies',
    'Edustettava: Aino Esimerkki',
  ]);
  assert.equal(mayGoTo(await request(id), 'decision', 'LAURI@toimisto.example', []), true);
  assert.equal(mayGoTo(await request(id), 'decision', 'muu@toimisto.example', []), false);
  await clerk((tx) => nameRepresentative(tx, id, { ...lawyer, email: 'muu@toimisto.example' }));
  assert.equal((await request(id)).representative!.checked_as, null);
});

test('the person themselves is asked at the contact that was known before, and their word counts', async () => {
  const id = await receive();
  await assert.rejects(check(id, 'person'), /mandate_not_confirmed/);
  const number = await clerk((tx) =>
    askByLink(tx, writing, id, { email: 'aino@posti.example', reason: 'Valtakirjaa ei ole.' }),
  );
  const question = await letter(id, number);
  assert.equal(question.salutation, 'Hyvä Aino Esimerkki');
  assert.equal(question.addressee[0], 'Aino Esimerkki');
  assert.match(
    letterText(question),
    /tehnyt puolestasi[\s\S]*Kuka pyysi: Lauri Lakimies, asianajaja tai lakimies/,
  );
  const secret = await clerk((tx) => newSecretFor(tx, { requestId: id, number }, 'link'));
  await gate.open('publication', { kind: 'nobody' }, (tx) => answerCheck(tx, secret!, true));
  assert.equal(mayGoTo(await request(id), 'decision', lawyer.email, []), false);
  await check(id, 'person');
  assert.equal(mayGoTo(await request(id), 'decision', lawyer.email, []), true);
});

test('the document that shows the authority is named and stays while the authority rests on it', async () => {
  const id = await receive();
  await assert.rejects(check(id, 'document', 1), /mandate_document_missing/);
  await owner.query(
    `insert into request_files (request_id, number, file_name, content_type, size_bytes, is_read, recorded_by)
     values ($1, 1, 'valtakirja.pdf', 'application/pdf', 1, true, 'staff:1')`,
    [id],
  );
  await check(id, 'document', 1);
  await assert.rejects(
    clerk((tx) => removeFile(tx, { requestId: id, number: 1 })),
    /mandate_rests_on_file/,
  );
});

test('who is forgotten with the request leaves neither name nor contact of whoever asked for them', async () => {
  const id = await receive();
  await clerk((tx) => forgetRequest(tx, id));
  const { rows: left } = await owner.query('select * from request_representatives where request_id = $1', [
    id,
  ]);
  assert.deepEqual([left[0].name, left[0].email, left[0].address, left[0].capacity], ['', '', '', 'lawyer']);
  assert.equal((await request(id)).representative, null);
  assert.equal((await clerk((tx) => lettersOf(tx, id)))[0]!.to_name, '');
});
