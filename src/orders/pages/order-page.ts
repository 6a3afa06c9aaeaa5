/** One order: what was ordered and what it comes to, where it goes, what has happened, and what can be done. */
import { staffPage } from '../../access/staff-page.ts';
import { sourceName } from '../../customers/source.ts';
import { addressLines } from '../../ground/address-lines.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { formatDate, formatMoment } from '../../ground/format-date.ts';
import { fill, type Language, type Text } from '../../ground/language.ts';
import { formatRate, isVatClass, totalsByRate } from '../../ground/vat.ts';
import type { Context } from '../../http/route.ts';
import { breadcrumb } from '../../ui/breadcrumb.ts';
import { card } from '../../ui/card.ts';
import { definitionList } from '../../ui/definition-list.ts';
import { type Html, type HtmlValue, html, join } from '../../ui/html.ts';
import { type MoneyLine, moneyLines } from '../../ui/money-lines.ts';
import { type Column, table } from '../../ui/table.ts';
import { timeline } from '../../ui/timeline.ts';
import { formatCents } from '../format-amount.ts';
import { formatQuantity } from '../format-quantity.ts';
import type { HeldLine } from '../line-queries.ts';
import { lineFields, orderFields } from '../order-fields.ts';
import type { WholeOrder } from '../order-of.ts';
import { eventNames, vatClassNames } from '../order-words.ts';
import type { OrderAddressRow, OrderEventRow } from '../read-queries.ts';
import { orderButtons } from './order-buttons.ts';
import { channelShown } from './order-list-page.ts';
import { stateBadge } from './state-badge.ts';

const texts = {
  orders: { fi: 'Tilaukset', sv: 'Beställningar', en: 'Orders' },
  order: { fi: 'Tilaus {number}', sv: 'Beställning {number}', en: 'Order {number}' },
  lines: { fi: 'Rivit', sv: 'Rader', en: 'Lines' },
  totals: { fi: 'Summat', sv: 'Summor', en: 'Totals' },
  noLines: { fi: 'Ei rivejä', sv: 'Inga rader', en: 'No lines' },
  noLinesYet: {
    fi: 'Tilauksessa ei ole rivejä.',
    sv: 'Beställningen saknar rader.',
    en: 'The order has no lines.',
  },
  vat: { fi: 'ALV', sv: 'Moms', en: 'VAT' },
  amountWith: { fi: 'Yhteensä, sis. ALV', sv: 'Totalt, inkl. moms', en: 'Total with VAT' },
  returned: { fi: 'palautettu {quantity}', sv: 'returnerat {quantity}', en: '{quantity} returned' },
  net: { fi: 'Veroton yhteensä', sv: 'Totalt utan moms', en: 'Total without VAT' },
  vatOf: { fi: 'ALV {rate} ({net})', sv: 'Moms {rate} ({net})', en: 'VAT {rate} (of {net})' },
  gross: { fi: 'Yhteensä', sv: 'Totalt', en: 'Total' },
  back: { fi: 'Palautettu', sv: 'Returnerat', en: 'Returned' },
  discount: {
    fi: 'Tilauksen alennus, sisältyy riveihin',
    sv: 'Beställningens rabatt, ingår i raderna',
    en: 'Discount on the order, included in the lines',
  },
  facts: { fi: 'Tilauksen tiedot', sv: 'Beställningens uppgifter', en: 'About the order' },
  customer: { fi: 'Asiakas', sv: 'Kund', en: 'Customer' },
  streetHidden: {
    fi: 'Lähiosoite ei näy tässä työpisteessä',
    sv: 'Gatuadressen visas inte på den här arbetsplatsen',
    en: 'The street is not shown at this desk',
  },
  delivery: { fi: 'Toimitusosoite', sv: 'Leveransadress', en: 'Delivery address' },
  billing: { fi: 'Laskutusosoite', sv: 'Faktureringsadress', en: 'Billing address' },
  past: { fi: 'Tapahtumat', sv: 'Händelser', en: 'What has happened' },
  source: { fi: 'Tietolähde', sv: 'Uppgiftskälla', en: 'Source' },
  prices: { fi: 'Hinnat', sv: 'Priser', en: 'Prices' },
  withVat: { fi: 'Sisältävät arvonlisäveron', sv: 'Inkluderar moms', en: 'Include VAT' },
  withoutVat: { fi: 'Ilman arvonlisäveroa', sv: 'Utan moms', en: 'Without VAT' },
} as const satisfies Record<string, Text>;

