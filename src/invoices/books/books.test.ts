import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { testDatabase } from '../../../test/database.ts';
import { clerk, declaration } from '../../customers/fixtures/people.ts';
import type { Tx } from '../../db/tx.ts';
import { countOf, lookIntoPdf } from '../../documents/fixtures/look-into-pdf.ts';
import { addDays, addMonths, helsinkiDate } from '../../ground/calendar.ts';
import { vatBasisPoints, vatClasses } from '../../ground/vat.ts';
import { allocatePayment } from '../allocate-payment.ts';
import { addConsumer, asInvoicing, haveSettings, invoiceOf, line } from '../fixtures/invoices.ts';
import { recordPayment } from '../record-payment.ts';
import { takeBackAllocation } from '../take-back-allocation.ts';
import { totalsOf } from '../totals.ts';
import { undoWriteOff, writeOffInvoice } from '../write-off-invoice.ts';
import { journalCsv, journalPdf, salesCsv, salesPdf } from './books-files.ts';
import { demandPeriod, namedPeriods, type Period } from './period.ts';
import {
  isLoss,
  type JournalPlace,
  journal,
  lossesByRate,
  moneyByMethod,
  salesByRate,
  type Voucher,
} from './queries.ts';
import { salesReport } from './sales-report.ts';

const { gate, owner } = await testDatabase();
await haveSettings(gate);
const customer = await addConsumer(gate, '=HYPERLINK("http://x")');
const asBooks = <T>(act: (tx: Tx) => Promise<T>): Promise<T> => gate.open('bookkeeping', clerk, act);
const year = { from: '2025-01-01', to: '2025-12-31' };
const today = helsinkiDate(new Date());
const book = { controller: 'Villa Esimerkki Oy', period: year, basis: 'issued', language: 'fi' } as const;

const anyVoucher = fc.record({
  day: fc.integer({ min: 0, max: 364 }).map((days) => addDays('2025-01-01', days)),
  isCredit: fc.boolean(),
  lines: fc.array(
    fc.record({
      quantity_thousandths: fc.integer({ min: 1, max: 50_000 }),
      price_micros: fc.integer({ min: 0, max: 99_999_999 }),
      vat_class: fc.constantFrom(...vatClasses),
    }),
    { minLength: 1, maxLength: 4 },
  ),
});
type Made = typeof anyVoucher extends fc.Arbitrary<infer T> ? T : never;

const totals = ({ day, isCredit, lines }: Made) =>
  totalsOf(
    lines.map((line) => ({
      ...line,
      quantity_thousandths: isCredit ? -line.quantity_thousandths : line.quantity_thousandths,
      discount_bp: 0,
      discount_cents: 0,
      vat_rate_bp: vatBasisPoints(line.vat_class, day),
    })),
    false,
  );

/** As they were issued, without the way there: a year of them. */
const insert = async (made: readonly Made[]): Promise<void> => {
  await owner.query(`select set_config('app.actor', 'test', false)`);
  for (const [at, one] of made.entries()) {
    const { net_cents, vat_cents, total_cents, rates } = totals(one);
    const { rows } = await owner.query(
      `insert into invoices (customer_id, kind, is_consumer, buyer_name, state, series, serial, number, issued_on, delivered_on, due_on,
         net_cents, vat_cents, total_cents, open_cents, counted_from, kept_until, declaration_version)
       values ($1, $2, true, 'X', 'open', 'books', $3::bigint, $3::bigint::text, $4, $5, $4, $6, $7, $8, $8, '2025-12-31', '2031-12-31', 0) returning id`,
      [
        customer,
        one.isCredit ? 'credit_note' : 'invoice',
        at + 1,
        one.day,
        addMonths(one.day, -1),
        net_cents,
        vat_cents,
        total_cents,
      ],
    );
    for (const rate of rates)
      await owner.query(
        'insert into invoice_vat (customer_id, invoice_id, vat_class, vat_rate_bp, net_cents, vat_cents) values ($1, $2, $3, $4, $5, $6)',
        [customer, rows[0].id, rate.vat_class, rate.vat_rate_bp, rate.net_cents, rate.vat_cents],
      );
  }
};

const made = fc.sample(anyVoucher, 120);
await insert(made);
const sumOf = (vouchers: readonly Made[], key: 'net_cents' | 'vat_cents' | 'total_cents'): number =>
  vouchers.reduce((sum, one) => sum + totals(one)[key], 0);

const allVouchers = async (most: number): Promise<Voucher[]> => {
  const all: Voucher[] = [];
  let after: JournalPlace | undefined;
  for (;;) {
    const page = await asBooks((tx) => journal(tx, year, after, most));
    if (page.length === 0) return all;
    all.push(...page);
    after = page.at(-1)!;
  }
};

