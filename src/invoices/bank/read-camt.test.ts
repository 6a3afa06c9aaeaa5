import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { schemaFaults } from '../../../test/valid-xml.ts';
import { Problem } from '../../ground/problem.ts';
import { makeCreditorReference, makeReferenceNumber } from '../../ground/reference-number.ts';
import type { BankPayment, StatementPiece } from './bank-payment.ts';
import { camtFile, companyAccount, type MadeEntry, type MadeFile } from './fixtures/camt-file.ts';
import { readCamt } from './read-camt.ts';

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const piecesOf = async (file: string | Buffer, size = 700): Promise<StatementPiece[]> =>
  Array.fromAsync(readCamt(inPieces(Buffer.from(file as string), size)));

const paymentsOf = async (made: MadeFile, size?: number): Promise<BankPayment[]> =>
  (await piecesOf(camtFile(made), size)).flatMap(({ payments }) => payments);

const only = async (entry: MadeEntry, more: Partial<MadeFile> = {}): Promise<BankPayment> => {
  const payments = await paymentsOf({ ...more, entries: [entry] });
  assert.equal(payments.length, 1);
  return payments[0]!;
};

const refusal = (file: string): Promise<string> =>
  piecesOf(file).then(
    () => 'read',
    (error) => {
      assert.ok(error instanceof Problem, String(error));
      return error.kind.code;
    },
  );

const single = (amount: string, transaction: object = {}): MadeEntry => ({
  amount,
  bankReference: 'ARK-1',
  transactions: [{ amount, ...transaction }],
});

const full: MadeEntry = {
  amount: '124.00',
  entryReference: '7',
  bankReference: 'ARK-7',
  transactions: [
    { amount: '100.00', reference: '123453', payer: 'Aino Lehtola', bankReference: 'ARK-7A' },
    {
      amount: '24.00',
      documents: [
        { kind: 'CINV', number: '1001', amount: '30.00' },
        { kind: 'CREN', number: '1002', amount: '6.00' },
      ],
    },
  ],
};

test('the files of these tests are such as the published schemas allow', async () => {
  for (const kind of ['camt.053', 'camt.054'] as const)
    for (const version of ['02', '08']) {
      const file = camtFile({
        kind,
        version,
        entries: [full, single('6256.7', { payerAccount: companyAccount })],
      });
      assert.deepEqual(await schemaFaults(file, `${kind}.001.${version}.xsd`), [], `${kind} ${version}`);
    }
  const [fault] = await schemaFaults(camtFile({ entries: [single('ten')] }), 'camt.053.001.02.xsd');
  assert.match(fault ?? '', /Amt/);
});

test('both messages are read in every version that banks send', async () => {
  for (const kind of ['camt.053', 'camt.054'] as const)
    for (const version of ['02', '03', '04', '06', '08']) {
      const pieces = await piecesOf(camtFile({ kind, version, entries: [full] }));
      const { statement } = pieces[0]!;
      assert.deepEqual(
        [statement.kind, statement.version, statement.account],
        [kind, version, companyAccount],
      );
      const payments = pieces.flatMap(({ payments }) => payments);
      assert.deepEqual(
        payments.map(({ cents }) => cents),
        [10_000n, 2_400n],
      );
      assert.deepEqual(
        payments.map(({ payerName }) => payerName),
        ['Aino Lehtola', ''],
      );
    }
});

const cents = fc.bigInt({ min: 1n, max: 99_999_999n });
const inEuros = (value: bigint): string => `${value / 100n}.${String(value % 100n).padStart(2, '0')}`;
const reference = fc.bigInt({ min: 100n, max: 10n ** 19n - 1n }).map(makeReferenceNumber);
const written = reference.chain((one) =>
  fc
    .constantFrom([one, one], [makeCreditorReference(one), one])
    .map(([text, read]) => ({ text: text!, read: read! })),
);
const batches = fc.array(fc.array(fc.record({ cents, written }), { minLength: 1, maxLength: 6 }), {
  maxLength: 5,
});

