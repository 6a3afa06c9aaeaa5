/**
 * A draft becomes an invoice: it gets the next number of its series, a reference, a due date and the day until which
 * bookkeeping keeps it, and stands from then on as it is. AVL 209 e §; KPL 2:7, 2:10.
 */
import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { addDays, helsinkiDate, isDate } from '../ground/calendar.ts';
import { financialYearEnd } from '../ground/financial-year.ts';
import { formatDate } from '../ground/format-date.ts';
import { isWorkingDay } from '../ground/holidays.ts';
import { Problem } from '../ground/problem.ts';
import { makeCreditorReference, makeReferenceNumber } from '../ground/reference-number.ts';
import type { Declaration } from '../policy/declaration.ts';
import { keptAsVoucher } from '../policy/kept-as-voucher.ts';
import {
  buyerIncomplete,
  dateOutOfOrder,
  linesMissing,
  settingsMissing,
  vatNumberMissing,
} from './problems.ts';
import {
  addEvent,
  type InvoiceRow,
  lastIssuedOn,
  linesOf,
  lockInvoice,
  newestSettings,
  type Place,
  passImported,
  type SettingsRow,
  takeSerial,
  updateInvoice,
} from './queries.ts';
import { standingNumber } from './series.ts';

/** AVL 209 e § 2 mom.: what no invoice is without. */
const demandComplete = (row: InvoiceRow, lines: number, settings: SettingsRow): void => {
  if (lines === 0) throw new Problem(linesMissing);
  if (!row.buyer_name.trim() || !row.buyer_street.trim() || !row.buyer_town.trim())
    throw new Problem(buyerIncomplete);
  if (row.vat_cents !== 0 && !settings.vat_number) throw new Problem(vatNumberMissing);
};

/** A due day on a Saturday, Sunday or holiday means the next working day: velkakirjalaki 622/1947 5 §. */
const dueOn = (issuedOn: string, days: number): string => {
  let due = addDays(issuedOn, days);
  while (!isWorkingDay(due)) due = addDays(due, 1);
  return due;
};

const referenceOf = (number: string, kind: string): string => {
  const finnish = makeReferenceNumber(number.replace(/\D/g, ''));
  return kind === 'rf' ? makeCreditorReference(finnish) : finnish;
};

const numbered = async (
  tx: Tx,
  declaration: Declaration,
  settings: SettingsRow,
  issuedOn: string,
): Promise<{ series: string; serial: number; number: string }> => {
  const end = financialYearEnd(issuedOn, declaration.financial_year_end);
  const series = settings.has_yearly_series ? end.slice(0, 4) : 'all';
  const serial = await passImported(tx, series, await takeSerial(tx, series, settings.first_serial));
  const before = await lastIssuedOn(tx, series);
  if (!isDate(issuedOn) || issuedOn > helsinkiDate(new Date()) || issuedOn < before)
    throw new Problem(dateOutOfOrder, { date: formatDate(before || issuedOn) });
  return { series, serial, number: standingNumber(series, serial) };
};

export type Issued = Readonly<{ number: string; reference: string; due_on: string }>;

/** `issuedOn`: today, or an earlier day that is not before the last invoice of the series. */
export const issueInvoice = async (
  tx: Tx,
  declaration: Declaration,
  place: Place,
  issuedOn: string = helsinkiDate(new Date()),
): Promise<Issued> => {
  const row = await lockInvoice(tx, place, 'issue');
  const [lines, settings] = await Promise.all([linesOf(tx, place), newestSettings(tx)]);
  if (!settings) throw new Problem(settingsMissing);
  demandComplete(row, lines.length, settings);
  const { series, serial, number } = await numbered(tx, declaration, settings, issuedOn);
  const due_on = row.kind === 'credit_note' ? issuedOn : dueOn(issuedOn, row.term_days);
  const reference = referenceOf(number, settings.reference_kind);
  await updateInvoice(tx, place, {
    ...{ series, serial, number, reference, due_on, settings_id: settings.id },
    issued_on: issuedOn,
    delivered_on: row.delivered_on ?? issuedOn,
    state: row.total_cents === 0 ? 'paid' : 'open',
    open_cents: row.total_cents,
    ...keptAsVoucher(declaration, issuedOn),
  });
  await Promise.all([
    addEvent(tx, place, 'issued'),
    wrote(tx, 'issue-invoice', {
      customerId: place.customerId,
      about: `invoice:${place.id}`,
      fields: ['number'],
    }),
  ]);
  return { number, reference, due_on };
};
