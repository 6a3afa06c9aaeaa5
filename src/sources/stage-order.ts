/** An order of the file, read, as lines of COPY into the staging tables. Order of the columns: `orderTables`. */
import { copyArray as array, copyFilled as filled, copyText as text } from '../db/copy-text.ts';
import { keptAfter } from '../orders/kept-until.ts';
import type { ImportedCustomer } from './files/imported-customer.ts';
import { normaliseRow } from './files/normalise-row.ts';
import { type Columns, columnsOf } from './files/orders/columns.ts';
import { groupRows } from './files/orders/group-rows.ts';
import { listening, type Said, stopsOrder } from './files/orders/order-problems.ts';
import { readOrder } from './files/orders/read-order.ts';
import type { KnownGroups, KnownProducts, StagedOrder } from './files/orders/staged-order.ts';
import type { RowProblem } from './files/row-problems.ts';
import { rowProblem } from './files/row-problems.ts';
import type { RawRow } from './files/shape.ts';
import { fitTables } from './fit-tables.ts';
import { customerPart, nobody, problemText, type Staging, stagedCells } from './stage-row.ts';

export const orderColumns = `import_id, line, order_number, ordered_at, ordered_on, channel, channel_name,
  customer_reference, prices_include_vat, discount_cents, delivery_on, net_cents, vat_cents, gross_cents, state, closed_on,
  closed_at, kept_until, addresses`;
export const lineColumns = `import_id, order_line, position, product_code, name, product_group, unit, quantity_thousandths,
  unit_price_cents, discount_cents, vat_class, vat_basis_points, net_cents, vat_cents, gross_cents`;

export type OrderStaging = Staging &
  Readonly<{ columns: Columns; products: KnownProducts; groups: KnownGroups }>;

export const orderStaging = (
  staging: Staging,
  products: KnownProducts,
  groups: KnownGroups,
): OrderStaging => ({
  ...staging,
  columns: columnsOf(staging.mapping),
  products,
  groups,
});

const orderText = ({ importId, options }: OrderStaging, line: number, order: StagedOrder): string => {
  const { months = 0, days = 0 } = options.keepsOrders ?? {};
  const from = order.closed?.on ?? order.ordered.on;
  const isKept = months + days > 0;
  return [
    importId,
    line,
    text(order.orderNumber),
    order.ordered.at,
    order.ordered.on,
    order.channel,
    filled(order.channelName),
    filled(order.customerReference),
    order.pricesIncludeVat ? 't' : 'f',
    order.discountCents,
    order.deliveredOn ?? '\\N',
    order.netCents,
    order.vatCents,
    order.grossCents,
    order.state,
    order.closed?.on ?? '\\N',
    order.closed?.at ?? '\\N',
    isKept ? keptAfter({ months, days }, from) : '\\N',
    array(
      order.addresses.flatMap((a) => [a.kind, a.name, a.careOf, a.street, a.postcode, a.town, a.country]),
    ),
  ].join('\t');
};

const linesText = ({ importId }: OrderStaging, orderLine: number, { lines }: StagedOrder): string =>
  lines
    .map((line, at) =>
      [
        importId,
        orderLine,
        at + 1,
        filled(line.productCode),
        filled(line.name),
        filled(line.productGroup),
        filled(line.unit),
        line.quantityThousandths,
        line.unitPriceCents,
        line.discountCents,
        line.vatClass,
        line.vatBasisPoints,
        line.netCents,
        line.vatCents,
        line.grossCents,
      ].join('\t'),
    )
    .join('\n');

export type StagedOrderText = { rows: string; orders: string; lines: string; codes: boolean };

/** Whoever ordered, as the first row tells; where it went is the order's, not the customer's own address. */
export const buyerOf = (
  staging: Staging,
  head: RawRow,
  problems: RowProblem[],
): ImportedCustomer | undefined => {
  const read = normaliseRow(head.cells, staging.mapping, staging.options, head.faults);
  problems.push(...read.problems);
  return read.customer && fitTables(read.customer, problems);
};

export const rowText = (
  { importId }: Staging,
  row: RawRow,
  { orderLine, problems, buyer }: { orderLine: number; problems: readonly RowProblem[]; buyer: string },
  refused: boolean,
): { text: string; found: boolean } => {
  const { cells, found } = stagedCells(row.cells);
  const said = problems.length > 0 ? array(problems.map(problemText)) : '\\N';
  return {
    text: `${importId}\t${row.line}\t${cells}\t${said}\t${refused ? 't' : 'f'}\t${buyer}\t${orderLine}\n`,
    found,
  };
};

const problemsOf = (row: RawRow, said: Said, isHead: boolean): RowProblem[] => [
  ...(isHead ? [] : (row.faults ?? []).map((fault) => rowProblem(fault))),
  ...(said.get(row.line) ?? []),
];

/** All rows of one order. What must be mended first leaves the whole order out. */
const stageOne = (staging: OrderStaging, rows: readonly RawRow[], into: StagedOrderText): void => {
  const head = rows[0]!;
  const { say, said } = listening(staging.columns);
  const ofBuyer: RowProblem[] = [];
  const buyer = buyerOf(staging, head, ofBuyer);
  const order = readOrder(rows, buyer, {
    columns: staging.columns,
    products: staging.products,
    groups: staging.groups,
    say,
  });
  const problems = rows.map((row, at) => [...(at === 0 ? ofBuyer : []), ...problemsOf(row, said, at === 0)]);
  const faults = new Map(rows.map((row, at) => [row.line, problems[at]!]));
  const isWhole = order !== undefined && buyer !== undefined && !stopsOrder(faults);
  const own = isWhole && { ...buyer, addresses: buyer.addresses.filter(({ kind }) => kind !== 'delivery') };
  for (const [at, row] of rows.entries()) {
    const buyerText = at === 0 && own ? customerPart(own) : nobody;
    const place = { orderLine: head.line, problems: problems[at]!, buyer: buyerText };
    const { text: line, found } = rowText(staging, row, place, at === 0 && !isWhole);
    into.rows += line;
    if (found) into.codes = true;
  }
  if (!isWhole) return;
  into.orders += `${orderText(staging, head.line, order)}\n`;
  into.lines += `${linesText(staging, head.line, order)}\n`;
};

/** Rows that follow one another in the file and begin with the first row of an order. */
export const stageOrders = (staging: OrderStaging, rows: readonly RawRow[]): StagedOrderText => {
  const into: StagedOrderText = { rows: '', orders: '', lines: '', codes: false };
  for (const group of groupRows(rows, staging.columns)) stageOne(staging, group, into);
  return into;
};
