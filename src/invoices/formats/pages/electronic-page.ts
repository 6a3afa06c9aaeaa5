import { formErrors, typedText } from '../../../access/form-errors.ts';
import { staffPage } from '../../../access/staff-page.ts';
import type { Text } from '../../../ground/language.ts';
import type { Context, FieldProblem } from '../../../http/route.ts';
import { field } from '../../../ui/field.ts';
import { form } from '../../../ui/form.ts';
import { type Html, html } from '../../../ui/html.ts';
import type { Period } from '../electronic-file.ts';

export const electronicTexts = {
  title: { fi: 'Verkkolaskut', sv: 'E-fakturor', en: 'Electronic invoices' },
  finvoice: { fi: 'Finvoice-tiedosto', sv: 'Finvoice-fil', en: 'Finvoice file' },
  ubl: { fi: 'Peppol-tiedosto (UBL)', sv: 'Peppol-fil (UBL)', en: 'Peppol file (UBL)' },
  several: { fi: 'Lataa ajan laskut', sv: 'Hämta periodens fakturor', en: 'Download the period’s invoices' },
} as const satisfies Record<string, Text>;

const own = {
  lead: {
    fi: 'Lataa laskut tiedostoina ja vie ne verkkolaskuoperaattorille. Laskut, joilta puuttuu jotakin, luetellaan paketin tekstitiedostossa.',
    sv: 'Hämta fakturorna som filer och för dem till e-fakturaoperatören. Fakturor som saknar något räknas upp i paketets textfil.',
    en: 'Download the invoices as files and take them to the e-invoice operator. Those that lack something are listed in a text file of the archive.',
  },
  from: { fi: 'Laskun päivästä', sv: 'Från fakturadatum', en: 'From the day of issue' },
  to: { fi: 'Laskun päivään', sv: 'Till fakturadatum', en: 'To the day of issue' },
  format: { fi: 'Muoto', sv: 'Format', en: 'Format' },
  finvoiceHint: {
    fi: 'Suomalaisille operaattoreille ja pankeille.',
    sv: 'För finländska operatörer och banker.',
    en: 'For Finnish operators and banks.',
  },
  ublHint: {
    fi: 'Peppol BIS Billing 3, eurooppalainen standardi EN 16931.',
    sv: 'Peppol BIS Billing 3, den europeiska standarden EN 16931.',
    en: 'Peppol BIS Billing 3, the European standard EN 16931.',
  },
} as const satisfies Record<string, Text>;

export const electronicPath = '/electronic-invoices';
export const electronicZipPath = '/electronic-invoices/files';

type Shown = Readonly<{
  period: Period;
  typed?: Readonly<Record<string, unknown>>;
  problems?: readonly FieldProblem[];
}>;

export const electronicPage = (context: Context, { period, typed = {}, problems = [] }: Shown): Html => {
  const { language } = context;
  const { errors, errorOf } = formErrors(problems, language);
  const date = (name: 'from' | 'to') =>
    field({
      kind: 'date',
      name,
      language,
      label: own[name][language],
      value: typedText(typed, name) ?? period[name],
      required: true,
      error: errorOf(name),
    });
  return staffPage(context, {
    title: electronicTexts.title[language],
    path: electronicPath,
    lead: own.lead[language],
    content: html`<div class="narrow">${form({
      language,
      action: electronicZipPath,
      method: 'get',
      wholePage: true,
      errors,
      submit: electronicTexts.several[language],
      content: html`${date('from')}${date('to')}${field({
        kind: 'radio',
        name: 'format',
        language,
        label: own.format[language],
        value: typedText(typed, 'format') ?? 'finvoice',
        required: true,
        options: [
          { value: 'finvoice', label: 'Finvoice 3.0', hint: own.finvoiceHint[language] },
          { value: 'ubl', label: 'UBL', hint: own.ublHint[language] },
        ],
      })}`,
    })}</div>`,
  });
};
