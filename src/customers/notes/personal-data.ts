import { key, of, type TableDeclaration } from '../../ground/columns.ts';

const ofCustomer = { rows: { of_customer: 'customer_id' }, subject: 'customer' } as const;
const derivedKey = { ...key, derived: true };
/** By its default, so that nobody writes in another's name. */
const recordedBy = of('notes', {
  derived: true,
  access: 'withheld',
  why: 'Names of staff are not the person’s data (C-579/21).',
});
const when = of('notes', { derived: true });

export const notesData: readonly TableDeclaration[] = [
  {
    ...ofCustomer,
    table: 'notes',
    about: 'A note of a call, visit, e-mail or letter.',
    writing: 'rows',
    purposes: { customer_service: ['delete'], rights_requests: ['delete'] },
    columns: {
      customer_id: key,
      id: derivedKey,
      kind: of('notes'),
      happened_at: of('notes'),
      body: of('notes'),
      recorded_at: when,
      recorded_by: recordedBy,
    },
  },
  {
    ...ofCustomer,
    table: 'note_versions',
    about: 'What a note said before it was changed.',
    goesWith: 'notes',
    writing: 'append',
    columns: {
      customer_id: key,
      note_id: key,
      id: derivedKey,
      kind: of('notes'),
      happened_at: of('notes'),
      body: of('notes'),
      changed_at: when,
      recorded_by: recordedBy,
    },
  },
  {
    ...ofCustomer,
    table: 'removals',
    about: 'That a note, a task or an attachment was deleted, and nothing of what it held.',
    writing: 'append',
    columns: {
      customer_id: key,
      id: derivedKey,
      what: of('notes'),
      removed_at: when,
      recorded_by: recordedBy,
    },
  },
];