test('the report of any days is the sum of their invoices, to the cent, and rates and months add up to it', async () => {
  const day = fc.integer({ min: 0, max: 364 }).map((days) => addDays('2025-01-01', days));
  await fc.assert(
    fc.asyncProperty(day, day, async (one, other) => {
      const [from, to] = [one, other].sort() as [string, string];
      const report = salesReport(await asBooks((tx) => salesByRate(tx, { from, to }, 'issued')));
      const within = made.filter((voucher) => voucher.day >= from && voucher.day <= to);
      for (const key of ['net_cents', 'vat_cents', 'total_cents'] as const) {
        assert.equal(report.total[key], sumOf(within, key));
        const sum = (lines: readonly Record<typeof key, number>[]) =>
          lines.reduce((all, line) => all + line[key], 0);
        assert.equal(sum(report.rates), report.total[key]);
        assert.equal(sum(report.months.map(({ total }) => total)), report.total[key]);
      }
      assert.equal(
        report.total.sales_cents,
        sumOf(
          within.filter(({ isCredit }) => !isCredit),
          'net_cents',
        ),
      );
    }),
    { numRuns: 25 },
  );
});

test('the day of delivery is another basis than the day of the invoice', async () => {
  const report = async (basis: 'issued' | 'delivered') =>
    salesReport(await asBooks((tx) => salesByRate(tx, { from: '2025-02-01', to: '2025-02-28' }, basis))).total
      .net_cents;
  const of = (month: string) =>
    sumOf(
      made.filter(({ day }) => addMonths(day, -1).startsWith(month)),
      'net_cents',
    );
  assert.equal(await report('delivered'), of('2025-02'));
  assert.equal(
    await report('issued'),
    sumOf(
      made.filter(({ day }) => day.startsWith('2025-02')),
      'net_cents',
    ),
  );
});

test('the journal has every voucher once, in the order of the days, in pages of any size', async () => {
  const whole = await allVouchers(1_000);
  assert.equal(whole.length, made.length);
  assert.deepEqual(
    (await allVouchers(7)).map(({ id }) => id),
    whole.map(({ id }) => id),
  );
  assert.deepEqual(
    whole.map(({ day }) => day),
    whole.map(({ day }) => day).toSorted(),
  );
  assert.equal(
    whole.reduce((sum, { total_cents }) => sum + total_cents, 0),
    sumOf(made, 'total_cents'),
  );
});

test('money and what was written off stand in the journal too', async () => {
  const period = { from: addMonths(today, -1), to: addMonths(today, 1) };
  const place = await invoiceOf(gate, customer);
  await asInvoicing(gate, (tx) =>
    recordPayment(tx, declaration, { customerId: customer, paidOn: today, amountCents: 500, method: 'cash' }),
  );
  await asInvoicing(gate, (tx) => writeOffInvoice(tx, place, 'varaton'));
  const vouchers = await asBooks((tx) => journal(tx, period, undefined, 50));
  assert.deepEqual(
    vouchers.map(({ kind, net_cents, vat_cents, total_cents }) => [kind, net_cents, vat_cents, total_cents]),
    [
      ['invoice', 2000, 510, 2510],
      ['received', 0, 0, 500],
      ['written_off', -2000, -510, -2510],
    ],
  );
  assert.deepEqual(await asBooks((tx) => moneyByMethod(tx, period)), [
    { kind: 'received', method: 'cash', payments: 1, cents: 500 },
  ]);
});

test('a credit loss takes its VAT off, each rate its share of what is open, and the journal agrees with the report', async () => {
  const period = { from: addMonths(today, -1), to: addMonths(today, 1) };
  const mixed = await addConsumer(gate, 'Maksamaton');
  const reduced = line({ quantity_thousandths: 1000, vat_class: 'reduced', vat_rate_bp: 1350 });
  const place = await invoiceOf(gate, mixed, [line(), reduced]);
  await asInvoicing(gate, async (tx) => {
    const paid = { customerId: mixed, paidOn: today, amountCents: 1000, method: 'cash' } as const;
    const paymentId = await recordPayment(tx, declaration, paid);
    await allocatePayment(tx, { customerId: mixed, paymentId, invoiceId: place.id });
    await writeOffInvoice(tx, place, 'varaton');
  });
  const written = (await asBooks((tx) => journal(tx, period, undefined, 50))).filter(
    ({ kind }) => kind === 'written_off',
  );
  const own = written.find(({ customer_id }) => customer_id === mixed)!;
  // 26,45 € of 36,45 € are open: of 25,10 € at 25,5 % 18,21 €, of 11,35 € at 13,5 % 8,24 €.
  assert.deepEqual([own.net_cents, own.vat_cents, own.total_cents], [-2177, -468, -2645]);
  const report = salesReport(await asBooks((tx) => lossesByRate(tx, period)));
  const { vat_rate_bp, net_cents, vat_cents } = report.rates.at(-1)!;
  assert.deepEqual([vat_rate_bp, net_cents, vat_cents], [1350, -726, -98]);
  for (const key of ['net_cents', 'vat_cents', 'total_cents'] as const)
    assert.equal(
      report.total[key],
      written.reduce((sum, one) => sum + one[key], 0),
    );
  assert.match(salesCsv(report, book), /Luottotappio, 25,5/);
  await asInvoicing(gate, (tx) => undoWriteOff(tx, place, 'maksaa'));
  const after = salesReport(await asBooks((tx) => lossesByRate(tx, period)));
  assert.equal(after.total.total_cents - report.total.total_cents, 2645, 'a loss that was undone is none');
});

