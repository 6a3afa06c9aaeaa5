import { formErrors } from '../../access/form-errors.ts';
import { staffPage } from '../../access/staff-page.ts';
import type { Text } from '../../ground/language.ts';
import type { Context, FieldProblem } from '../../http/route.ts';
import { field } from '../../ui/field.ts';
import { form } from '../../ui/form.ts';
import { type Html, html } from '../../ui/html.ts';
import { channels, detailTitles } from '../forms/details-form.ts';
import { customerPath, invoicingDetailsPath } from '../paths.ts';

export const detailsTexts = {
  title: { fi: 'Laskutustiedot', sv: 'Faktureringsuppgifter', en: 'Invoicing details' },
  lead: {
    fi: 'Uudet laskut alkavat näistä tiedoista. Jätä tyhjäksi, mitä asiakas ei ole pyytänyt.',
    sv: 'Nya fakturor börjar med de här uppgifterna. Lämna tomt det som kunden inte har bett om.',
    en: 'New invoices begin with these. Leave empty what the customer has not asked for.',
  },
  email: { fi: 'Sähköpostilla', sv: 'Per e-post', en: 'By e-mail' },
  post: { fi: 'Kirjeenä', sv: 'Som brev', en: 'As a letter' },
  einvoice: { fi: 'Verkkolaskuna', sv: 'Som e-faktura', en: 'As an e-invoice' },
  notSaid: { fi: 'Ei sovittu', sv: 'Inte avtalat', en: 'Not agreed' },
} as const satisfies Record<string, Text>;
const texts = detailsTexts;

export const detailsPage = (
  context: Context,
  customerId: number,
  typed: Readonly<Record<string, unknown>>,
  problems: readonly FieldProblem[],
): Html => {
  const { language } = context;
  const { errors, errorOf } = formErrors(problems, language);
  const plain = (name: keyof typeof detailTitles, more: object = {}): Html =>
    field({
      kind: 'text',
      name,
      label: detailTitles[name][language],
      language,
      value: typed[name] === null || typed[name] === undefined ? '' : String(typed[name]),
      error: errorOf(name),
      autocomplete: 'off',
      size: 'medium',
      ...more,
    });
  return staffPage(context, {
    title: texts.title[language],
    path: invoicingDetailsPath(customerId),
    lead: texts.lead[language],
    content: html`<div class="narrow">${form({
      language,
      action: invoicingDetailsPath(customerId),
      errors,
      cancel: { href: customerPath(customerId) },
      content: html`${plain('channel', {
        kind: 'select',
        blank: texts.notSaid[language],
        options: channels.map((value) => ({ value, label: texts[value][language] })),
      })}${plain('email', { kind: 'email' })}${plain('einvoice_address')}${plain('einvoice_operator')}${plain(
        'vat_number',
        { size: 'short' },
      )}${plain('your_reference')}${plain('term_days', { size: 'short', inputMode: 'numeric' })}`,
    })}</div>`,
  });
};
