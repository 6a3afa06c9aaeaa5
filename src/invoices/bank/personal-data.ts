/** What a bank statement tells of payers: material that expires. That a payment was taken, by a key that names nobody, stays. */
import {
  type Column,
  type FunctionDeclaration,
  key,
  manyPeople,
  of,
  ofCompany,
  type TableDeclaration,
} from '../../ground/columns.ts';
import { paidThemselves } from '../paid-themselves.ts';

/** Gone from the row when the file expires or the person is erased; the row itself stays, for its key. */
const material = of('import_material', { erasure: 'blank' });
const link = of('import_material', { access: 'link', erasure: 'keep' });
const followed: Column = {
  ...of('import_material', { access: 'link', erasure: 'blank' }),
  readForErasure: true,
  customer: 'follows',
};
const derived = { ...ofCompany, derived: true };
const every = ['select', 'insert', 'update', 'delete'] as const;

const each = (column: Column, ...names: string[]): Record<string, Column> =>
  Object.fromEntries(names.map((name) => [name, column]));

const ofFile = { subject: 'none', rows: 'all' } as const;
const ofPayer = { subject: 'customer', rows: 'all' } as const;

export const bankData: readonly TableDeclaration[] = [
  {
    ...ofFile,
    table: 'bank_accounts',
    about: 'An account of the company beside the one on its invoices, confirmed by a person.',
    purposes: { invoicing: ['select', 'insert', 'delete'] },
    columns: { account: ofCompany, confirmed_at: derived, confirmed_by: derived },
  },
  {
    ...ofFile,
    table: 'bank_files',
    about: 'A file of bank statements that was brought in: how far it has come and what was counted.',
    purposes: { invoicing: ['select', 'insert', 'update'], erasure: ['select'] },
    columns: {
      ...each(derived, 'id', 'uploaded_at', 'uploaded_by'),
      file_id: { ...ofCompany, file: manyPeople },
      ...each(ofCompany, 'file_name', 'file_sha256', 'file_bytes', 'has_identity_codes'),
      ...each(ofCompany, 'read_to_entry', 'read_to_part', 'payments_read', 'outgoing_passed'),
      ...each(ofCompany, 'unbooked_passed', 'matched_to_entry', 'matched_to_part', 'payments_matched'),
      ...each(ofCompany, 'undone_to_entry', 'undone_to_part', 'payments_undone', 'counts', 'expires_on'),
    },
  },
  {
    ...ofFile,
    table: 'bank_file_steps',
    about: 'A step that a file of bank statements took: when and by whom.',
    purposes: { invoicing: ['select', 'insert'] },
    columns: {
      ...each(ofCompany, 'bank_file_id', 'number', 'step', 'problem'),
      ...each(derived, 'at', 'by_actor'),
    },
  },
  {
    ...ofFile,
    table: 'bank_statements',
    about: 'A statement of the file: of which account and which days.',
    purposes: { invoicing: ['select', 'insert'] },
    columns: each(
      ofCompany,
      ...[
        'bank_file_id',
        'number',
        'kind',
        'version',
        'said_id',
        'account',
        'currency',
        'from_on',
        'to_on',
        'warnings',
      ],
    ),
  },
  {
    ...ofPayer,
    table: 'bank_payments',
    answers: { from: 'own_bank_payments' },
    knownToPerson: paidThemselves,
    about:
      'A payment that a bank statement tells, and what became of it. Who paid goes when the file expires.',
    purposes: { invoicing: every },
    goesFirst: true,
    columns: {
      ...each(key, 'bank_file_id', 'entry', 'part'),
      ...each(link, 'statement', 'key', 'entry_key', 'currency', 'is_reversal', 'reference_is_sure'),
      ...each(link, 'warnings', 'outcome', 'reason', 'decided_at', 'payment_key'),
      ...each(of('import_material', { erasure: 'keep' }), 'booked_on', 'paid_on', 'amount_cents'),
      ...each({ ...material, plain: true }, 'reference', 'reference_rf', 'other_references', 'documents'),
      ...each({ ...material, plain: true }, 'bank_reference', 'exchange'),
      ...each(material, 'payer_name', 'payer_account', 'message'),
      // Numbers out of the message.
      hints: { ...material, access: 'link' },
      customer_id: followed,
      payment_id: { ...link, erasure: 'blank' },
      decided_by: of('import_material', {
        access: 'withheld',
        erasure: 'keep',
        why: 'Names of staff are not the person’s data (C-579/21).',
      }),
    },
  },
  {
    ...ofPayer,
    table: 'bank_proposals',
    about: 'What a payment of a bank statement may pay, until a person has decided.',
    purposes: { invoicing: every },
    goesFirst: true,
    columns: {
      ...each(key, 'bank_file_id', 'entry', 'part', 'number'),
      ...each(link, 'is_sure', 'reason', 'invoice_id', 'credit_note_id', 'reverses_id', 'amount_cents'),
      costs_cents: link,
      customer_id: { ...key, customer: 'follows', readForErasure: true },
    },
  },
];

export const bankFunctions: readonly FunctionDeclaration[] = [
  { signature: 'count_bank_payments()', purposes: ['invoicing'], isDefiner: true },
];
