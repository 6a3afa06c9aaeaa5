/** Who must be told where their data came from, and what became of that. GDPR 14. */
import { type FunctionDeclaration, key, of, type TableDeclaration } from '../ground/columns.ts';

export const originsData: readonly TableDeclaration[] = [
  {
    table: 'origin_duties',
    about: 'That a person must be told of a source of their data, until when, and what became of it.',
    subject: 'customer',
    rows: { of_customer: 'customer_id' },
    purposes: { rights_requests: ['select', 'insert', 'update', 'delete'] },
    columns: {
      customer_id: key,
      source: of('provenance', { fixed: true, plain: true }),
      obtained_on: of('provenance'),
      due_on: of('provenance'),
      import_id: of('provenance', { access: 'link' }),
      found_at: of('provenance', { derived: true, access: 'link' }),
      settled_at: of('provenance'),
      settled_as: of('provenance'),
      reason: of('provenance'),
      settled_by: of('provenance', {
        access: 'withheld',
        why: 'Names of staff are not the person’s data (C-579/21).',
      }),
    },
  },
];

export const originsFunctions: readonly FunctionDeclaration[] = [
  { signature: 'untold_among(bigint[])', purposes: '*', isDefiner: true },
];
