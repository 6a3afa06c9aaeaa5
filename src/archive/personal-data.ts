/** What each column of the paper archive is. The order is the order in which an access answer shows the tables. */
import {
  type Column,
  type FunctionDeclaration,
  key,
  of,
  ofCompany,
  type TableDeclaration,
} from '../ground/columns.ts';

const fact = of('paper');
const fixed = of('paper', { fixed: true });
const byItself = of('paper', { derived: true });
const link = of('paper', { access: 'link' });
const ofStaff = of('paper', {
  access: 'withheld',
  why: 'Names of staff are not the person’s data (C-579/21).',
});
const whose: Column = { ...key, customer: 'follows' };

const each = (column: Column, ...names: string[]): Record<string, Column> =>
  Object.fromEntries(names.map((name) => [name, column]));

const ofDocument = {
  subject: 'customer',
  rows: { of_customer: 'customer_id', orNone: true },
  goesWith: 'paper_documents',
} as const;

/** Of the company alone: rooms, cabinets, folders, and what is left of a destroyed paper. */
const ofArchive = { subject: 'none', rows: 'all' } as const;
const keeping = { paper_archive: ['select', 'insert', 'update'], register_upkeep: ['select'] } as const;

export const archiveData: readonly TableDeclaration[] = [
  {
    ...ofArchive,
    table: 'paper_kinds',
    about: 'A kind of paper document, and by which declared rule it is kept.',
    purposes: { '*': ['select'], paper_archive: ['insert', 'update'] },
    columns: each(
      ofCompany,
      ...['kind', 'name_fi', 'name_sv', 'name_en', 'rule', 'counted_from', 'begins_on', 'ended_on'],
    ),
  },
  {
    ...ofArchive,
    table: 'paper_places',
    about: 'A cabinet in a room, whether it is locked and how it stands a fire.',
    purposes: keeping,
    whoeverReads: { paper: ['select'] },
    columns: {
      id: { ...ofCompany, derived: true },
      ...each(ofCompany, 'site', 'room', 'cabinet', 'is_locked', 'fire_class', 'unfit_because', 'ended_on'),
      ...each({ ...ofCompany, derived: true }, 'recorded_at', 'recorded_by'),
    },
  },
  {
    ...ofArchive,
    table: 'paper_folders',
    about: 'A folder in a cabinet.',
    purposes: keeping,
    whoeverReads: { paper: ['select'] },
    columns: {
      id: { ...ofCompany, derived: true },
      ...each(ofCompany, 'place_id', 'title', 'ended_on'),
      ...each({ ...ofCompany, derived: true }, 'recorded_at', 'recorded_by'),
    },
  },
  {
    table: 'paper_documents',
    about: 'A paper document: what it is, when it came, where it stands and until when it is kept.',
    subject: 'customer',
    rows: { of_customer: 'customer_id', orNone: true },
    writing: 'rows',
    purposes: { paper_archive: ['delete'], rights_requests: ['delete'] },
    // The paper of a voucher or of an open claim stays where its customer is erased; its title may say more than that.
    duties: [
      { rule: 'vouchers', until: `case when t.rule = 'vouchers' then t.kept_until end` },
      { rule: 'claims', until: `case when t.rule = 'claims' then coalesce(t.kept_until, 'infinity') end` },
    ],
    goesFirst: true,
    columns: {
      id: { ...key, derived: true },
      customer_id: whose,
      archive_number: { ...byItself, plain: true },
      outside_name: fact,
      outside_key: { ...link, derived: true },
      kind: { ...fact, plain: true },
      rule: of('paper', { access: 'link', readForErasure: true }),
      title: of('paper', { erasure: 'blank' }),
      received_on: fact,
      ended_on: fact,
      kept_until: of('paper', { readForErasure: true }),
      held_until: fact,
      held_because: of('paper'),
      folder_id: link,
      recorded_at: byItself,
      recorded_by: { ...ofStaff, derived: true },
      corrected_because: of('paper', { erasure: 'blank', fixed: true }),
      corrected_at: byItself,
      corrected_by: { ...ofStaff, derived: true },
    },
  },
  {
    table: 'paper_subjects',
    about: 'That a paper document that is filed under somebody else is about the customer too.',
    subject: 'customer',
    rows: { of_customer: 'customer_id' },
    writing: 'rows',
    purposes: { paper_archive: ['delete'], rights_requests: ['delete'] },
    columns: {
      customer_id: key,
      document_id: key,
      archive_number: { ...fixed, plain: true },
      kind: { ...fact, plain: true },
      received_on: fact,
      recorded_at: byItself,
    },
  },
  {
    ...ofDocument,
    table: 'paper_moves',
    about: 'Where a paper document was put, by whom and when.',
    writing: 'append',
    columns: {
      document_id: key,
      id: { ...key, derived: true },
      customer_id: whose,
      folder_id: { ...link, fixed: true },
      at: byItself,
      recorded_by: { ...ofStaff, derived: true },
    },
  },
  {
    ...ofDocument,
    table: 'paper_loans',
    about: 'That a paper document was lent: to whom, for what and until when.',
    writing: 'rows',
    columns: {
      document_id: key,
      id: { ...key, derived: true },
      customer_id: whose,
      lent_to: { ...ofStaff, fixed: true },
      lent_for: of('paper', { fixed: true }),
      lent_at: byItself,
      due_back_on: fact,
      recorded_by: { ...ofStaff, derived: true },
      returned_at: fact,
    },
  },
  {
    ...ofDocument,
    table: 'paper_scans',
    about: 'A scan of a paper document.',
    writing: 'append',
    purposes: { paper_archive: ['delete'], rights_requests: ['delete'] },
    columns: {
      document_id: key,
      id: { ...key, derived: true },
      customer_id: whose,
      file_id: of('paper', { access: 'link', fixed: true, file: 'given' }),
      file_name: fixed,
      ...each({ ...fixed, plain: true }, 'content_type', 'size_bytes'),
      recorded_at: byItself,
      recorded_by: { ...ofStaff, derived: true },
    },
  },
  {
    ...ofArchive,
    table: 'paper_destructions',
    about: 'A list of papers to destroy: who carried it out, how and when, and who confirmed it.',
    purposes: { paper_archive: ['select', 'insert', 'update', 'delete'], register_upkeep: ['select'] },
    columns: {
      id: { ...ofCompany, derived: true },
      ...each(ofCompany, 'begun_at', 'begun_by', 'method', 'destroyed_on', 'destroyed_by', 'destroyed_at'),
      ...each(ofCompany, 'confirmed_by', 'confirmed_at'),
    },
  },
  {
    ...ofArchive,
    table: 'paper_destruction_lines',
    about: 'A paper to shred or to black out, by its archive number; it names nobody.',
    purposes: {
      paper_archive: ['select', 'insert', 'update', 'delete'],
      register_upkeep: ['select'],
    },
    columns: {
      id: { ...ofCompany, derived: true },
      ...each(ofCompany, 'destruction_id', 'document_id', 'archive_number', 'kind', 'place', 'lent_to'),
      ...each(ofCompany, 'act', 'why', 'added_at'),
    },
  },
];

export const archiveFunctions: readonly FunctionDeclaration[] = [
  { signature: 'paper_handlers()', purposes: ['paper_archive'], isDefiner: true },
  {
    signature: 'papers_titled(text, integer)',
    purposes: ['paper_archive', 'rights_requests', 'customer_service', 'order_archive'],
    isDefiner: true,
  },
  {
    signature: 'correct_paper_owner(bigint, bigint, text, text, text)',
    purposes: ['paper_archive'],
    isDefiner: true,
  },
  { signature: 'papers_of_erased(bigint[])', purposes: ['erasure'], isDefiner: true },
];
