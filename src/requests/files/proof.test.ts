/** What a signed PDF itself proves: when it was signed, by stamps, and whether the certificate was revoked, by lists and answers. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { deflateSync } from 'node:zlib';
import * as asn1js from 'asn1js';
import { Attribute, ContentInfo, SignedAndUnsignedAttributes, SignedData } from 'pkijs';
import { readCrl } from './proof/crl.ts';
import { elementAt, elementsOf } from './proof/der.ts';
import { type FoundSignature, isProof, isWorthless } from './signature.ts';
import { verifyPdf } from './verify-pdf.ts';

const here = (name: string): string => join(import.meta.dirname, 'fixtures', name);
const pdf = (name: string): Buffer => readFileSync(here(`${name}.pdf`));
const material = (name: string): Buffer => readFileSync(here(`material/${name}.der`));
const trustList = readFileSync(here('trusted.pem'), 'utf8');
const soon = Date.parse('2026-11-27T09:00:00Z');
const later = Date.parse('2027-03-01T09:00:00Z');

const stream = (bytes: Uint8Array): Buffer =>
  Buffer.concat([
    Buffer.from(`20 0 obj\n<< /Length ${bytes.length} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream\nendobj\n'),
  ]);
const bringing = (name: string, ...all: readonly Uint8Array[]): Buffer =>
  Buffer.concat([pdf(name), ...all.map(stream)]);
const found = async (bytes: Uint8Array, now = soon): Promise<readonly FoundSignature[]> =>
  (await verifyPdf({ bytes, trustList, now })).signatures;
const revocation = async (bytes: Uint8Array, now = soon): Promise<string> =>
  (await found(bytes, now))[0]!.revocation;
const known = (file: string, name: string, now = soon): Promise<string> =>
  revocation(bringing(file, material(name)), now);

test('a stamp of a trusted third party proves when it was signed, for as long as the stamper is trusted', async () => {
  const [one] = await found(pdf('stamped'));
  assert.deepEqual([one!.integrity, one!.stamp, one!.stampedBy], ['intact', 'trusted', 'Malliaikaleima 1']);
  assert.match(one!.stampedAt!, /^2026-11-26T/);
  assert.equal((await found(pdf('stamped'), Date.parse('2099-01-01')))[0]!.stamp, 'unknown');
  const without = await verifyPdf({ bytes: pdf('stamped'), trustList: undefined, now: soon });
  assert.equal(without.signatures[0]!.stamp, 'unknown');
});

test('a stamp by a stranger, by a person’s certificate, of something else or from the future proves nothing', async () => {
  for (const [name, stamp] of [
    ['stamped-by-stranger', 'unknown'],
    ['stamped-back', 'unknown'],
    ['stamped-by-person', 'broken'],
    ['stamped-elsewhere', 'broken'],
  ] as const) {
    const [one] = await found(bringing(name, material('crl-good')));
    assert.deepEqual([one!.integrity, one!.stamp, one!.stampedBy], ['intact', stamp, ''], name);
    assert.equal(isProof({ ...one!, covers: 'whole' }), stamp === 'unknown', name);
  }
  const [early] = await found(pdf('stamped'), Date.parse('2026-11-25T09:00:00Z'));
  assert.equal(early!.stamp, 'broken');
  // Whose time is not proven is judged by the moment when it came to us: by then the list had run out.
  assert.equal(await known('stamped-back', 'crl-good', later), 'unusable');
});

test('a stamp of the whole document says when all before it was there, and is nobody’s signature', async () => {
  const [signed, stamp] = await found(pdf('signed-then-stamped'));
  assert.deepEqual(
    [signed!.kind, stamp!.kind, stamp!.covers, stamp!.stamp],
    ['signature', 'time_stamp', 'whole', 'trusted'],
  );
  assert.equal(stamp!.signer, '');
  assert.ok(isProof(stamp!));
  assert.equal(await known('signed-then-stamped', 'crl-revoked-after'), 'revoked_after');
  assert.equal(
    await known('signed', 'crl-revoked-after'),
    'revoked',
    'without it nobody knows what was first',
  );
  const changed = Buffer.from(
    pdf('signed-then-stamped').toString('latin1').replace('kaikki', 'kaikka'),
    'latin1',
  );
  assert.deepEqual(
    (await found(changed)).map((one) => one.integrity),
    ['altered', 'altered'],
  );
});

test('by the issuer’s list or answer in the file a certificate was good, revoked before, or only afterwards', async () => {
  for (const name of ['crl-good', 'ocsp-good', 'ocsp-good-by-issuer']) {
    assert.equal(await known('stamped', name), 'good', name);
    assert.equal(await known('signed', name, later), 'unusable', `${name}, run out before it came`);
  }
  assert.equal(await known('stamped', 'crl-good', later), 'good', 'of the stamped moment');
  assert.equal(await known('signed', 'crl-good'), 'good', 'it still holds when the file comes');
  for (const name of ['crl-revoked-before', 'ocsp-revoked']) {
    const [one] = await found(bringing('stamped', material(name)));
    assert.equal(one!.revocation, 'revoked', name);
    assert.match(one!.revokedAt!, /^2026-11-24T/);
    assert.ok(isWorthless({ ...one!, covers: 'whole' }));
  }
  const [after] = await found(bringing('stamped', material('crl-revoked-after')));
  assert.equal(after!.revocation, 'revoked_after');
  assert.ok(after!.revokedAt! > after!.stampedAt!);
  assert.ok(isProof({ ...after!, covers: 'whole' }));
});

test('one revocation outweighs every list and answer that is silent about it', async () => {
  const all = ['crl-good', 'ocsp-good', 'crl-revoked-before', 'ocsp-good-by-issuer'].map(material);
  assert.equal(await revocation(bringing('stamped', ...all)), 'revoked');
  assert.equal(await revocation(bringing('stamped', ...all.toReversed())), 'revoked');
});

test('of another issuer, of an imposter of the same name, run out, by whoever may not answer, of somebody else: no good', async () => {
  for (const name of [
    'crl-of-other',
    'crl-of-imposter',
    'crl-old',
    'crl-of-branch',
    'ocsp-by-person',
    'ocsp-of-onni',
  ])
    assert.equal(await known('stamped', name), 'unusable', name);
  assert.equal(await revocation(pdf('stamped')), 'none');
  assert.equal(
    (await found(bringing('signed-by-stranger', material('crl-of-other'))))[0]!.revocation,
    'not_looked',
  );
  const tooEarly = Date.parse('2026-11-20T09:00:00Z');
  assert.notEqual(await known('signed', 'crl-good', tooEarly), 'good', 'a list from the future');
});

test('one changed byte of a list or an answer, anywhere, and it says nothing good any more', async () => {
  for (const name of ['crl-good', 'ocsp-good']) {
    const whole = material(name);
    const places = Array.from({ length: 5 }, (_, at) => Math.floor(((at + 0.5) * whole.length) / 5));
    for (const at of places) {
      const changed = Buffer.from(whole);
      changed[at]! ^= 0x01;
      const said = await revocation(bringing('stamped', changed));
      // The certificate of the responder, carried behind, may be changed where nothing depends on it.
      assert.ok(['unusable', 'none'].includes(said) || name === 'ocsp-good', `${name} at ${at}: ${said}`);
    }
  }
});

test('each certificate of the chain is looked at: what the branch’s own issuer says of it counts too', async () => {
  const both = ['crl-of-branch', 'crl-good'].map(material);
  assert.equal(await revocation(bringing('signed-by-branch', ...both)), 'good');
  assert.equal(await known('signed-by-branch', 'crl-of-branch'), 'unusable');
  const revoked = ['crl-of-branch', 'crl-branch-revoked'].map(material);
  assert.equal(await revocation(bringing('signed-by-branch', ...revoked)), 'revoked');
});

test('packed streams, and Adobe’s attribute inside the signature, are read alike', async () => {
  assert.equal(await revocation(bringing('stamped', deflateSync(material('crl-good')))), 'good');
  const text = pdf('stamped').toString('latin1');
  const place = /<([0-9a-f]{16000})>/.exec(text)!;
  const info = ContentInfo.fromBER(Uint8Array.from(Buffer.from(place[1]!, 'hex')));
  const data = new SignedData({ schema: info.content });
  const list = asn1js.fromBER(Uint8Array.from(material('crl-good'))).result;
  const lists = new asn1js.Constructed({
    idBlock: { tagClass: 3, tagNumber: 0 },
    value: [new asn1js.Sequence({ value: [list] })],
  });
  const archive = new Attribute({
    type: '1.2.840.113583.1.1.8',
    values: [new asn1js.Sequence({ value: [lists] })],
  });
  const [signer] = data.signerInfos;
  const attributes = [...signer!.unsignedAttrs!.attributes, archive];
  signer!.unsignedAttrs = new SignedAndUnsignedAttributes({ type: 1, attributes });
  info.content = data.toSchema(false);
  const digits = Buffer.from(info.toSchema().toBER()).toString('hex').padEnd(16_000, '0');
  const [one] = await found(Buffer.from(text.replace(place[1]!, digits), 'latin1'));
  assert.deepEqual([one!.covers, one!.stamp, one!.revocation], ['whole', 'trusted', 'good']);
  assert.ok(isProof(one!));
});

test('a self-made certificate between copies of itself and the true one of the same name stays unknown', async () => {
  const [one] = await found(pdf('signed-by-imposter'));
  assert.deepEqual([one!.signer, one!.integrity, one!.trust], ['Esimerkki Aino Maria', 'intact', 'unknown']);
});

test('certificates that have signed each other lead nowhere, and soon', async () => {
  const [one] = await found(pdf('signed-in-circle'));
  assert.deepEqual([one!.integrity, one!.trust], ['intact', 'unknown']);
});

const der = (tag: number, content: Uint8Array): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  return Buffer.concat([Buffer.from([tag, 0x84]), length, content]);
};

test('a list of half a million rows, bombs, cut lengths and thousands of streams end soon and say nothing', async () => {
  const row = Buffer.from('3012020102170d3236313132363138303030305a', 'hex');
  const rows = Buffer.alloc(row.length * 500_000, row);
  const [tbs, ...signed] = [...elementsOf(elementAt(material('crl-revoked-before')).content)];
  const parts = [...elementsOf(tbs!.content)].map(({ whole, tag, content }, at) =>
    tag === 0x30 && at > 3 && content[0] === 0x30 ? der(0x30, rows) : whole,
  );
  const huge = der(
    0x30,
    Buffer.concat([der(0x30, Buffer.concat(parts)), ...signed.map(({ whole }) => whole)]),
  );
  assert.equal(readCrl(huge).rows.length, rows.length);
  const bomb = deflateSync(Buffer.concat([Buffer.from([0x30, 0x84, 0, 0, 1, 0]), Buffer.alloc(30_000_000)]));
  const cut = Buffer.from([0x30, 0x84, 0xff, 0xff, 0xff, 0xff, 1, 2]);
  const many = Array.from({ length: 3_000 }, () => bomb.subarray(0, 40));
  const bytes = bringing('stamped', huge, bomb, cut, cut, ...many);
  assert.equal(await revocation(bytes), 'unusable');
});
