/** What may be done with an invoice in which state: the one table that buttons, handlers and tests read. */
import type { Text } from '../ground/language.ts';
import type { Invoice, InvoiceKind, InvoiceState } from './invoice.ts';

/** What the table below looks at. */
export type Standing = Pick<
  Invoice,
  'kind' | 'state' | 'open_cents' | 'disputed_at' | 'reminded_on' | 'total_cents'
>;

export type InvoiceAct =
  | 'change'
  | 'discard'
  | 'issue'
  | 'send'
  | 'pay'
  | 'credit'
  | 'dispute'
  | 'end_dispute'
  | 'remind'
  | 'collect'
  | 'end_collection'
  | 'write_off'
  | 'end_write_off';

type Rule = Readonly<{
  states: readonly InvoiceState[];
  kinds: readonly InvoiceKind[];
  /** Beyond kind and state. */
  also?: (invoice: Standing) => boolean;
  title: Text;
  /** The law or the custom that it follows. */
  source: string;
}>;

const both = ['invoice', 'credit_note'] as const;

const own = ['invoice'] as const;

const issued = ['open', 'paid', 'credited', 'collection', 'written_off'] as const;

const isUnpaid = ({ open_cents }: Standing): boolean => open_cents > 0;

export const invoiceActs: Readonly<Record<InvoiceAct, Rule>> = {
  change: {
    states: ['draft'],
    kinds: both,
    title: { fi: 'Muokkaa luonnosta', sv: 'Redigera utkastet', en: 'Edit the draft' },
    source: 'KPL 2:7: an issued voucher is not changed',
  },
  discard: {
    states: ['draft'],
    kinds: both,
    title: { fi: 'Poista luonnos', sv: 'Ta bort utkastet', en: 'Delete the draft' },
    source: 'AVL 209 e § 2 mom. 2 k: numbers run without gaps, so only what has none goes',
  },
  issue: {
    states: ['draft'],
    kinds: both,
    title: { fi: 'Vahvista lasku', sv: 'Fastställ fakturan', en: 'Issue the invoice' },
    source: 'AVL 209 b §, 209 e §',
  },
  send: {
    states: issued,
    kinds: both,
    title: { fi: 'Lähetä sähköpostilla', sv: 'Skicka per e-post', en: 'Send by e-mail' },
    source: 'AVL 209 f §: an electronic invoice with the buyer’s consent',
  },
  pay: {
    states: ['open', 'collection', 'written_off'],
    kinds: own,
    also: isUnpaid,
    title: { fi: 'Kirjaa suoritus', sv: 'Registrera betalning', en: 'Record a payment' },
    source: 'KPL 2:3',
  },
  credit: {
    states: ['open', 'paid', 'collection', 'written_off'],
    kinds: own,
    also: ({ total_cents }) => total_cents > 0,
    title: { fi: 'Hyvitä', sv: 'Kreditera', en: 'Credit' },
    source: 'AVL 209 b § 3 mom.: a credit note names the invoice that it changes',
  },
  dispute: {
    states: ['open', 'collection'],
    kinds: own,
    also: (invoice) => isUnpaid(invoice) && invoice.disputed_at === null,
    title: { fi: 'Kirjaa kiistäminen', sv: 'Anteckna bestridandet', en: 'Record a dispute' },
    source: 'PerL 513/1999 5 § 2 mom., 7 §',
  },
  end_dispute: {
    states: ['open', 'collection', 'paid', 'credited', 'written_off'],
    kinds: own,
    also: ({ disputed_at }) => disputed_at !== null,
    title: { fi: 'Kiista on ratkaistu', sv: 'Tvisten är avgjord', en: 'The dispute is settled' },
    source: 'PerL 513/1999 7 §',
  },
  remind: {
    states: ['open'],
    kinds: own,
    also: (invoice) => isUnpaid(invoice) && invoice.disputed_at === null,
    title: { fi: 'Lähetä maksumuistutus', sv: 'Skicka betalningspåminnelse', en: 'Send a reminder' },
    source: 'PerL 513/1999 4 §, 5 §, 10 a §; a disputed claim is answered, not reminded of',
  },
  collect: {
    states: ['open'],
    kinds: own,
    also: (invoice) => isUnpaid(invoice) && invoice.disputed_at === null && invoice.reminded_on !== null,
    title: { fi: 'Siirrä perintään', sv: 'Överför till indrivning', en: 'Hand to collection' },
    source: 'PerL 513/1999 4 §, 7 §; GDPR 15(1)(c): the disclosure is recorded',
  },
  end_collection: {
    states: ['collection'],
    kinds: own,
    title: { fi: 'Palauta perinnästä', sv: 'Ta tillbaka från indrivningen', en: 'Take back from collection' },
    source: 'PerL 513/1999 7 §',
  },
  write_off: {
    states: ['open', 'collection'],
    kinds: own,
    also: isUnpaid,
    title: { fi: 'Kirjaa luottotappioksi', sv: 'Bokför som kreditförlust', en: 'Write off' },
    source: 'KPL 5:2; AVL 78 § 1 mom. 3 k',
  },
  end_write_off: {
    states: ['written_off'],
    kinds: own,
    also: isUnpaid,
    title: { fi: 'Peru luottotappio', sv: 'Återta kreditförlusten', en: 'Undo the write-off' },
    source: 'KPL 5:2',
  },
};

export const invoiceCan = (act: InvoiceAct, invoice: Standing): boolean => {
  const { states, kinds, also } = invoiceActs[act];
  return states.includes(invoice.state) && kinds.includes(invoice.kind) && (also?.(invoice) ?? true);
};
