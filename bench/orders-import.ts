/** A file of `size` orders, three lines each on average, as Shopify writes it: see `import.ts`. */
import { type ImportedFile, measureImport } from './import.ts';
import type { Bench } from './measure.ts';
import { ordersCsv } from './orders-csv.ts';
import { registerTables, stagingTables } from './raw-copy.ts';

const ofOrders = (table: string, importId: number) => ({
  table,
  where: `(customer_id, order_id) in (select customer_id, id from orders where import_id = ${importId})`,
});

const orders: ImportedFile = {
  measure: 'import of orders with three lines each',
  pieces: ordersCsv,
  wish: { fileName: 'orders.csv', source: 'webshop', purpose: 'orders' },
  register: (importId) => [
    ...registerTables(importId),
    { table: 'orders', where: `import_id = ${importId}` },
    ...['order_lines', 'order_addresses', 'order_events'].map((table) => ofOrders(table, importId)),
  ],
  staging: (importId) => [
    ...stagingTables(importId),
    ...['import_orders', 'import_order_lines', 'import_buyers'].map((table) => ({
      table,
      where: `import_id = ${importId}`,
    })),
  ],
  mustReach: 0.4,
};

export const bench: Bench = {
  name: 'orders-import',
  run: (size, wish) => measureImport(orders, size, wish),
};
