/** What each column of the orders' tables is. The order is the order in which an access answer shows them. */
import {
  type Column,
  type FunctionDeclaration,
  key,
  masks,
  of,
  ofCompany,
  type TableDeclaration,
} from '../ground/columns.ts';

const fact = of('orders', { plain: true });
const fixed = of('orders', { fixed: true, plain: true });
const upkeep = { register_upkeep: ['select', 'insert', 'update', 'delete'] } as const;

const ofOrder = {
  subject: 'customer',
  rows: {
    of_customer: 'customer_id',
    partOf: { table: 'orders', by: { customer_id: 'customer_id', id: 'order_id' } },
  },
  goesWith: 'orders',
  purposes: upkeep,
} as const;

const each = (column: Column, ...names: string[]): Record<string, Column> =>
  Object.fromEntries(names.map((name) => [name, column]));

export const ordersData: readonly TableDeclaration[] = [
  {
    table: 'product_groups',
    about: 'A group of products, for statistics; its names in three languages.',
    subject: 'none',
    rows: 'all',
    purposes: { '*': ['select'], orders: ['select', 'insert', 'update', 'delete'], ...upkeep },
    columns: {
      id: { ...ofCompany, derived: true },
      code: { ...ofCompany, fixed: true },
      ...each(ofCompany, 'name_fi', 'name_sv', 'name_en'),
    },
  },
  {
    table: 'products',
    about: 'A product or service that is sold, for the lines of orders and for statistics.',
    subject: 'none',
    rows: 'all',
    purposes: { '*': ['select'], orders: ['select', 'insert', 'update'], ...upkeep },
    columns: {
      id: { ...ofCompany, derived: true },
      ...each(ofCompany, 'code', 'name_fi', 'name_sv', 'name_en', 'product_group', 'unit', 'price_cents'),
      ...each(ofCompany, 'price_includes_vat', 'vat_class', 'ended_on'),
      group_code: { ...ofCompany, derived: true },
    },
  },
  {
    table: 'order_settings',
    about: 'After how many days a closed order goes to the archive by itself.',
    subject: 'none',
    rows: 'all',
    purposes: { orders: ['select', 'update'], register_upkeep: ['select', 'update'] },
    columns: each(ofCompany, 'only_one', 'archive_after_days', 'changed_at', 'changed_by'),
  },
  {
    table: 'orders',
    about: 'An order of a customer: when, where, for how much, and how far it has come.',
    subject: 'customer',
    rows: { of_customer: 'customer_id', also: 'not_archived' },
    writing: 'rows',
    purposes: upkeep,
    // No duty: who asks to be forgotten is, unless a voucher or an open claim stands in the way (seed: "ellei lainsäädäntö,
    // avoimet laskut tai perintätoimet estä"). What the orders were worth stays without the person (src/insight).
    expires: { rule: 'orders', since: 't.closed_on' },
    prolongs: `case when t.closed_on is null then 'infinity'::date end`,
    goesFirst: true,
    columns: {
      customer_id: key,
      id: key,
      order_number: fixed,
      ordered_on: fixed,
      ...each(fact, 'channel', 'channel_name', 'customer_reference'),
      note: of('orders', { erasure: 'blank' }),
      ...each(fact, 'prices_include_vat', 'discount_cents', 'delivery_on', 'net_cents', 'vat_cents'),
      ...each(fact, 'gross_cents', 'state'),
      closed_on: of('orders', { readForErasure: true }),
      kept_until: of('orders', { access: 'link', readForErasure: true }),
      // Moved by archive_orders() alone, but for upkeep.
      archived_at: fixed,
      source: fixed,
      import_id: of('orders', { access: 'link', fixed: true }),
      recorded_at: fixed,
    },
  },
  {
    ...ofOrder,
    table: 'order_lines',
    about: 'A line of an order as it was when it was ordered, and its share of the order’s amounts.',
    writing: 'rows',
    // A line of an open order that is taken off goes; what was delivered is returned.
    purposes: { ...upkeep, orders: ['delete'] },
    columns: {
      customer_id: key,
      order_id: key,
      position: key,
      product_id: of('orders', { access: 'link' }),
      ...each(fact, 'product_code', 'name', 'product_group', 'unit', 'quantity_thousandths'),
      ...each(fact, 'unit_price_cents', 'discount_cents', 'vat_class', 'vat_basis_points'),
      ...each(fact, 'net_cents', 'vat_cents', 'gross_cents'),
    },
  },
  {
    ...ofOrder,
    table: 'order_addresses',
    about: 'Where an order went and who was billed, as it was at the time.',
    rows: { ...ofOrder.rows, also: 'protected_address' },
    writing: 'rows',
    belongsTo: 'orders',
    purposes: { ...upkeep, orders: ['delete'] },
    triggers: ['order_addresses_of_the_protected'],
    columns: {
      customer_id: key,
      order_id: key,
      kind: key,
      name: of('name'),
      ...each(of('address'), 'care_of', 'street'),
      // Regions are counted from these by purposes that see no addresses.
      ...each(fact, 'postcode', 'town', 'country'),
      is_protected: masks,
    },
  },
  {
    ...ofOrder,
    table: 'order_events',
    about: 'What happened to an order, and when.',
    writing: 'append',
    columns: {
      customer_id: key,
      order_id: key,
      id: key,
      ...each(fact, 'kind', 'happened_at'),
      note: of('orders'),
      // Filled by their defaults alone: nobody writes in another's name.
      recorded_at: of('orders', { derived: true }),
      recorded_by: of('orders', {
        derived: true,
        access: 'withheld',
        why: 'Names of staff are not the person’s data (C-579/21).',
      }),
    },
  },
  {
    ...ofOrder,
    table: 'order_returns',
    goesWith: 'order_events',
    about: 'Which part of a line came back with a return.',
    writing: 'append',
    columns: {
      customer_id: key,
      order_id: key,
      event_id: key,
      position: key,
      ...each(fact, 'quantity_thousandths', 'net_cents', 'vat_cents', 'gross_cents'),
    },
  },
];

const writers = ['orders', 'register_upkeep'];

export const ordersFunctions: readonly FunctionDeclaration[] = [
  { signature: 'next_order_number()', purposes: writers, isDefiner: true },
  { signature: 'archive_orders(bigint[])', purposes: writers, isDefiner: true },
  { signature: 'customer_was_in_touch(bigint, date)', purposes: writers, isDefiner: true },
];
