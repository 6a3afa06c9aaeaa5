/** One payment: what the bank says of it, what it may pay, and the words that a person may say. */
import { staffPage } from '../../../access/staff-page.ts';
import type { Hit } from '../../../customers/search-customers.ts';
import { formatDate } from '../../../ground/format-date.ts';
import { formatIban } from '../../../ground/iban.ts';
import { fill, type Text } from '../../../ground/language.ts';
import type { Context } from '../../../http/route.ts';
import { badge } from '../../../ui/badge.ts';
import { actionButton, button } from '../../../ui/button.ts';
import { card } from '../../../ui/card.ts';
import { type Definition, definitionList } from '../../../ui/definition-list.ts';
import { field } from '../../../ui/field.ts';
import { form } from '../../../ui/form.ts';
import { type Html, type HtmlValue, html, join } from '../../../ui/html.ts';
import { noticeBox } from '../../../ui/notice-box.ts';
import { shownReference } from '../../documents/giro.ts';
import { euros } from '../../documents/numbers.ts';
import { paymentPath } from '../../paths.ts';
import { isOpen, mayBeDecided } from '../bank-file.ts';
import { bankPaymentPartPath, bankPaymentPath } from '../paths.ts';
import type { BankFile } from '../queries/bank-files.ts';
import type { BankPaymentRow, Candidate, Reversed } from '../queries/bank-payments.ts';
import { trail } from './bank-file-page.ts';
import { payerOf, reasonOf } from './bank-payments-page.ts';
import { outcomeWords, reasonWords, bankTexts as texts, warningWords } from './bank-texts.ts';

export type BankPaymentShown = Readonly<{
  file: BankFile;
  payment: BankPaymentRow;
  candidates: readonly Candidate[];
  /** Customers of the same name or sought, for money without an invoice. */
  customers: readonly Hit[];
  reversed: Reversed | undefined;
  query: string;
}>;

const own = {
  account: { fi: 'Maksajan tili', sv: 'Betalarens konto', en: 'Payer’s account' },
  bank: { fi: 'Pankin tunnus', sv: 'Bankens kod', en: 'The bank’s code' },
  exchange: { fi: 'Valuutta ja kurssi', sv: 'Valuta och kurs', en: 'Currency and rate' },
  documents: { fi: 'Maksun erittely', sv: 'Betalningens specifikation', en: 'Itemised as' },
  remarks: { fi: 'Huomautukset', sv: 'Anmärkningar', en: 'Remarks' },
  said: { fi: 'Mitä pankki kertoo', sv: 'Vad banken uppger', en: 'What the bank says' },
  recorded: { fi: 'Suoritus', sv: 'Betalning', en: 'Payment' },
  recordedOpen: { fi: 'Avaa suoritus', sv: 'Öppna betalningen', en: 'Open the payment' },
  choose: {
    fi: 'Mille laskuille maksu kuuluu?',
    sv: 'Vilka fakturor gäller betalningen?',
    en: 'Which invoices does it pay?',
  },
  open: { fi: 'avoinna {sum}', sv: 'öppet {sum}', en: '{sum} open' },
  due: { fi: 'Eräpäivä {date}.', sv: 'Förfaller {date}.', en: 'Due {date}.' },
  paid: { fi: 'ei avoinna', sv: 'inget öppet', en: 'nothing open' },
  allocate: { fi: 'Kohdista valituille', sv: 'Rikta till de valda', en: 'Allocate to the chosen' },
  noCandidates: {
    fi: 'Sopivaa avointa laskua ei löytynyt. Hae laskun numerolla, viitteellä tai asiakkaan nimellä.',
    sv: 'Ingen passande öppen faktura hittades. Sök med fakturans nummer, referens eller kundens namn.',
    en: 'No fitting open invoice was found. Search by the invoice’s number, reference or the customer’s name.',
  },
  search: {
    fi: 'Hae toinen lasku tai asiakas',
    sv: 'Sök en annan faktura eller kund',
    en: 'Find another invoice or customer',
  },
  searchHint: {
    fi: 'Laskun numero, viite tai asiakkaan nimi',
    sv: 'Fakturans nummer, referens eller kundens namn',
    en: 'Number of the invoice, reference, or the customer’s name',
  },
  searchGo: { fi: 'Hae', sv: 'Sök', en: 'Search' },
  credit: {
    fi: 'Jätä asiakkaan hyväksi',
    sv: 'Lämna till kundens godo',
    en: 'Leave as the customer’s credit',
  },
  creditSays: {
    fi: 'Maksu kirjataan asiakkaalle {name}, ja sen voi käyttää myöhemmin laskuun tai palauttaa.',
    sv: 'Betalningen registreras på kunden {name} och kan senare användas för en faktura eller återbetalas.',
    en: 'The payment is recorded for {name} and can later pay an invoice or be paid back.',
  },
  exclude: { fi: 'Ei asiakkaan maksu', sv: 'Inte en kunds betalning', en: 'Not a customer’s payment' },
  excludeSays: {
    fi: 'Korko, veronpalautus tai muu, joka ei kuulu asiakkaille, tai suoritus, joka on jo kirjattu käsin.',
    sv: 'Ränta, skatteåterbäring eller annat som inte gäller kunder, eller en betalning som redan registrerats för hand.',
    en: 'Interest, a tax refund or else that is no customer’s, or a payment that was recorded by hand already.',
  },
  reverse: { fi: 'Kirjaa palautunut maksu', sv: 'Registrera återtagandet', en: 'Record that it came back' },
  reverseSays: {
    fi: 'Suoritus {date}, {sum}, {name}: sen laskut ovat jälleen avoinna.',
    sv: 'Betalningen {date}, {sum}, {name}: dess fakturor är åter öppna.',
    en: 'The payment of {date}, {sum}, {name}: its invoices are open again.',
  },
  again: {
    fi: 'Sama maksu näyttää olevan jo kirjattu. Kohdista se vain, jos raha on tullut kahdesti.',
    sv: 'Samma betalning verkar redan vara registrerad. Rikta den bara om pengarna har kommit två gånger.',
    en: 'The same payment seems to be recorded already. Allocate it only if the money came twice.',
  },
} as const satisfies Record<string, Text>;

