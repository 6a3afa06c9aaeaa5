/** What each column of the invoices' tables is. Vouchers are kept by a duty until `kept_until`: KPL 1336/1997 2:10. */
import {
  type Column,
  derivedKey,
  type FunctionDeclaration,
  key,
  of,
  ofCompany,
  type TableDeclaration,
} from '../ground/columns.ts';
import { paidThemselves } from './paid-themselves.ts';

const invoice = of('invoices', { plain: true });
const payment = of('payments');
/** Dates and sums from which duties are counted. */
const counted = of('invoices', { readForErasure: true });
const once = { fixed: true, plain: true } as const;
const inOwnWords = { fixed: true } as const;
const by = (category: 'invoices' | 'payments'): Column =>
  of(category, {
    derived: true,
    access: 'withheld',
    why: 'Names of staff are not the person’s data (C-579/21).',
  });
const each = (column: Column, ...names: string[]): Record<string, Column> =>
  Object.fromEntries(names.map((name) => [name, column]));

const isClaim = `(t.state in ('open', 'collection') and t.open_cents > 0)`;
const claimEnds = `greatest(t.due_on, t.reminded_on) + interval '36 months'`;

const child = { rows: { of_customer: 'customer_id' }, subject: 'customer' } as const;
const settings = { subject: 'none', rows: 'all' } as const;
const readers = { bookkeeping: ['select'], collection: ['select'], rights_requests: ['select'] } as const;
const derived = { ...ofCompany, derived: true } as const;

