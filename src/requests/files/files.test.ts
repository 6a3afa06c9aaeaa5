/** Documents of a request: signatures of real PDFs, made by OpenSSL, verified, tampered with, added to, and erased with the person. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { testDatabase } from '../../../test/database.ts';
import { testDeclaration } from '../../../test/test-declaration.ts';
import type { Tx } from '../../db/tx.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { advanceRequest } from '../advance-request.ts';
import { forgetRequest } from '../queries.ts';
import { receiveRequest } from '../receive-request.ts';
import { addFile } from './add-file.ts';
import { filesOf } from './queries.ts';
import { readyFile } from './ready-file.ts';
import { removeFile } from './remove-file.ts';
import { type FoundSignature, isProof } from './signature.ts';
import { verifyPdf } from './verify-pdf.ts';

const here = (name: string): string => join(import.meta.dirname, 'fixtures', name);
const pdf = (name: string): Buffer => readFileSync(here(`${name}.pdf`));
const trustListFile = here('trusted.pem');
const trustList = readFileSync(trustListFile, 'utf8');
const now = Date.parse('2026-11-27T09:00:00Z');
const verify = (bytes: Uint8Array, list: string | undefined = trustList) =>
  verifyPdf({ bytes, trustList: list, now });
const said = ({ covers, integrity, trust }: FoundSignature): string => `${covers} ${integrity} ${trust}`;
const allSaid = async (bytes: Uint8Array, list?: string): Promise<string[]> =>
  (await verify(bytes, list)).signatures.map(said);

const { gate, owner } = await testDatabase();
const writing = { declaration: testDeclaration(), baseUrl: 'https://rekisteri.example' };
const clerk = <T>(act: (tx: Tx) => Promise<T>): Promise<T> =>
  gate.open('rights_requests', { kind: 'staff', id: 1 }, act);
const place = { inStore: clerk, master: Buffer.alloc(32, 7), trustListFile };
const receive = (): Promise<number> =>
  clerk((tx) =>
    receiveRequest(tx, writing, {
      kind: 'access',
      channel: 'letter',
      received_on: helsinkiDate(new Date()),
      customer_id: null,
      requester: 'Aino Esimerkki',
      contact: '',
      language: 'fi',
      words: '',
    }),
  );
const add = async (id: number, bytes: Buffer, fileName = 'pyyntö.pdf', isHandSigned = false) => {
  const file = await readyFile(place, { fileName, bytes, isHandSigned, confirmed: false });
  return clerk((tx) => addFile(tx, id, file));
};

test('a signature of the whole file, intact, by a trusted issuer, proves who signed it once its certificate is known to be good, and says so by name alone', async () => {
  const { signatures, holdsCode } = await verify(pdf('signed'));
  assert.equal(signatures.length, 1);
  const [{ signer, issuer, signedAt, ...rest }] = signatures as [FoundSignature];
  assert.deepEqual(rest, {
    kind: 'signature',
    covers: 'whole',
    integrity: 'intact',
    trust: 'trusted',
    stamp: 'none',
    stampedAt: null,
    stampedBy: '',
    revocation: 'none',
    revokedAt: null,
    revocationAsOf: null,
  });
  assert.deepEqual([signer, issuer], ['Esimerkki Aino Maria', 'Mallivarmenteet G1']);
  assert.match(signedAt!, /^2026-11-26T/);
  assert.equal(holdsCode, false);
  assert.equal(isProof(signatures[0]!), false, 'nobody knows whether the certificate was revoked');
  assert.ok(isProof({ ...signatures[0]!, revocation: 'good' }));
});

test('without a list, by an unknown issuer, or when the certificate was not valid it is intact and no proof', async () => {
  assert.deepEqual(await allSaid(pdf('signed'), undefined), ['whole intact trusted']);
  const without = await verifyPdf({ bytes: pdf('signed'), trustList: undefined, now });
  assert.deepEqual(without.signatures.map(said), ['whole intact no_list']);
  assert.deepEqual(await allSaid(pdf('signed-by-stranger')), ['whole intact unknown']);
  assert.deepEqual(await allSaid(pdf('signed'), 'no certificates'), ['whole intact unknown']);
  const late = await verifyPdf({ bytes: pdf('signed'), trustList, now: Date.parse('2099-01-01') });
  assert.deepEqual(late.signatures.map(said), ['whole intact not_valid']);
  assert.equal(isProof(without.signatures[0]!), false);
});

test('one changed letter, and one changed digit of the signature, are noticed', async () => {
  const changed = Buffer.from(pdf('signed').toString('latin1').replace('kaikki', 'kaikka'), 'latin1');
  assert.deepEqual(await allSaid(changed), ['whole altered trusted']);
  const text = pdf('signed').toString('latin1');
  const broken = Buffer.from(text);
  const from = text.indexOf('/Contents <') + 2_400;
  broken[from] = broken[from] === 0x31 ? 0x32 : 0x31;
  const [one] = await allSaid(broken);
  assert.doesNotMatch(one!, /intact trusted/);
});

test('what was added after signing is noticed, and of two signatures only the last is of the whole file', async () => {
  const more = Buffer.concat([pdf('signed'), Buffer.from('7 0 obj\n(muuta)\nendobj\n%%EOF\n')]);
  assert.deepEqual(await allSaid(more), ['earlier intact trusted']);
  assert.deepEqual(await allSaid(pdf('signed-twice')), ['earlier intact trusted', 'whole intact trusted']);
  assert.deepEqual(await allSaid(Buffer.concat([pdf('signed'), Buffer.from('\r\n')])), [
    'whole intact trusted',
  ]);
});

test('an outdated digest proves nothing, whoever signed', async () => {
  assert.deepEqual(await allSaid(pdf('signed-weakly')), ['whole weak trusted']);
});

/** The range of the good file, put otherwise. */
const withRange = (...range: readonly (number | string)[]): Buffer => {
  const text = pdf('signed').toString('latin1');
  return Buffer.from(text.replace(/\/ByteRange \[[^\]]*\]/, `/ByteRange [${range.join(' ')}]`), 'latin1');
};

