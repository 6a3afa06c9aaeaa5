/** An import of invoices that another billing program made: a row is an invoice, and says whose. */
import { planForBulk } from '../../db/plan-for-bulk.ts';
import { noteTwinsFound } from '../queries/imports.ts';
import { decideInvoices, markInvoiceTwins } from '../queries/invoices/match.ts';
import { runInvoices } from '../queries/invoices/run.ts';
import { takeInvoicesBack } from '../queries/invoices/undo.ts';
import { findBuyers, forgetOrderDecisions, insertBuyers } from '../queries/orders/match.ts';
import { invoiceColumns, stageInvoices } from '../stage-invoice.ts';
import { stagedColumns } from '../stage-row.ts';
import type { ImportKind } from './kind.ts';

export const invoicesKind: ImportKind = {
  key: 'invoices',
  tables: [
    { table: 'import_rows', line: 'line', columns: `${stagedColumns}, order_line` },
    { table: 'import_invoices', line: 'line', columns: invoiceColumns },
  ],
  staging: async (_tx, { id, mapping, options }) => {
    const staging = { importId: id, mapping, options };
    return (rows) => {
      const { rows: own, invoices, codes } = stageInvoices(staging, rows);
      return {
        of: [
          { table: 'import_rows', pieces: own },
          { table: 'import_invoices', pieces: invoices },
        ],
        codes,
      };
    };
  },
  mayEndBefore: () => () => true,
  wholeLines: async (_tx, _importId, lines) => [...lines],
  findTwins: async (tx, importId) => {
    await Promise.all([
      planForBulk(tx),
      forgetOrderDecisions(tx, importId),
      markInvoiceTwins(tx, importId),
      insertBuyers(tx, importId, 'import_invoices'),
      noteTwinsFound(tx, importId),
    ]);
  },
  decide: async (tx, { id, purpose_number }, after, to) => {
    const chunk = { importId: id, purposeNumber: purpose_number, after, to };
    await Promise.all([planForBulk(tx), findBuyers(tx, chunk), decideInvoices(tx, chunk)]);
  },
  run: runInvoices,
  takeBack: takeInvoicesBack,
};