export const invoicesData: readonly TableDeclaration[] = [
  {
    ...settings,
    table: 'invoicing_settings',
    about: 'What the company prints on its invoices and how it reminds: the newest row is in force.',
    purposes: {
      invoicing: ['select', 'insert'],
      administration: ['select', 'insert'],
      ...readers,
      // An import of invoices asks whose sales they may be.
      register_upkeep: ['select'],
    },
    columns: {
      ...each(derived, 'id', 'saved_at', 'saved_by'),
      ...each(ofCompany, 'seller_name', 'seller_street', 'seller_postcode', 'seller_town', 'seller_country'),
      ...each(ofCompany, 'seller_phone', 'seller_email', 'seller_web', 'business_id', 'vat_number', 'iban'),
      ...each(ofCompany, 'bic', 'einvoice_address', 'einvoice_operator', 'term_days_consumer'),
      ...each(ofCompany, 'term_days_business', 'has_yearly_series', 'first_serial', 'reference_kind'),
      ...each(ofCompany, 'has_reminders', 'reminder_after_days', 'reminder_term_days', 'reminders_max'),
      ...each(ofCompany, 'fee_consumer_cents', 'fee_business_cents', 'terms'),
      ...each(ofCompany, 'terms_sv', 'terms_en'),
    },
  },
  {
    ...settings,
    table: 'invoice_series',
    about: 'The last number given out in each series of invoices.',
    purposes: { invoicing: ['select', 'insert', 'update'] },
    columns: { key: ofCompany, last_serial: ofCompany },
  },
  {
    ...child,
    table: 'invoicing_details',
    about: 'How a customer wishes to be invoiced.',
    writing: 'rows',
    // No voucher: whatever is kept of the customer's invoices, this goes.
    duties: [{ rule: 'claims', until: 'null' }],
    goesFirst: true,
    columns: {
      customer_id: key,
      ...each(invoice, 'vat_number', 'einvoice_address', 'einvoice_operator', 'channel', 'email'),
      ...each(invoice, 'term_days', 'your_reference', 'saved_at'),
    },
  },
  {
    ...child,
    table: 'invoices',
    about: 'An invoice or credit note: a draft until it has a number, and unchanged after that.',
    knownToPerson: `t.state <> 'draft'`,
    writing: 'rows',
    purposes: { invoicing: ['delete'] },
    triggers: ['issued_invoices_stand'],
    // KPL 2:10; velan vanhentumislaki 728/2003 4 § and 10 §: three years from the due day, anew from each reminder.
    duties: [
      { rule: 'vouchers', until: 't.kept_until' },
      { rule: 'claims', until: `case when ${isClaim} then ${claimEnds} end` },
    ],
    expires: { rule: 'vouchers', since: `case when not ${isClaim} then t.counted_from end` },
    prolongs: `case when ${isClaim} then ${claimEnds} else t.issued_on + interval '24 months' end`,
    goesFirst: true,
    columns: {
      customer_id: key,
      id: key,
      ...each(invoice, 'kind', 'origin', 'number', 'delivered_on', 'term_days'),
      ...each(
        counted,
        'state',
        'issued_on',
        'due_on',
        'open_cents',
        'reminded_on',
        'counted_from',
        'kept_until',
      ),
      ...each(of('invoices', { access: 'link' }), 'series', 'serial', 'order_id', 'credits_id'),
      ...each(of('invoices', { access: 'link' }), 'settings_id', 'declaration_version'),
      ...each(of('invoices', { access: 'link', fixed: true }), 'seller_business_id', 'import_id'),
      ...each(invoice, 'is_consumer', 'language', 'currency', 'prices_include_vat', 'reference'),
      ...each(invoice, 'your_reference', 'our_reference', 'order_number', 'buyer_name', 'buyer_contact'),
      ...each(invoice, 'buyer_care_of', 'buyer_street', 'buyer_postcode', 'buyer_town', 'buyer_country'),
      buyer_email: of('invoices', { erasure: 'blank', plain: true }),
      ...each(invoice, 'buyer_business_id', 'buyer_vat_number', 'buyer_einvoice_address'),
      ...each(invoice, 'buyer_einvoice_operator', 'delivery_name', 'delivery_street', 'delivery_postcode'),
      ...each(invoice, 'delivery_town', 'delivery_country', 'terms', 'net_cents', 'vat_cents'),
      notes: of('invoices'),
      ...each(invoice, 'total_cents', 'disputed_at'),
      drafted_at: of('invoices', { derived: true }),
      drafted_by: by('invoices'),
    },
  },
  {
    ...child,
    table: 'invoice_lines',
    goesWith: 'invoices',
    about: 'A line of an invoice.',
    writing: 'rows',
    purposes: { invoicing: ['delete'] },
    triggers: ['lines_of_issued_invoices_stand'],
    columns: {
      customer_id: key,
      invoice_id: key,
      line: key,
      ...each(invoice, 'product_code', 'description', 'quantity_thousandths', 'unit', 'price_micros'),
      ...each(invoice, 'discount_bp', 'discount_cents', 'vat_class', 'vat_rate_bp', 'net_cents'),
      total_cents: invoice,
      ...each(of('invoices', { access: 'link' }), 'order_line_id', 'credits_line'),
    },
  },
  {
    ...child,
    table: 'invoice_vat',
    goesWith: 'invoices',
    about: 'The totals of an invoice for a VAT class and rate.',
    writing: 'rows',
    purposes: { invoicing: ['delete'] },
    triggers: ['vat_of_issued_invoices_stands'],
    columns: {
      customer_id: key,
      invoice_id: key,
      ...each(of('invoices', once), 'vat_class', 'vat_rate_bp'),
      ...each(invoice, 'net_cents', 'vat_cents'),
    },
  },
  {
    ...child,
    table: 'invoice_originals',
    goesWith: 'invoices',
    about:
      'An invoice that another billing program made, as its XML stood in the imported file: the voucher itself.',
    writing: 'none',
    columns: { customer_id: key, invoice_id: key, content: invoice },
  },
  {
    ...child,
    table: 'invoice_events',
    goesWith: 'invoices',
    about: 'What happened to an invoice: issued, sent, reminded, disputed, handed to collection.',
    writing: 'append',
    columns: {
      customer_id: key,
      id: derivedKey,
      invoice_id: key,
      kind: of('invoices', once),
      note: of('invoices', inOwnWords),
      about: of('invoices', { ...once, access: 'link' }),
      at: of('invoices', { derived: true }),
      by_actor: by('invoices'),
    },
  },
  {
    ...child,
    table: 'payments',
    about: 'Money that a customer paid, that was paid back, or that turned out not to have come.',
    writing: 'rows',
    knownToPerson: `t.note = '' and ${paidThemselves}`,
    duties: [{ rule: 'vouchers', until: 't.kept_until' }],
    expires: { rule: 'vouchers', since: 't.counted_from' },
    goesFirst: true,
    columns: {
      customer_id: key,
      id: derivedKey,
      ...each(of('payments', once), 'kind', 'paid_on', 'amount_cents', 'method', 'reference'),
      payer_name: of('payments', inOwnWords),
      ...each(of('payments', { ...once, readForErasure: true }), 'counted_from', 'kept_until'),
      note: payment,
      ...each(of('payments', { ...once, access: 'link' }), 'bank_key', 'reverses_id'),
      recorded_at: of('payments', { derived: true }),
      recorded_by: by('payments'),
    },
  },
  {
    ...child,
    table: 'payment_allocations',
    goesWith: 'payments',
    about: 'What paid what: a payment or a credit note an invoice, or money that was paid back.',
    writing: 'append',
    columns: {
      customer_id: key,
      id: derivedKey,
      ...each(key, 'payment_id', 'credit_note_id', 'invoice_id', 'refund_id'),
      ...each(of('payments', once), 'amount_cents', 'costs_cents'),
      allocated_at: of('payments', { derived: true }),
      allocated_by: by('payments'),
    },
  },
  {
    ...child,
    table: 'reminders',
    goesWith: 'invoices',
    about: 'A reminder of an unpaid invoice: proposed by a job, sent or left unsent by a person.',
    writing: 'rows',
    purposes: { invoicing: ['delete'] },
    columns: {
      customer_id: key,
      id: derivedKey,
      invoice_id: key,
      ...each(of('invoices', once), 'ordinal'),
      proposed_at: of('invoices', { derived: true }),
      ...each(invoice, 'sent_at', 'left_at', 'channel', 'open_cents', 'fee_cents', 'interest_cents'),
      ...each(invoice, 'interest_until', 'due_on'),
      ...each({ ...by('invoices'), derived: false }, 'sent_by', 'left_by'),
    },
  },
  {
    ...child,
    table: 'invoice_mailings',
    goesWith: 'invoices',
    about: 'An invoice or a reminder that was sent by mail, and the file as it went.',
    writing: 'rows',
    triggers: ['mailed_files_go_with_their_mailing'],
    columns: {
      customer_id: key,
      id: derivedKey,
      invoice_id: key,
      to_address: of('invoices', once),
      reminder_id: of('invoices', { ...once, access: 'link' }),
      mail_id: of('invoices', { access: 'link' }),
      file_id: of('invoices', { access: 'link', file: 'given' }),
      asked_at: of('invoices', { derived: true }),
      asked_by: by('invoices'),
    },
  },
  {
    ...child,
    table: 'collections',
    goesWith: 'invoices',
    about: 'An invoice that was handed to a collection agency, until it came back or was settled.',
    writing: 'rows',
    columns: {
      customer_id: key,
      id: derivedKey,
      invoice_id: key,
      recipient: of('invoices', { ...once, access: 'link' }),
      ...each(of('invoices', once), 'recipient_name', 'handed_cents'),
      handed_at: of('invoices', { derived: true }),
      handed_by: by('invoices'),
      ...each(invoice, 'ended_at', 'ended_why'),
      ended_by: { ...by('invoices'), derived: false },
    },
  },
];

export const invoicesFunctions: readonly FunctionDeclaration[] = [
  { signature: 'forget_mailed_file()', purposes: [], isDefiner: true },
  { signature: 'keep_mailed_file(bigint, text)', purposes: ['invoicing', 'collection'], isDefiner: true },
  { signature: 'vouchers_follow_year(date, date, date)', purposes: ['invoicing'], isDefiner: true },
];
