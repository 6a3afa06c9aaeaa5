/** Saved views: the company's own, without a person in them. */
import { ofCompany, type Privilege, type TableDeclaration } from '../../ground/columns.ts';
import { readers } from '../readers.ts';

const derived = { ...ofCompany, derived: true };

/** Rights on a whole table for every purpose that has customers' pages. */
export const forReaders = (
  privileges: readonly Privilege[],
): Readonly<Partial<Record<string, readonly Privilege[]>>> =>
  Object.fromEntries(readers.map((purpose) => [purpose, privileges]));

export const viewsData: readonly TableDeclaration[] = [
  {
    table: 'views',
    about: 'A saved view of the list of customers: conditions, columns, order, and whom it is shared with.',
    subject: 'none',
    rows: 'all',
    purposes: forReaders(['select', 'insert', 'update', 'delete']),
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
