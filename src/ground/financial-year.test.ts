import assert from 'node:assert/strict';
import { test } from 'node:test';
import { financialYearEnd, voucherKeptUntil } from './financial-year.ts';

test('a financial year may end in any month', () => {
  assert.equal(financialYearEnd('2026-11-25', '12-31'), '2026-12-31');
  assert.equal(financialYearEnd('2026-03-31', '03-31'), '2026-03-31');
  assert.equal(financialYearEnd('2026-04-01', '03-31'), '2027-03-31');
  assert.equal(financialYearEnd('2027-02-10', '02-29'), '2027-02-28');
  assert.equal(financialYearEnd('2028-02-10', '02-29'), '2028-02-29');
});

test('a voucher of the year that ended 31.3.2024 is kept until 31.12.2030, as the law’s own example says', () => {
  assert.equal(voucherKeptUntil('2023-06-15', '03-31'), '2030-12-31');
  assert.equal(voucherKeptUntil('2024-03-31', '03-31'), '2030-12-31');
  assert.equal(voucherKeptUntil('2024-04-01', '03-31'), '2031-12-31');
  assert.equal(voucherKeptUntil('2026-11-25', '12-31'), '2032-12-31');
});
