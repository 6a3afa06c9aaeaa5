import { z } from 'zod';
import { emailNotValid, fieldTooLong } from '../../customers/problems.ts';
import { demandRight, type Wrong } from '../../customers/wrong-fields.ts';
import { parseEmail } from '../../ground/email.ts';
import type { Text } from '../../ground/language.ts';
import { Problem } from '../../ground/problem.ts';
import { termNotValid } from '../problems.ts';
import type { InvoicingDetails } from '../queries/details.ts';

export const detailTitles = {
  channel: { fi: 'Miten laskut lähetetään', sv: 'Hur fakturorna skickas', en: 'How invoices are sent' },
  email: {
    fi: 'Laskujen sähköpostiosoite',
    sv: 'Fakturornas e-postadress',
    en: 'E-mail address for invoices',
  },
  einvoice_address: { fi: 'Verkkolaskuosoite', sv: 'E-fakturaadress', en: 'E-invoicing address' },
  einvoice_operator: { fi: 'Välittäjätunnus', sv: 'Förmedlarkod', en: 'Operator' },
  vat_number: { fi: 'ALV-tunnus', sv: 'Momsnummer', en: 'VAT number' },
  your_reference: { fi: 'Viitteenne', sv: 'Er referens', en: 'Your reference' },
  term_days: { fi: 'Maksuaika, päivää', sv: 'Betalningstid, dagar', en: 'Days to pay' },
} as const satisfies Record<string, Text>;

export const channels = ['email', 'post', 'einvoice'] as const;
const text = z.string().max(300).optional();

export const detailsBody = z.object({
  channel: z.enum(channels).optional(),
  email: text,
  einvoice_address: text,
  einvoice_operator: text,
  vat_number: text,
  your_reference: text,
  term_days: text,
});

const longest = { einvoice_address: 60, einvoice_operator: 40, vat_number: 20, your_reference: 70 } as const;

/** Throws `WrongFields`. */
export const readDetails = (typed: z.output<typeof detailsBody>): InvoicingDetails => {
  const wrong: Wrong[] = [];
  const said = (name: keyof typeof longest): string => {
    const value = typed[name]?.trim() ?? '';
    if (value.length > longest[name])
      wrong.push({
        field: name,
        problem: new Problem(fieldTooLong, { field: detailTitles[name], max: longest[name] }),
      });
    return value;
  };
  const [email, term] = [typed.email?.trim() ?? '', typed.term_days?.trim() ?? ''];
  const address = email === '' ? '' : parseEmail(email)?.address;
  if (address === undefined) wrong.push({ field: 'email', problem: new Problem(emailNotValid) });
  if (term !== '' && !(/^\d{1,3}$/.test(term) && Number(term) <= 365))
    wrong.push({ field: 'term_days', problem: new Problem(termNotValid) });
  const details = {
    channel: typed.channel ?? null,
    email: address ?? '',
    einvoice_address: said('einvoice_address'),
    einvoice_operator: said('einvoice_operator'),
    vat_number: said('vat_number').replace(/\s/g, '').toUpperCase(),
    your_reference: said('your_reference'),
    term_days: term === '' ? null : Number(term),
  };
  demandRight(wrong);
  return details;
};
