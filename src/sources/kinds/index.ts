import type { Mapping } from '../files/fields.ts';
import { isOfOrders } from '../files/orders/order-targets.ts';
import type { Import } from '../queries/imports.ts';
import { customersKind } from './customers.ts';
import type { ImportKind } from './kind.ts';
import { ordersKind } from './orders.ts';

const kinds: Readonly<Record<Import['kind'], ImportKind>> = { customers: customersKind, orders: ordersKind };

/** A file whose columns name an order's number is one of orders. */
export const kindOfMapping = (mapping: Mapping): Import['kind'] =>
  isOfOrders(mapping) ? 'orders' : 'customers';

export const kindOf = ({ kind }: Pick<Import, 'kind'>): ImportKind => kinds[kind];
