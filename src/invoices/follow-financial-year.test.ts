import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../test/database.ts';
import { addConsumer, asInvoicing, haveSettings, invoiceOf } from './fixtures/invoices.ts';
import { followFinancialYear } from './follow-financial-year.ts';

const { gate, owner } = await testDatabase();
await haveSettings(gate);

const invoiceOn = async (day: string): Promise<number> => {
  const { id } = await invoiceOf(gate, await addConsumer(gate));
  const ends = Number(day.slice(0, 4));
  await owner.query(`update invoices set issued_on = $2, counted_from = $3, kept_until = $4 where id = $1`, [
    id,
    day,
    `${ends}-12-31`,
    `${ends + 6}-12-31`,
  ]);
  return id;
};
const kept = async (id: number): Promise<string> =>
  (await owner.query(`select kept_until::text as day from invoices where id = $1`, [id])).rows[0].day;
const declareEnd = (end: string, at: string) =>
  owner.query(
    `insert into declarations (version, body, hash, published_by, published_at)
      select version + 1, body || jsonb_build_object('financial_year_end', $1::text), 'test', 'test', $2
      from declarations order by version desc limit 1`,
    [end, at],
  );
const follow = (): Promise<number> => asInvoicing(gate, followFinancialYear);

test('vouchers of the year that was running are kept from its new end, those of ended years as they were', async () => {
  const last = await invoiceOn('2025-12-31');
  const first = await invoiceOn('2026-01-01');
  const today = await invoiceOn('2026-11-26');
  assert.equal(await follow(), 0);
  await declareEnd('06-30', '2026-11-26T10:00:00Z');
  assert.equal(await follow(), 2);
  assert.deepEqual(await Promise.all([last, first, today].map(kept)), [
    '2031-12-31',
    '2033-12-31',
    '2033-12-31',
  ]);
  assert.equal(await follow(), 0);
});

test('a year that was cut short lets nothing go before the day that was said', async () => {
  const sold = await invoiceOn('2026-11-26');
  await declareEnd('06-30', '2026-11-26T10:00:00Z');
  await follow();
  await declareEnd('12-31', '2026-11-26T11:00:00Z');
  assert.equal(await follow(), 0);
  assert.equal(await kept(sold), '2033-12-31');
});