const nameShown = (row: HeldLine, { language }: Context): HtmlValue => {
  const quantity = [formatQuantity(row.returned_thousandths), row.unit].filter(Boolean).join(' ');
  return html`${row.name}${row.product_code && html` <span class="muted">${row.product_code}</span>`}${
    row.returned_thousandths > 0 &&
    html`<br><span class="muted">${fill(texts.returned[language], { quantity })}</span>`
  }`;
};

const lineColumns = (context: Context, lines: readonly HeldLine[]): Column<HeldLine>[] => {
  const { language } = context;
  const hasDiscounts = lines.some(({ discount_cents }) => discount_cents > 0);
  return [
    { title: lineFields.name[language], main: true, cell: (row) => nameShown(row, context) },
    {
      title: lineFields.quantity[language],
      align: 'end',
      cell: (row) => [formatQuantity(row.quantity_thousandths), row.unit].filter(Boolean).join('\u00a0'),
    },
    { title: lineFields.price[language], align: 'end', cell: (row) => formatCents(row.unit_price_cents) },
    ...(hasDiscounts
      ? [
          {
            title: lineFields.discount[language],
            align: 'end' as const,
            cell: (row: HeldLine) => (row.discount_cents === 0 ? '' : formatCents(row.discount_cents)),
          },
        ]
      : []),
    { title: texts.vat[language], align: 'end', cell: (row) => formatRate(row.vat_basis_points) },
    { title: texts.amountWith[language], align: 'end', cell: (row) => formatCents(row.gross_cents) },
  ];
};

const totals = ({ order, lines }: WholeOrder, { language }: Context): Html => {
  const rates = totalsByRate(
    lines.map((line) => ({
      vatClass: isVatClass(line.vat_class) ? line.vat_class : 'standard',
      basisPoints: line.vat_basis_points,
      net: BigInt(line.net_cents),
      vat: BigInt(line.vat_cents),
      gross: BigInt(line.gross_cents),
    })),
  ).map(({ vatClass, basisPoints, net, vat }): MoneyLine => {
    const isUntaxed = basisPoints === 0;
    const label = fill(texts.vatOf[language], {
      rate: formatRate(basisPoints),
      net: formatCents(Number(net)),
    });
    return {
      label: isUntaxed ? `${label}, ${vatClassNames[vatClass][language].toLocaleLowerCase('fi')}` : label,
      value: formatCents(Number(vat)),
    };
  });
  const back = lines.reduce((sum, line) => sum + line.returned_gross_cents, 0);
  const all: MoneyLine[] = [
    ...(order.discount_cents > 0
      ? [{ label: texts.discount[language], value: formatCents(-order.discount_cents) }]
      : []),
    { label: texts.net[language], value: formatCents(order.net_cents) },
    ...rates,
    { label: texts.gross[language], value: formatCents(order.gross_cents), isTotal: true },
    ...(back > 0 ? [{ label: texts.back[language], value: formatCents(-back) }] : []),
  ];
  return moneyLines({ caption: texts.totals[language], lines: all });
};

const addressShown = (row: OrderAddressRow, language: Language): HtmlValue => {
  const lines = addressLines(
    {
      careOf: row.care_of ?? '',
      street: row.street ?? '',
      postcode: row.postcode,
      town: row.town,
      country: row.country,
    },
    row.name ?? '',
  );
  const isWhole = row.street !== undefined;
  return join(
    isWhole ? lines : [...lines, html`<span class="muted">${texts.streetHidden[language]}</span>`],
    html`<br>`,
  );
};

