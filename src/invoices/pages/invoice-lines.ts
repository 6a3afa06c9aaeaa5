/** The lines and totals of an invoice on a page. */
import type { Language } from '../../ground/language.ts';
import { type Html, html } from '../../ui/html.ts';
import { moneyLines } from '../../ui/money-lines.ts';
import { type Column, table } from '../../ui/table.ts';
import { amount, euros, percent, quantity, unitPrice } from '../documents/numbers.ts';
import type { Invoice, InvoiceLine } from '../invoice.ts';
import { pageTexts as texts } from './invoice-page-texts.ts';
import { vatClassTitles } from './invoice-texts.ts';

const discountOf = ({ discount_bp, discount_cents }: InvoiceLine): string =>
  [discount_bp ? percent(discount_bp) : '', discount_cents ? euros(discount_cents) : '']
    .filter(Boolean)
    .join(' + ');

const columns = ({ prices_include_vat, lines }: Invoice, language: Language): Column<InvoiceLine>[] => {
  const hasDiscount = lines.some((line) => discountOf(line) !== '');
  const total = prices_include_vat ? texts.withVat : texts.withoutVat;
  return [
    { title: texts.description[language], main: true, cell: ({ description }) => description },
    {
      title: texts.quantity[language],
      align: 'end',
      cell: ({ quantity_thousandths, unit }) => `${quantity(quantity_thousandths)}\u00a0${unit}`.trim(),
    },
    { title: texts.price[language], align: 'end', cell: ({ price_micros }) => unitPrice(price_micros) },
    ...(hasDiscount ? [{ title: texts.discount[language], align: 'end' as const, cell: discountOf }] : []),
    { title: texts.vat[language], align: 'end', cell: ({ vat_rate_bp }) => percent(vat_rate_bp) },
    {
      title: total[language],
      align: 'end',
      cell: (line) => amount(prices_include_vat ? line.total_cents : line.net_cents),
    },
  ];
};

export const linesShown = (invoice: Invoice, language: Language): Html => {
  const { rates, net_cents, vat_cents, total_cents } = invoice;
  return html`${table({
    caption: texts.lines[language],
    captionHidden: true,
    dense: true,
    columns: columns(invoice, language),
    rows: invoice.lines,
    empty: { title: texts.noLines[language], text: texts.noLinesYet[language] },
  })}${moneyLines({
    caption: texts.total[language],
    lines: [
      { label: texts.net[language], value: euros(net_cents) },
      ...rates.map((rate) => ({
        label: `${texts.vat[language]} ${percent(rate.vat_rate_bp)}${
          rate.vat_rate_bp === 0 ? ` (${vatClassTitles[rate.vat_class]?.[language] ?? rate.vat_class})` : ''
        }`,
        value: euros(rate.vat_cents),
      })),
      ...(rates.length > 1 ? [{ label: texts.vatTotal[language], value: euros(vat_cents) }] : []),
      { label: texts.total[language], value: euros(total_cents), isTotal: true },
    ],
  })}`;
};
