/** Answers to people about their own data: what was made for whom, and until when it can be fetched. */
import { dayOf, type FunctionDeclaration, key, of, type TableDeclaration } from '../../ground/columns.ts';

const ofPerson = { subject: 'customer', rows: { of_customer: 'customer_id' } } as const;
const shown = of('requests');
const fixed = of('requests', { fixed: true });
const link = of('requests', { access: 'link' });
const withheld = (why: string) => of('requests', { access: 'withheld', why });
const own = ['access_answer'];

export const packageData: readonly TableDeclaration[] = [
  {
    ...ofPerson,
    table: 'access_packages',
    about:
      'An answer with all data about a person, as it was asked for and made; its files go when its time is over.',
    writing: 'rows',
    purposes: { own_page: ['select', 'insert'] },
    expires: { rule: 'request_file', since: dayOf('coalesce(t.finished_at, t.asked_at)') },
    columns: {
      customer_id: key,
      id: { ...key, derived: true },
      request_id: { ...link, fixed: true },
      kind: fixed,
      language: fixed,
      opening_hash: link,
      asked_at: { ...shown, derived: true, readForErasure: true },
      asked_by: of('requests', {
        derived: true,
        access: 'withheld',
        why: 'Names of staff are not the person’s data (C-579/21).',
      }),
      rows_done: link,
      rows_expected: link,
      finished_at: { ...shown, readForErasure: true },
      problem: link,
      expires_on: shown,
      attachments_waiting: link,
      texts_waiting: link,
    },
  },
  {
    ...ofPerson,
    table: 'access_package_files',
    about: 'A file of an answer: for the person to read, or for a machine.',
    goesWith: 'access_packages',
    writing: 'rows',
    purposes: { rights_requests: ['select', 'insert', 'update', 'delete'], own_page: ['select'] },
    columns: {
      customer_id: key,
      package_id: key,
      format: { ...fixed, category: 'key' },
      file_id: { ...link, fixed: true, file: { why: 'An earlier answer; this one holds the same anew.' } },
      size_bytes: fixed,
    },
  },
  {
    ...ofPerson,
    table: 'held_texts',
    about:
      'A free text about a person that an answer holds back until somebody has looked, and what they decided of it.',
    writing: 'rows',
    purposes: { rights_requests: ['select', 'insert', 'update', 'delete'] },
    expires: { rule: 'request_file', since: dayOf('t.noted_at') },
    columns: {
      customer_id: key,
      id: { ...key, derived: true },
      place: of('requests', { fixed: true, plain: true }),
      field: { ...link, fixed: true },
      digest: { ...link, fixed: true },
      body: withheld('A copy of a text that is shown where it stands, or is looked through first.'),
      found: withheld('Data about other people (GDPR 15(4)).'),
      noted_at: { ...shown, derived: true, readForErasure: true },
      decision: shown,
      covered: withheld('Data about other people (GDPR 15(4)).'),
      decided_at: shown,
      decided_by: withheld('Names of staff are not the person’s data (C-579/21).'),
    },
  },
];

export const packageFunctions: readonly FunctionDeclaration[] = [
  { signature: 'own_customers()', purposes: ['access_answer', 'own_page'], isDefiner: true },
  { signature: 'own_organisations()', purposes: own, isDefiner: true },
  { signature: 'others_representing()', purposes: own, isDefiner: true },
  { signature: 'own_breaches()', purposes: own, isDefiner: true },
  // db/migrations/0044_access_files.sql
  { signature: 'files_of_packages(bigint[])', purposes: ['erasure'], isDefiner: true },
  // db/migrations/0077_files_about.sql
  { signature: 'files_about(bigint, bigint)', purposes: ['rights_requests'], isDefiner: true },
  { signature: 'own_text_decisions()', purposes: own, isDefiner: true },
  { signature: 'known_name_words(text[])', purposes: ['rights_requests'], isDefiner: true },
  { signature: 'people_named(text[], text[])', purposes: ['rights_requests'], isDefiner: true },
  { signature: 'own_import_lines()', purposes: [], isDefiner: true },
  { signature: 'own_import_rows()', purposes: own, isDefiner: true },
  { signature: 'own_import_decisions()', purposes: own, isDefiner: true },
  { signature: 'own_import_orders()', purposes: own, isDefiner: true },
  { signature: 'own_import_order_lines()', purposes: own, isDefiner: true },
  { signature: 'own_import_buyers()', purposes: own, isDefiner: true },
  { signature: 'own_import_invoices()', purposes: own, isDefiner: true },
  { signature: 'own_import_undo()', purposes: own, isDefiner: true },
  { signature: 'own_bank_payments()', purposes: own, isDefiner: true },
];
