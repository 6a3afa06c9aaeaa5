import { formatDate } from '../../ground/format-date.ts';
import { fill } from '../../ground/language.ts';
import type { Context, FieldProblem } from '../../http/route.ts';
import { field } from '../../ui/field.ts';
import { fieldRows } from '../../ui/field-rows.ts';
import { type Html, html } from '../../ui/html.ts';
import { invoiceActs } from '../allowed-acts.ts';
import { euros, quantity, unitPrice } from '../documents/numbers.ts';
import { priceField, quantityField } from '../forms/credit-form.ts';
import { writeDecimal } from '../forms/read-decimal.ts';
import type { Invoice, InvoiceLine } from '../invoice.ts';
import { invoicePartPath } from '../paths.ts';
import type { OpenInvoice } from '../queries/open-of-customer.ts';
import { deedPage } from './deed-page.ts';
import { deedTexts as texts } from './deed-texts.ts';
import { pageTexts } from './invoice-page-texts.ts';

export type CreditForm = Readonly<{
  invoice: Invoice;
  /** Thousandths of each line that have not been credited. */
  left: ReadonlyMap<number, number>;
  typed: Readonly<Record<string, unknown>>;
  problems: readonly FieldProblem[];
}>;

const described = ({ description, quantity_thousandths, unit, price_micros }: InvoiceLine): string =>
  `${description}, ${quantity(quantity_thousandths)} ${unit} × ${unitPrice(price_micros)} €`.replace(
    '  ',
    ' ',
  );

export const creditPage = (context: Context, { invoice, left, typed, problems }: CreditForm): Html => {
  const { language } = context;
  const isAgain = problems.length > 0;
  const said = (name: string, otherwise: string): string => (isAgain ? String(typed[name] ?? '') : otherwise);
  const row = (line: InvoiceLine, errorOf: (name: string) => string | undefined) => {
    const shared = {
      language,
      kind: 'text',
      inputMode: 'decimal',
      autocomplete: 'off',
      unmarked: true,
    } as const;
    const [wanted, price] = [quantityField(line.line), priceField(line.line)];
    return {
      legend: described(line),
      fields: [
        html`<div class="field"><span class="form-label">${pageTexts.description[language]}</span><p>${described(line)}</p></div>`,
        field({
          ...shared,
          name: wanted,
          label: texts.creditQuantity[language],
          value: said(wanted, writeDecimal(Math.max(0, left.get(line.line) ?? 0), 3)),
          error: errorOf(wanted),
        }),
        field({
          ...shared,
          name: price,
          label: texts.creditPrice[language],
          value: said(price, ''),
          error: errorOf(price),
        }),
      ],
    };
  };
  return deedPage(context, {
    invoice,
    title: invoiceActs.credit.title[language],
    action: invoicePartPath(invoice.id, 'credit'),
    happens: html`${texts.credit[language]} ${texts.creditPrice[language]}: ${texts.creditPriceHint[language]}`,
    confirm: invoiceActs.credit.title[language],
    problems,
    fields: (errorOf) =>
      html`${fieldRows({
        headings: [
          pageTexts.description[language],
          texts.creditQuantity[language],
          texts.creditPrice[language],
        ],
        rows: invoice.lines.map((line) => row(line, errorOf)),
      })}${field({
        kind: 'text',
        name: 'notes',
        label: texts.creditReason[language],
        language,
        maxLength: 2000,
        value: said('notes', ''),
        error: errorOf('notes'),
      })}`,
  });
};

export const setOffPage = (
  context: Context,
  {
    invoice,
    open,
    problems,
  }: Readonly<{ invoice: Invoice; open: readonly OpenInvoice[]; problems: readonly FieldProblem[] }>,
): Html => {
  const { language } = context;
  const sum = euros(Math.abs(invoice.open_cents));
  const hasOpen = open.length > 0 && invoice.open_cents < 0;
  return deedPage(context, {
    invoice,
    title: pageTexts.setOff[language],
    action: invoicePartPath(invoice.id, 'set-off'),
    happens: hasOpen ? fill(texts.setOff[language], { sum }) : texts.noOpen[language],
    confirm: pageTexts.setOff[language],
    problems,
    ...(hasOpen
      ? {
          fields: (errorOf) =>
            field({
              kind: 'radio',
              name: 'invoice',
              label: texts.openInvoice[language],
              language,
              required: true,
              error: errorOf('invoice'),
              options: open.map(({ id, number, due_on, open_cents }) => ({
                value: String(id),
                label: `${number}, ${formatDate(due_on, language)}, ${euros(open_cents)}`,
              })),
            }),
        }
      : {}),
  });
};
