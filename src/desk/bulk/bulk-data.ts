/** Bulk edits: the company's own rows about the work, and what stood in each customer's row before. */
import { key, of, ofCompany, type TableDeclaration } from '../../ground/columns.ts';

const derived = { ...ofCompany, derived: true };
const said = (...columns: string[]): Record<string, typeof ofCompany> =>
  Object.fromEntries(columns.map((column) => [column, ofCompany]));
const material = of('import_material');
const upkeep = { register_upkeep: ['select', 'insert', 'update', 'delete'] } as const;

export const bulkData: readonly TableDeclaration[] = [
  {
    table: 'bulk_edits',
    about: 'One change to many customers: whom, what, how far it has come.',
    subject: 'none',
    rows: 'all',
    purposes: upkeep,
    columns: {
      id: derived,
      made_by: derived,
      made_at: derived,
      ...said('definition', 'ticked', 'change', 'source', 'prepared_to', 'run_to', 'undone_to', 'expires_on'),
      ...said(
        'rows_change',
        'rows_same',
        'rows_left',
        'rows_done',
        'rows_skipped',
        'rows_undone',
        'rows_kept',
      ),
    },
  },
  {
    table: 'bulk_edit_steps',
    about: 'A step that a bulk edit took: when and by whom.',
    subject: 'none',
    rows: 'all',
    purposes: { register_upkeep: ['select', 'insert'] },
    columns: { ...said('bulk_edit_id', 'number', 'step', 'at', 'problem'), by_actor: derived },
  },
  {
    table: 'bulk_edit_rows',
    about: 'What a bulk edit does to a customer and what stood there before, for taking it back. Expires.',
    subject: 'customer',
    rows: { of_customer: 'customer_id' },
    purposes: upkeep,
    columns: {
      customer_id: key,
      bulk_edit_id: key,
      row_id: key,
      outcome: material,
      old_value: material,
      old_source: { ...material, plain: true },
      old_since: material,
      changed_at: material,
      made: of('import_material', { access: 'link' }),
    },
  },
];