test('what is paid of a loss later is booked on its own day: the month of the loss stays as it was', async () => {
  const later = { from: addMonths(today, -1), to: addMonths(today, 1) };
  const then = { from: addMonths(today, -4), to: addMonths(today, -2) };
  const payer = await addConsumer(gate, 'Myöhäinen');
  const place = await invoiceOf(gate, payer);
  const lossesIn = async (period: Period) =>
    (await asBooks((tx) => journal(tx, period, undefined, 100)))
      .filter((one) => one.customer_id === payer && isLoss(one))
      .map(({ kind, net_cents, vat_cents, total_cents }) => [kind, net_cents, vat_cents, total_cents]);
  const pay = (amountCents: number) =>
    asInvoicing(gate, async (tx) => {
      const paid = { customerId: payer, paidOn: today, amountCents, method: 'cash' } as const;
      const paymentId = await recordPayment(tx, declaration, paid);
      await allocatePayment(tx, { customerId: payer, paymentId, invoiceId: place.id });
      return paymentId;
    });
  await asInvoicing(gate, (tx) => writeOffInvoice(tx, place, 'varaton'));
  await owner.query(
    `update invoice_events set at = at - interval '3 months' where invoice_id = $1 and kind = 'written_off'`,
    [place.id],
  );
  const loss = [['written_off', -2000, -510, -2510]];
  assert.deepEqual(await lossesIn(then), loss);
  await pay(1255);
  const rest = await pay(1255);
  assert.deepEqual(await lossesIn(then), loss);
  assert.deepEqual(await lossesIn(later), [
    ['loss_corrected', 1000, 255, 1255],
    ['loss_corrected', 1000, 255, 1255],
  ]);
  await asInvoicing(gate, (tx) => takeBackAllocation(tx, { customerId: payer, id: rest }, place.id));
  assert.equal((await lossesIn(later)).length, 2, 'an invoice that is open again is no loss');
});

test('as CSV no cell is a formula and sums are numbers; as PDF both can be read', async () => {
  const vouchers = await allVouchers(1_000);
  const pages = (async function* () {
    yield vouchers;
  })();
  const csv = (await Array.fromAsync(journalCsv(pages, book))).join('');
  assert.equal(csv.trimEnd().split('\r\n').length, made.length + 1);
  assert.match(csv, /;"?'=HYPERLINK/);
  assert.match(csv, /;-?\d+,\d\d\r\n/);
  const report = salesReport(await asBooks((tx) => salesByRate(tx, year, 'issued')));
  assert.match(salesCsv(report, book), /^\ufeffKuukausi;Verokanta;/);
  const [sales, list] = await Promise.all([
    salesPdf(report, [], book),
    journalPdf(vouchers.slice(0, 50), book),
  ]);
  for (const pdf of [sales, list]) assert.ok(countOf(lookIntoPdf(pdf), 'TD') > 5);
  assert.throws(() => journalPdf(new Array(4_001).fill(vouchers[0]), book), /books_journal_too_long/);
});

test('periods that are asked for most, by the financial year of the company', () => {
  const named = namedPeriods('2026-11-25', '06-30');
  assert.deepEqual(named.last_month, { from: '2026-10-01', to: '2026-10-31' });
  assert.deepEqual(named.quarter, { from: '2026-07-01', to: '2026-09-30' });
  assert.deepEqual(
    [named.this_year, named.last_year],
    [
      { from: '2026-07-01', to: '2027-06-30' },
      { from: '2025-07-01', to: '2026-06-30' },
    ],
  );
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true }),
      fc.constantFrom('12-31', '06-30', '02-29', '03-31', '01-31'),
      (date, end) => {
        const { this_year: now, last_year: before } = namedPeriods(date.toISOString().slice(0, 10), end);
        assert.ok(now.from <= date.toISOString().slice(0, 10) && date.toISOString().slice(0, 10) <= now.to);
        assert.equal(addMonths(before.from, 12) <= now.from, true);
        for (const period of [now, before]) demandPeriod(period);
      },
    ),
  );
});
