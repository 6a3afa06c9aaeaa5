/** A reminder as data for the template: creditor, ground, itemisation, payee and date, and how to dispute. PerL 513/1999 5 §. */
import { addDays } from '../../ground/calendar.ts';
import { formatDate } from '../../ground/format-date.ts';
import { formatPhone } from '../../ground/format-phone.ts';
import { fill } from '../../ground/language.ts';
import type { Invoice, Seller } from '../invoice.ts';
import { lateInterestRate } from '../late-interest.ts';
import { giroOf, shownReference } from './giro.ts';
import { addresseeOf, footerOf, senderOf } from './invoice-document.ts';
import { amount, euros, percent } from './numbers.ts';
import { reminderWords as words } from './reminder-words.ts';
import { words as invoiceWords } from './words.ts';

export type ReminderLetter = Readonly<{
  invoice: Invoice;
  seller: Seller;
  customerNumber?: string | undefined;
  ordinal: number;
  sentOn: string;
  dueOn: string;
  /** What of the invoice was open when the reminder was sent. */
  openCents: number;
  /** Of this reminder and of those before it. */
  feesCents: number;
  interestCents: number;
  interestUntil: string;
}>;

const factsOf = ({ invoice, customerNumber, sentOn, dueOn }: ReminderLetter) => {
  const { language } = invoice;
  const facts: [string, string | null | undefined, boolean?][] = [
    [words.date[language], formatDate(sentOn, language)],
    [invoiceWords.number[language], invoice.number],
    [invoiceWords.date[language], invoice.issued_on && formatDate(invoice.issued_on, language)],
    [words.dueNow[language], formatDate(dueOn, language), true],
    [invoiceWords.reference[language], invoice.reference && shownReference(invoice.reference)],
    [invoiceWords.customer[language], customerNumber],
  ];
  return facts.flatMap(([term, text, strong]) =>
    text ? [{ term, text, ...(strong ? { strong } : {}) }] : [],
  );
};

const leadOf = ({ invoice, dueOn, ordinal }: ReminderLetter): string[] => {
  const { language, number, due_on } = invoice;
  const said = fill(words.notPaid[language], {
    number: number ?? '',
    due: due_on ? formatDate(due_on, language) : '',
    date: formatDate(dueOn, language),
  });
  return ordinal > 1 ? [said, fill(words.again[language], { ordinal })] : [said];
};

const itemisation = (letter: ReminderLetter) => {
  const { invoice, interestUntil, interestCents, openCents, feesCents } = letter;
  const { language, total_cents, due_on, is_consumer } = invoice;
  const interest = fill(words.interest[language], {
    from: formatDate(addDays(due_on ?? interestUntil, 1), language),
    until: formatDate(interestUntil, language),
    rate: percent(lateInterestRate(is_consumer, interestUntil)),
  });
  const rows: [string, number][] = [
    [words.principal[language], total_cents],
    [words.paid[language], openCents - total_cents],
    [interest, interestCents],
    [words.fees[language], feesCents],
  ];
  return {
    columns: [words.claim[language], words.sum[language]],
    sides: ['start', 'end'],
    widths: [4, 1],
    rows: rows
      .filter(([, cents], at) => at === 0 || cents !== 0)
      .map(([term, cents]) => [term, amount(cents)]),
  };
};

const groundOf = ({ lines, language, number, issued_on }: Invoice): string =>
  fill(words.groundText[language], {
    number: number ?? '',
    date: issued_on ? formatDate(issued_on, language) : '',
    what: `${lines[0]?.description ?? ''}${lines.length > 1 ? words.more[language] : ''}`,
  });

const notesOf = ({ invoice, seller }: ReminderLetter) => {
  const { language, is_consumer } = invoice;
  const address = `${seller.name}, ${seller.street}, ${seller.postcode} ${seller.town}`;
  const contact = [seller.email, seller.phone && formatPhone(seller.phone), address]
    .filter(Boolean)
    .join(', ');
  return [
    {
      heading: words.creditor[language],
      text: `${address} (${invoiceWords.businessId[language]} ${seller.business_id})`,
    },
    { heading: words.ground[language], text: groundOf(invoice) },
    { text: fill(words.dispute[language], { contact }) },
    ...(is_consumer ? [{ text: words.suspend[language] }] : []),
  ];
};

export const reminderDocument = (letter: ReminderLetter) => {
  const { invoice, seller, dueOn, openCents, feesCents, interestCents } = letter;
  const { language, number, reference } = invoice;
  const cents = openCents + feesCents + interestCents;
  const payer = addresseeOf(invoice);
  return {
    language,
    title: words.title[language],
    author: seller.name,
    date: letter.sentOn,
    sender: senderOf(seller),
    addressee: payer,
    facts: factsOf(letter),
    lead: leadOf(letter),
    lines: itemisation(letter),
    rates: null,
    totals: [{ term: words.toPay[language], text: euros(cents), strong: true }],
    notes: notesOf(letter),
    footer: footerOf(seller, language),
    giro: giroOf({
      seller,
      payer,
      message: [`${invoiceWords.number[language]} ${number}`],
      reference: reference ?? '',
      dueOn,
      cents,
      language,
    }),
  };
};
