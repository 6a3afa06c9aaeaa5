import { type FunctionDeclaration, key, of, ofCompany, type TableDeclaration } from '../ground/columns.ts';

const fixed = { fixed: true } as const;

export const auditData: readonly TableDeclaration[] = [
  {
    table: 'audit_log',
    about: 'One look at a customer or at many, or one write: who, for which purpose, what, when. No values.',
    subject: 'customer',
    rows: { of_customer: 'customer_id', also: 'of_merged', orAmong: 'customer_ids' },
    writing: 'append',
    addedUnseen: true,
    staysBecause:
      'It says who looked and wrote, in keys and names of columns; the key leads nowhere once the customer’s row is gone. Its months are dropped by their own retention.',
    purposes: { '*': ['insert'], audit_keeping: ['select'], administration: ['select'] },
    triggers: ['audit_log_is_append_only', 'audit_log_is_never_emptied'],
    columns: {
      id: { ...key, derived: true },
      // Filled by their defaults alone: a purpose cannot write a line in another's name.
      at: of('lookups', { derived: true }),
      actor: of('lookups', {
        derived: true,
        access: 'withheld',
        why: 'Names of staff are not the person’s data (C-579/21).',
      }),
      purpose: of('lookups', { derived: true }),
      kind: of('lookups', fixed),
      act: of('lookups', { ...fixed, plain: true }),
      // Sealed: a line names whom it named, also when they were merged into another since.
      customer_id: { ...key, customer: 'stays' },
      customer_ids: of('lookups', {
        ...fixed,
        access: 'withheld',
        why: 'Data about other people (GDPR 15(4)).',
        customer: 'stays',
      }),
      about: of('lookups', { ...fixed, access: 'link' }),
      fields: of('lookups', { ...fixed, plain: true }),
    },
  },
  {
    table: 'audit_seals',
    about: 'A hash over a stretch of the log and the seal before it.',
    subject: 'none',
    rows: 'all',
    purposes: { audit_keeping: ['select', 'insert'], administration: ['select'] },
    triggers: ['audit_seals_are_append_only'],
    columns: {
      number: ofCompany,
      first_id: ofCompany,
      last_id: ofCompany,
      first_at: ofCompany,
      rows: ofCompany,
      hash: ofCompany,
      sealed_at: ofCompany,
    },
  },
  {
    table: 'audit_months_dropped',
    about: 'A month of the log that was dropped when its declared time had gone by.',
    subject: 'none',
    rows: 'all',
    purposes: { audit_keeping: ['select'], administration: ['select'] },
    triggers: ['audit_months_dropped_are_append_only'],
    columns: {
      month: ofCompany,
      rows: ofCompany,
      last_id: ofCompany,
      months_kept: ofCompany,
      declaration_version: ofCompany,
      dropped_on: ofCompany,
    },
  },
];

export const auditFunctions: readonly FunctionDeclaration[] = [
  {
    // It writes in the name of whoever looked: no purpose that reads anything about customers may.
    signature: 'note_looks(text[], integer[], text[], bigint[], text[], text[])',
    purposes: ['audit_keeping'],
    isDefiner: true,
  },
  // db/migrations/0115_looks_among_many.sql
  { signature: 'looks_among(bigint, integer)', purposes: [], whoeverReads: 'lookups', isDefiner: true },
];
