/** What waits to be told to recipients of many at once (decision 037). */
import { key, of, ofCompany, type TableDeclaration } from '../../ground/columns.ts';

const each = (...names: string[]) => Object.fromEntries(names.map((name) => [name, ofCompany]));

export const tellingData: readonly TableDeclaration[] = [
  {
    table: 'choices_to_tell',
    about: 'What was chosen for many at once and waits to be told to whoever was given their data.',
    subject: 'customer',
    rows: { of_customer: 'customer_id' },
    purposes: { register_upkeep: ['insert'], rights_requests: ['select', 'insert', 'delete'] },
    columns: { customer_id: key, batch: key, choices: of('import_material', { access: 'link' }) },
  },
  {
    table: 'people_to_tell',
    about: 'Of whom a recipient must be told what was chosen for many at once, until the letter is written.',
    subject: 'none',
    rows: 'all',
    purposes: { rights_requests: ['select', 'insert', 'delete'] },
    columns: {
      ...each('batch', 'kind', 'recipient', 'recipient_name', 'customer_number', 'what', 'last_at'),
      id: { ...ofCompany, derived: true },
    },
  },
];
