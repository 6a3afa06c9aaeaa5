/** Exports: the company's own rows about files. The files hold customers' data, stand in the file store and expire. */
import {
  type FunctionDeclaration,
  manyPeople,
  ofCompany,
  type TableDeclaration,
} from '../../ground/columns.ts';

const derived = { ...ofCompany, derived: true };
const said = (...columns: string[]): Record<string, typeof ofCompany> =>
  Object.fromEntries(columns.map((column) => [column, ofCompany]));

export const exportsData: readonly TableDeclaration[] = [
  {
    table: 'exports',
    about:
      'An export of customers to a file: who made it, for which purpose, for whom, and when the file goes.',
    subject: 'none',
    rows: 'all',
    whoeverReads: { name: ['select', 'insert', 'update'] },
    columns: {
      id: derived,
      purpose: derived,
      asked_by: derived,
      asked_at: derived,
      ...said('title', 'definition', 'language', 'format', 'declaration_version'),
      ...said(
        'recipient',
        'recipient_name',
        'basis',
        'categories',
        'rows_done',
        'rows_expected',
        'rows_untold',
      ),
      file_id: { ...ofCompany, file: manyPeople },
      ...said('file_bytes', 'expires_on'),
    },
  },
  {
    table: 'export_steps',
    about: 'A step that an export took: when and by whom.',
    subject: 'none',
    rows: 'all',
    whoeverReads: { name: ['select', 'insert'] },
    columns: { ...said('export_id', 'number', 'step', 'at', 'problem'), by_actor: derived },
  },
];

export const exportsFunctions: readonly FunctionDeclaration[] = [
  { signature: 'disclose_export(bigint, bigint[])', purposes: [], whoeverReads: 'name', isDefiner: true },
  { signature: 'exports_holding(bigint[])', purposes: ['erasure', 'rights_requests'], isDefiner: true },
];