test('every payment of every batch comes out once, with its sum and reference, however the file is cut', async () => {
  await fc.assert(
    fc.asyncProperty(
      batches,
      fc.constantFrom('02', '08'),
      fc.integer({ min: 1, max: 4_000 }),
      async (made, version, size) => {
        const entries = made.map((batch, at) => ({
          amount: inEuros(batch.reduce((sum, one) => sum + one.cents, 0n)),
          bankReference: `ARK-${at}`,
          transactions: batch.map((one) => ({ amount: inEuros(one.cents), reference: one.written.text })),
        }));
        const payments = await paymentsOf({ version, entries }, size);
        assert.deepEqual(
          payments.map((payment) => [payment.cents, payment.references, payment.warnings]),
          made.flat().map((one) => [one.cents, [one.written.read], []]),
        );
        assert.equal(new Set(payments.map(({ key }) => key)).size, payments.length);
        assert.deepEqual(await paymentsOf({ version, entries }, size), payments);
      },
    ),
    { numRuns: 60 },
  );
});

test('amounts have no, one or two decimals and may have zeros behind them', async () => {
  for (const [text, read] of [
    ['6256.7', 625_670n],
    ['12', 1_200n],
    ['0.05', 5n],
    ['7.50000', 750n],
    ['9,90', 990n],
  ] as const)
    assert.equal((await only(single(text))).cents, read, text);
  const odd = await only(single('1.005'));
  assert.deepEqual([odd.cents, odd.warnings], [0n, ['amount_is_missing']]);
});

test('a reference whose check fails and an account whose check fails are warned of, not refused', async () => {
  const payment = await only(single('10.00', { reference: '9580572', payerAccount: 'FI1431313001234567' }));
  assert.deepEqual(payment.references, ['9580572']);
  assert.deepEqual(payment.warnings, ['reference_check_fails', 'account_check_fails']);
  const [piece] = await piecesOf(camtFile({ account: 'FI1431313001234567', entries: [] }));
  assert.deepEqual(piece!.statement.warnings, ['account_check_fails']);
});

test('a reference alone on a line of the message counts; a number within words and a rate do not', async () => {
  const bare = await only(single('10.00', { lines: ['Kiitos!', '00000000000000123453'] }));
  assert.deepEqual([bare.references, bare.referenceFrom], [['123453'], 'message']);
  assert.deepEqual((await only(single('10.00', { lines: ['Viite: RF98 1111 2'] }))).references, ['11112']);
  const words = await only(single('10.00', { lines: ['lasku 123453 tammikuu', 'KURSSI 9,60400', '12345'] }));
  assert.deepEqual([words.references, words.referenceFrom], [[], 'none']);
});

test('a payment in another currency is worth what came to the account; rate and sum stand beside it', async () => {
  const payment = await only(
    single('10.40', {
      lines: ['KURSSI SEK 9,60400', 'Faktura 7'],
      sent: { amount: '99.88', currency: 'SEK', rate: '9.604' },
    }),
  );
  assert.equal(payment.cents, 1_040n);
  assert.equal(payment.exchange, '99.88 SEK · 9.604 · KURSSI SEK 9,60400');
  assert.equal(payment.message, 'Faktura 7');
});

test('one payment settles invoices and credit notes; a space before the number is no part of it', async () => {
  const { documents } = (await paymentsOf({ entries: [full] }))[1]!;
  assert.deepEqual(documents, [
    { kind: 'invoice', number: '1001', reference: '', cents: 3_000n },
    { kind: 'credit_note', number: '1002', reference: '', cents: 600n },
  ]);
});

test('an entry that tells no transactions is one payment; its sum is what the parts must add up to', async () => {
  const whole = await only({ amount: '50.00', bankReference: 'ARK-9' });
  assert.deepEqual([whole.cents, whole.part, whole.key], [5_000n, 1, whole.entryKey]);
  const { transactions } = full;
  const off = await paymentsOf({ entries: [{ ...full, amount: '125.00', transactions: transactions! }] });
  assert.deepEqual(
    off.map(({ warnings }) => warnings),
    [[], ['details_do_not_add_up']],
  );
});

