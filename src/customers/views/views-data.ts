/** Saved views: the company's own, without a person in them. */
import { ofCompany, type TableDeclaration } from '../../ground/columns.ts';

const derived = { ...ofCompany, derived: true };

export const viewsData: readonly TableDeclaration[] = [
  {
    table: 'views',
    about: 'A saved view of the list of customers: conditions, columns, order, and whom it is shared with.',
    subject: 'none',
    rows: 'all',
    whoeverReads: { name: ['select', 'insert', 'update', 'delete'] },
    columns: {
      id: derived,
      name: ofCompany,
      definition: ofCompany,
      made_by: derived,
      made_at: derived,
      saved_at: ofCompany,
      shared_with: ofCompany,
    },
  },
];