const documentsOf = ({ documents }: BankPaymentRow): HtmlValue =>
  documents &&
  join(
    documents.map(({ kind, number, cents }) => {
      const sum = cents === null ? '' : ` ${euros(kind === 'credit_note' ? -cents : cents)}`;
      return html`${number}${sum}`;
    }),
    html`<br>`,
  );

const basics = ({ payment }: BankPaymentShown, context: Context): Html => {
  const { language } = context;
  const on = payment.paid_on ?? payment.booked_on;
  const references = payment.reference ? [payment.reference] : (payment.other_references ?? []);
  const items: Definition[] = [
    { term: texts.payer[language], value: payerOf(payment, context) },
    { term: texts.paidOn[language], value: on ? formatDate(on, language) : '' },
    { term: texts.reference[language], value: references.map(shownReference).join(', ') },
    {
      term: texts.message[language],
      value: payment.message && join(payment.message.split('\n'), html`<br>`),
    },
    { term: own.documents[language], value: documentsOf(payment) },
    { term: own.account[language], value: payment.payer_account && formatIban(payment.payer_account) },
    { term: own.exchange[language], value: payment.exchange },
    { term: own.bank[language], value: payment.bank_reference },
    {
      term: own.remarks[language],
      value: (payment.warnings ?? []).map((warning) => warningWords[warning][language]).join(', '),
    },
    {
      term: own.recorded[language],
      value:
        payment.payment_id &&
        html`<a href="${paymentPath(payment.payment_id)}">${own.recordedOpen[language]}</a>`,
    },
  ];
  return card({
    title: own.said[language],
    content: definitionList({ language, items: items.filter(({ value }) => Boolean(value)) }),
  });
};

const candidateLabel = (one: Candidate, { language }: Context): string =>
  [
    one.number,
    one.customer_name,
    one.open_cents > 0 ? fill(own.open[language], { sum: euros(one.open_cents) }) : own.paid[language],
  ].join(' · ');

