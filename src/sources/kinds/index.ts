import type { Mapping } from '../files/fields.ts';
import { isOfInvoices } from '../files/finvoice/columns.ts';
import { isOfOrders } from '../files/orders/order-targets.ts';
import type { Import } from '../queries/imports.ts';
import { customersKind } from './customers.ts';
import { invoicesKind } from './invoices.ts';
import type { ImportKind } from './kind.ts';
import { ordersKind } from './orders.ts';

const kinds: Readonly<Record<Import['kind'], ImportKind>> = {
  customers: customersKind,
  orders: ordersKind,
  invoices: invoicesKind,
};

/** A file of invoices has a column with the whole of each; one whose columns name an order's number is one of orders. */
export const kindOfMapping = (mapping: Mapping): Import['kind'] => {
  if (isOfInvoices(mapping)) return 'invoices';
  return isOfOrders(mapping) ? 'orders' : 'customers';
};

/** Files that tell who ordered or was invoiced beside what: one buyer may stand in many rows. */
export const hasBuyers = ({ kind }: Pick<Import, 'kind'>): boolean => kind !== 'customers';

export const kindOf = ({ kind }: Pick<Import, 'kind'>): ImportKind => kinds[kind];