test('ranges that are huge, overlap, begin elsewhere or leave out more than the signature sign no file', async () => {
  const [, length, again, rest] = /\/ByteRange \[0 (\d+) (\d+) (\d+)\]/
    .exec(pdf('signed').toString('latin1'))!
    .map(Number) as [number, number, number, number];
  for (const range of [
    [0, 9_999_999_999, 9_999_999_999, 9_999_999_999],
    [0, again + 10, again, rest],
    [10, length - 10, again, rest],
    [0, length - 50, again, rest],
    [0, length, again + 50, rest - 50],
    [0, length, again, rest + 1_000_000],
    [0, 0, 0, 0],
    [again, rest, 0, length],
  ]) {
    const [one] = await allSaid(withRange(...range));
    assert.match(one!, /^not_file unreadable/, String(range));
  }
  assert.deepEqual(await allSaid(withRange('-1', 2, 3, 4)), []);
  const many = Buffer.from('/ByteRange [0 1 2 3]\n/ByteRange [0 1 2 4]\n'.repeat(50_000));
  assert.equal((await verify(many)).signatures.length, 2);
});

test('a container that is empty, no CMS, cut or nested without end is unreadable', async () => {
  const text = pdf('signed').toString('latin1');
  const place = /<([0-9a-f]{16000})>/.exec(text)!;
  const fill = (digits: string): Buffer =>
    Buffer.from(text.replace(place[1]!, digits.padEnd(16_000, '0').slice(0, 16_000)), 'latin1');
  for (const digits of [
    '',
    'ff',
    '3080'.repeat(4_000),
    '30820fff'.repeat(1_900),
    place[1]!.slice(0, 1_000),
    'zz'.repeat(10),
  ]) {
    const [one] = await allSaid(fill(digits));
    assert.match(one!, /unreadable/, digits.slice(0, 20));
  }
});

test('with a request it is kept encrypted, with what was found and the list that it was judged by', async () => {
  const id = await receive();
  assert.equal(await add(id, pdf('signed-twice')), 1);
  const scan = Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
    Buffer.alloc(200),
    Buffer.from([0xff, 0xd9]),
  ]);
  assert.equal(await add(id, scan, 'kirje.jpg', true), 2);
  const [signed, hand] = await clerk((tx) => filesOf(tx, id));
  assert.deepEqual(
    signed!.signatures.map(({ covers, signer, trust, stamp, revocation }) => [
      covers,
      signer,
      trust,
      stamp,
      revocation,
    ]),
    [
      ['earlier', 'Esimerkki Aino Maria', 'trusted', 'none', 'none'],
      ['whole', 'Onni Esimerkki', 'trusted', 'none', 'none'],
    ],
  );
  assert.match(signed!.signatures[0]!.trust_list!, /^[0-9a-f]{64}$/);
  assert.deepEqual([hand!.is_hand_signed, hand!.signatures], [true, []]);
  const { rows } = await owner.query('select body from stored_file_chunks');
  assert.ok(rows.length >= 2);
  for (const { body } of rows) assert.equal(Buffer.from(body).includes('Aino'), false);
  await assert.rejects(add(id, pdf('signed-with-code')), /attachment_holds_identity_code/);
  await clerk((tx) => removeFile(tx, { requestId: id, number: 2 }));
  await assert.rejects(
    clerk((tx) => removeFile(tx, { requestId: id, number: 2 })),
    /request_file_not_found/,
  );
  assert.equal((await clerk((tx) => filesOf(tx, id))).length, 1);
});

test('with the person their documents and the names in the signatures go, and nothing comes after the end', async () => {
  const id = await receive();
  await add(id, pdf('signed'), 'Aino Esimerkki pyyntö.pdf');
  const file_id = (await clerk((tx) => filesOf(tx, id)))[0]!.file_id;
  await clerk((tx) => forgetRequest(tx, id));
  const [after] = await clerk((tx) => filesOf(tx, id));
  assert.deepEqual([after!.file_name, after!.file_id, after!.signatures[0]!.signer], ['', null, '']);
  assert.equal(after!.signatures[0]!.integrity, 'intact');
  const { rows } = await owner.query('select wrapped_key from stored_files where id = $1', [file_id]);
  assert.equal(rows[0].wrapped_key, null);
  await clerk((tx) => advanceRequest(tx, writing, id, 'withdraw'));
  await assert.rejects(add(id, pdf('signed')), /request_file_request_over/);
});