const facts = (whole: WholeOrder, { language, policy }: Context): Html => {
  const { order, customer_name, addresses } = whole;
  const of = (kind: string) => addresses.find((one) => one.kind === kind);
  const [delivery, billing] = [of('delivery'), of('billing')];
  const given = (term: string, value: HtmlValue) => (value ? [{ term, value }] : []);
  return definitionList({
    language,
    items: [
      ...given(
        texts.customer[language],
        customer_name && html`<a href="/customers/${order.customer_id}">${customer_name}</a>`,
      ),
      { term: orderFields.ordered_on[language], value: formatDate(order.ordered_on, language) },
      ...given(
        orderFields.delivery_on[language],
        order.delivery_on && formatDate(order.delivery_on, language),
      ),
      { term: orderFields.channel[language], value: channelShown(order, language) },
      ...given(orderFields.customer_reference[language], order.customer_reference),
      ...given(texts.delivery[language], delivery && addressShown(delivery, language)),
      ...given(texts.billing[language], billing && addressShown(billing, language)),
      ...given(orderFields.note[language], order.note),
      {
        term: texts.prices[language],
        value: (order.prices_include_vat ? texts.withVat : texts.withoutVat)[language],
      },
      {
        term: texts.source[language],
        value: `${sourceName(policy.declaration, order.source, language)}, ${formatDate(helsinkiDate(order.recorded_at), language)}`,
      },
    ],
  });
};

const eventItem = (event: OrderEventRow, { returns, lines }: WholeOrder, { language }: Context) => {
  const parts = returns
    .filter(({ event_id }) => event_id === event.id)
    .map(({ position, quantity_thousandths }) => {
      const line = lines.find((one) => one.position === position);
      return `${line?.name ?? position}: ${formatQuantity(quantity_thousandths)}`;
    });
  return {
    at: formatMoment(event.happened_at, language),
    machineAt: event.happened_at.toISOString(),
    title: eventNames[event.kind][language],
    text: [parts.join(', '), event.note].filter(Boolean).join('. '),
  };
};

export const orderTitle = ({ order }: WholeOrder, { language }: Context): string =>
  fill(texts.order[language], { number: order.order_number });

export const orderCrumbs = (whole: WholeOrder, context: Context, last?: string): Html => {
  const own = { label: orderTitle(whole, context) };
  return breadcrumb({
    language: context.language,
    items: [
      { label: texts.orders[context.language], href: '/orders' },
      ...(last ? [{ ...own, href: `/orders/${whole.order.id}` }, { label: last }] : [own]),
    ],
  });
};

export const orderPage = (context: Context, whole: WholeOrder): Html => {
  const { language } = context;
  const { order, lines, events } = whole;
  const past = timeline({
    label: texts.past[language],
    items: events.map((event) => eventItem(event, whole, context)),
  });
  const lineTable = table({
    caption: texts.lines[language],
    captionHidden: true,
    dense: true,
    columns: lineColumns(context, lines),
    rows: lines,
    empty: { title: texts.noLines[language], text: texts.noLinesYet[language] },
  });
  return staffPage(context, {
    title: orderTitle(whole, context),
    breadcrumb: orderCrumbs(whole, context),
    lead: html`<span class="row">${stateBadge(order, language)}</span>`,
    actions: orderButtons(context, whole),
    content: html`<div class="stack">${card({
      title: texts.lines[language],
      id: 'lines',
      content: html`${lineTable}${totals(whole, context)}`,
    })}<div class="columns">${card({
      title: texts.facts[language],
      content: facts(whole, context),
    })}${card({ title: texts.past[language], id: 'events', content: past })}</div></div>`,
  });
};