const choices = ({ payment, candidates }: BankPaymentShown, context: Context): Html => {
  const { language } = context;
  const first = candidates.find(({ open_cents, why }) => open_cents > 0 && why !== 'sum');
  return form({
    language,
    action: bankPaymentPartPath(payment.bank_file_id, payment, 'allocation'),
    submit: own.allocate[language],
    content: field({
      kind: 'checkboxes',
      name: 'invoice',
      language,
      label: own.choose[language],
      required: true,
      values: first ? [String(first.id)] : [],
      options: candidates.map((one) => ({
        value: String(one.id),
        label: candidateLabel(one, context),
        hint: [
          reasonWords[one.why]?.[language] ?? '',
          fill(own.due[language], { date: formatDate(one.due_on, language) }),
        ]
          .filter(Boolean)
          .join(' '),
        disabled: one.open_cents <= 0,
      })),
    }),
  });
};

const invoicesCard = (shown: BankPaymentShown, context: Context): Html => {
  const { language } = context;
  const { payment, candidates, query } = shown;
  const found =
    candidates.length > 0
      ? choices(shown, context)
      : html`<p class="muted">${own.noCandidates[language]}</p>`;
  const search = form({
    language,
    action: bankPaymentPath(payment.bank_file_id, payment),
    method: 'get',
    inline: true,
    submit: button({ label: own.searchGo[language], type: 'submit' }),
    content: field({
      kind: 'search',
      name: 'q',
      language,
      label: own.search[language],
      hint: own.searchHint[language],
      value: query,
      maxLength: 60,
    }),
  });
  return card({ content: html`<div class="stack">${found}${search}</div>` });
};

/** Of each customer once, whether they came with an invoice or by name. */
const customersOf = ({ candidates, customers }: BankPaymentShown): Map<number, string> =>
  new Map([
    ...candidates.map(({ customer_id, customer_name }) => [customer_id, customer_name] as const),
    ...customers.map(({ id, name }) => [id, name] as const),
  ]);

const otherDeeds = (shown: BankPaymentShown, { language }: Context): Html => {
  const { payment, reversed } = shown;
  const { bank_file_id: id } = payment;
  const isMoneyIn = payment.amount_cents > 0 && payment.currency === 'EUR';
  const row = (says: string, button: Html): Html =>
    html`<li><span class="muted">${says}</span>${button}</li>`;
  const act = (
    part: 'credit' | 'exclusion' | 'reversal',
    label: Text,
    hidden: Record<string, string> = {},
    isMain = false,
  ) =>
    actionButton({
      language,
      action: bankPaymentPartPath(id, payment, part),
      label: label[language],
      kind: isMain ? 'main' : 'plain',
      small: !isMain,
      hidden,
    });
  const credits = isMoneyIn
    ? [...customersOf(shown)]
        .slice(0, 6)
        .map(([customer, name]) =>
          row(
            fill(own.creditSays[language], { name }),
            act('credit', own.credit, { customer: String(customer) }),
          ),
        )
    : [];
  const back = reversed
    ? [
        row(
          fill(own.reverseSays[language], {
            date: formatDate(reversed.paid_on, language),
            sum: euros(reversed.amount_cents),
            name: reversed.customer_name,
          }),
          act('reversal', own.reverse, {}, true),
        ),
      ]
    : [];
  const excluded =
    payment.outcome === 'excluded' ? [] : [row(own.excludeSays[language], act('exclusion', own.exclude))];
  const deeds = [...back, ...credits, ...excluded];
  return deeds.length === 0 ? html`` : card({ content: html`<ul class="steps">${deeds}</ul>` });
};

export const bankPaymentPage = (context: Context, shown: BankPaymentShown): Html => {
  const { language } = context;
  const { file, payment } = shown;
  const title = `${payerOf(payment, context)}, ${euros(payment.amount_cents)}`;
  const mayDecide = mayBeDecided(payment.outcome) && file.step === 'matched';
  const reason = payment.outcome === 'excluded' ? '' : reasonOf(payment, context);
  const state = mayDecide && isOpen(payment.outcome) ? 'due' : 'neutral';
  return staffPage(context, {
    title,
    breadcrumb: trail(file, context, title),
    lead: html`<span class="row">${badge({ state, label: outcomeWords[payment.outcome][language] })} ${reason}</span>`,
    content: html`<div class="card-page"><div class="stack">${
      mayDecide &&
      payment.outcome === 'duplicate' &&
      noticeBox({ language, kind: 'warning', sentence: own.again[language] })
    }${mayDecide && payment.amount_cents > 0 && invoicesCard(shown, context)}${mayDecide && otherDeeds(shown, context)}</div><div class="stack">${basics(shown, context)}</div></div>`,
  });
};
