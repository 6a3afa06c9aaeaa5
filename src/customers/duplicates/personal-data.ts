/** What merges of customers keep of whom: who was merged into whom, and what it takes to take it back. */
import {
  type Column,
  type FunctionDeclaration,
  key,
  of,
  ofCompany,
  type TableDeclaration,
} from '../../ground/columns.ts';

const child = { rows: { of_customer: 'customer_id' }, subject: 'customer' } as const;
/** Rows of any table as they were: for upkeep alone, and for an answer to an access request. Expires with the merge. */
const material: Column = { category: 'system', access: 'shown', erasure: 'with_row', derived: true };
const ofStaff: Column = of('history', {
  access: 'withheld',
  why: 'Names of staff are not the person’s data (C-579/21).',
  derived: true,
});
const forUndoing = { register_upkeep: ['select', 'delete'], rights_requests: ['select'] } as const;

export const duplicatesData: readonly TableDeclaration[] = [
  {
    ...child,
    table: 'merges',
    about: 'Two customers who were found to be one: the old key and number lead to the one that was kept.',
    purposes: { register_upkeep: ['select'], rights_requests: ['select'] },
    columns: {
      customer_id: key,
      id: { ...key, derived: true },
      kept_id: { ...key, customer: 'stays' },
      merged_id: { ...key, customer: 'stays' },
      merged_number: of('customer_number', { derived: true }),
      bulk_id: of('history', { access: 'link', derived: true }),
      taken: of('history', { derived: true }),
      // Whoever reads the log reads since when it is the log of both: its row policy asks this table.
      merged_at: of('lookups', { derived: true }),
      undone_at: { ...key, access: 'shown', derived: true },
      merged_by: ofStaff,
      undo_until: of('history', { derived: true }),
      undone_by: ofStaff,
      left_as_is: of('history', { derived: true }),
    },
  },
  {
    ...child,
    table: 'merge_moves',
    about: 'Which rows followed in a merge, by their keys. Expires with the right to take it back.',
    purposes: forUndoing,
    columns: {
      customer_id: key,
      merge_id: key,
      place: material,
      field: material,
      keys: { ...material, access: 'link' },
    },
  },
  {
    ...child,
    table: 'merge_rows',
    about: 'What a merge changed or dropped, as it was. Expires with the right to take it back.',
    purposes: forUndoing,
    columns: {
      customer_id: key,
      merge_id: key,
      id: { ...key, derived: true },
      place: material,
      what: material,
      body: material,
    },
  },
  {
    ...child,
    table: 'duplicate_denials',
    about: 'Two customers who were looked at and are not one.',
    purposes: {
      register_upkeep: ['select', 'insert', 'delete'],
      rights_requests: ['select'],
    },
    columns: {
      customer_id: key,
      other_id: { ...key, customer: 'another' },
      denied_at: { ...material, access: 'shown' },
      denied_by: {
        ...material,
        access: 'withheld',
        why: 'Names of staff are not the person’s data (C-579/21).',
      },
    },
  },
  {
    table: 'customer_references',
    about: 'Which columns name a customer, and what a merge does with them.',
    subject: 'none',
    rows: 'all',
    purposes: { '*': ['select'] },
    columns: { place: ofCompany, field: ofCompany, way: ofCompany },
  },
];

export const duplicatesFunctions: readonly FunctionDeclaration[] = [
  {
    signature: 'merge_customers(bigint[], bigint[], jsonb, bigint)',
    purposes: ['register_upkeep'],
    isDefiner: true,
  },
  { signature: 'undo_merge(bigint)', purposes: ['register_upkeep'], isDefiner: true },
];