test('a payment that is taken back is money out; what the company paid and what is not booked is only counted', async () => {
  const back = { ...single('10.00', { reference: '123453' }), direction: 'DBIT', isReversal: true } as const;
  assert.deepEqual([(await only(back)).cents, (await only(back)).isReversal], [-1_000n, true]);
  const [piece] = await piecesOf(
    camtFile({
      entries: [
        { ...single('900.00'), direction: 'DBIT' },
        { ...single('5.00'), status: 'PDNG' },
      ],
    }),
  );
  assert.deepEqual([piece!.payments, piece!.passed], [[], { outgoing: 1, unbooked: 1 }]);
});

test('the day is told by a date or by a moment', async () => {
  assert.equal((await only(single('1.00'))).bookedOn, '2026-11-20');
  assert.equal((await only({ ...single('1.00'), hasMoment: true })).bookedOn, '2026-11-20');
});

test('the same payment has the same key in a statement and in a notification, and another has another', async () => {
  const [statement, notice] = await Promise.all([
    paymentsOf({ kind: 'camt.053', version: '02', entries: [full] }),
    paymentsOf({ kind: 'camt.054', version: '08', id: 'X', entries: [full] }),
  ]);
  assert.deepEqual(
    statement.map(({ key }) => key),
    notice.map(({ key }) => key),
  );
  const sum = await only({ amount: '124.00', entryReference: '7', bankReference: 'ARK-7' });
  assert.equal(sum.key, statement[0]!.entryKey);
  const twice = { amount: '20.00', entryReference: '1', transactions: [{ amount: '20.00', payer: 'Eero' }] };
  const nextDay = { ...twice, bookedOn: '2026-11-21' };
  const keys = (await paymentsOf({ entries: [twice, twice, nextDay] })).map(({ key }) => key);
  assert.equal(new Set(keys).size, 2);
  const bare = { amount: '20.00', transactions: [{ amount: '20.00', payer: 'Eero' }] };
  assert.equal(new Set((await paymentsOf({ entries: [bare, bare] })).map(({ key }) => key)).size, 2);
});

test('an identity code in a message never leaves the reader', async () => {
  const payment = await only(
    single('10.00', { lines: ['Jäsenmaksu 010594Y9032'], payer: 'Aino 131052-308T' }),
  );
  assert.equal(payment.message, 'Jäsenmaksu …');
  assert.equal(payment.payerName, 'Aino …');
  assert.deepEqual(payment.warnings, ['identity_code_left_out']);
});

test('another kind of file is named, a broken one says where', async () => {
  assert.equal(await refusal('Päivä;Summa\n1.1.2026;10'), 'bank_statement_not_recognised');
  assert.equal(await refusal('<html><body/></html>'), 'bank_statement_not_recognised');
  assert.equal(await refusal(''), 'bank_statement_not_recognised');
  assert.equal(await refusal('<Document><BkToCstmrAcctRpt/></Document>'), 'bank_statement_intraday');
  assert.equal(await refusal(camtFile({ entries: [full] }).slice(0, -40)), 'xml_broken');
  assert.equal(await refusal('<!DOCTYPE Document [<!ENTITY a "b">]><Document/>'), 'xml_dangerous');
});

test('whatever stands in the elements, the reader ends with payments or with a problem', async () => {
  const names = [
    'Document',
    'BkToCstmrStmt',
    'Stmt',
    'Ntry',
    'NtryDtls',
    'TxDtls',
    'Amt',
    'RmtInf',
    'Strd',
    'Ref',
    'Ustrd',
    'BookgDt',
    'Dt',
  ];
  const { node } = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 7 },
      fc.string({ maxLength: 6 }).map((text) => text.replace(/[<&]/g, '')),
      fc
        .tuple(fc.constantFrom(...names), fc.array(tie('node'), { maxLength: 3 }))
        .map(([name, inner]) => `<${name}>${inner.join('')}</${name}>`),
    ),
  }));
  await fc.assert(
    fc.asyncProperty(node, async (body) => {
      await refusal(`<Document><BkToCstmrStmt><Stmt>${body}</Stmt></BkToCstmrStmt></Document>`);
    }),
    { numRuns: 200 },
  );
});
