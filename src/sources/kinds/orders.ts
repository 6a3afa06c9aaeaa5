/** An import of orders: what follows one another in the file and has one number is an order, and its first row says whose. */
import { planForBulk } from '../../db/plan-for-bulk.ts';
import { columnsOf, numberOf } from '../files/orders/columns.ts';
import { noteTwinsFound } from '../queries/imports.ts';
import {
  decideOrders,
  findBuyers,
  forgetOrderDecisions,
  insertBuyers,
  markOrderTwins,
} from '../queries/orders/match.ts';
import { runOrders } from '../queries/orders/run.ts';
import { knownGroups, knownProducts, wholeOrders } from '../queries/orders/staged.ts';
import { takeOrdersBack } from '../queries/orders/undo.ts';
import { lineColumns, orderColumns, orderStaging, stageOrders } from '../stage-order.ts';
import { stagedColumns } from '../stage-row.ts';
import type { ImportKind } from './kind.ts';

export const ordersKind: ImportKind = {
  key: 'orders',
  tables: [
    { table: 'import_rows', line: 'line', columns: `${stagedColumns}, order_line` },
    { table: 'import_orders', line: 'line', columns: orderColumns },
    { table: 'import_order_lines', line: 'order_line', columns: lineColumns },
  ],
  staging: async (tx, { id, mapping, options }) => {
    const [products, groups] = await Promise.all([knownProducts(tx), knownGroups(tx)]);
    const staging = orderStaging({ importId: id, mapping, options }, products, groups);
    return (rows) => {
      const { rows: own, orders, lines, codes } = stageOrders(staging, rows);
      return {
        of: [
          { table: 'import_rows', pieces: [own] },
          { table: 'import_orders', pieces: [orders] },
          { table: 'import_order_lines', pieces: [lines] },
        ],
        codes,
      };
    };
  },
  mayEndBefore: ({ mapping }) => {
    const columns = columnsOf(mapping);
    let number = '';
    return (row, before) => {
      number = numberOf(before, columns) || number;
      const own = numberOf(row, columns);
      return own !== '' && own !== number;
    };
  },
  wholeLines: wholeOrders,
  findTwins: async (tx, importId) => {
    await Promise.all([
      planForBulk(tx),
      forgetOrderDecisions(tx, importId),
      markOrderTwins(tx, importId),
      insertBuyers(tx, importId),
      noteTwinsFound(tx, importId),
    ]);
  },
  decide: async (tx, { id, purpose_number }, after, to) => {
    const chunk = { importId: id, purposeNumber: purpose_number, after, to };
    await Promise.all([planForBulk(tx), findBuyers(tx, chunk), decideOrders(tx, chunk)]);
  },
  run: runOrders,
  takeBack: takeOrdersBack,
};
