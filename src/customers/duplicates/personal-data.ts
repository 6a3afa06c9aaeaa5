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
const material: Column = {
  category: 'system',
  access: 'shown',
  erasure: 'with_row',
  derived: true,
  plain: true,
};
const ofStaff: Column = of('history', {
  access: 'withheld',
  why: 'Names of staff are not the person’s data (C-579/21).',
  derived: true,
});
const found: Column = { ...material, derived: false };
const mark: Column = { category: 'system', access: 'link', erasure: 'with_row', derived: true };
const each = (columns: string, column: Column) =>
  Object.fromEntries(columns.split(' ').map((name) => [name, column]));
const ofWork = (typed: string, filled: string): Record<string, Column> => ({
  ...each(typed, ofCompany),
  ...each(filled, { ...ofCompany, derived: true }),
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
      taken: of('history', { derived: true, plain: true }),
      // Whoever reads the log reads since when it is the log of both: its row policy asks this table.
      merged_at: of('lookups', { derived: true }),
      undone_at: { ...key, access: 'shown', derived: true },
      merged_by: ofStaff,
      undo_until: of('history', { derived: true }),
      undone_by: ofStaff,
      left_as_is: of('history', { derived: true, plain: true }),
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
      body: { category: 'system', access: 'shown', erasure: 'with_row', derived: true },
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
    ...child,
    table: 'duplicate_pairs',
    about:
      'Two customers who may be one, how surely and why. Goes when a later search does not find it again.',
    purposes: { register_upkeep: ['select', 'insert', 'update', 'delete'], rights_requests: ['select'] },
    columns: {
      customer_id: { ...key, customer: 'goes' },
      other_id: { ...key, customer: 'goes' },
      confidence: found,
      reasons: found,
      run_id: { ...found, access: 'link' },
      found_at: { ...found, derived: true },
      left_by: { ...found, access: 'link', derived: true },
    },
  },
  {
    table: 'duplicate_marks',
    about: 'What a search for duplicates compares of a customer: for its time alone, emptied at its end.',
    subject: 'customer',
    rows: 'all',
    // A plan of an erasure counts them.
    purposes: { register_upkeep: ['select'], rights_requests: ['select'] },
    goesFirst: true,
    columns: {
      customer_id: { ...mark, readForErasure: true, customer: 'goes' },
      ...each(
        'kind is_changed given family first pairs words firm who business_id emails mailboxes phones homes flats',
        mark,
      ),
    },
  },
  {
    table: 'duplicate_words',
    about: 'Words that are names, so that a name is told from a slip of the hand. Emptied like the marks.',
    subject: 'none',
    rows: 'all',
    purposes: { register_upkeep: ['select', 'insert'] },
    columns: { place: ofCompany, word: ofCompany, bearers: ofCompany },
  },
  {
    table: 'duplicate_runs',
    about: 'A search through the register for customers who stand in it twice.',
    subject: 'none',
    rows: 'all',
    purposes: { register_upkeep: ['select', 'insert', 'update'] },
    columns: ofWork('scope since stop_asked_at ended_at outcome candidates', 'id asked_at asked_by'),
  },
  {
    table: 'duplicate_steps',
    about: 'What the search that is under way has to do, and what of it is done. Emptied like the marks.',
    subject: 'none',
    rows: 'all',
    purposes: { register_upkeep: ['select', 'insert', 'update'] },
    columns: each('id turn after_id to_id key candidates done_at', ofCompany),
  },
  {
    table: 'bulk_merges',
    about:
      'Many pairs merged by one rule: what was promised, how far it has come, whether it was taken back.',
    subject: 'none',
    rows: 'all',
    purposes: { register_upkeep: ['select', 'insert', 'update'] },
    columns: ofWork(
      'rule pairs_expected looked_at merged stop_asked_at ended_at outcome undo_asked_at undone not_undone undo_ended_at undone_to',
      'id asked_at asked_by',
    ),
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
  {
    signature: 'note_marks(bigint, bigint, timestamp with time zone)',
    purposes: ['register_upkeep'],
    isDefiner: true,
  },
  { signature: 'count_marked_words(integer)', purposes: ['register_upkeep'], isDefiner: true },
  { signature: 'empty_marks()', purposes: ['register_upkeep'], isDefiner: true },
  {
    signature: 'compare_pairs(bigint[], bigint[])',
    purposes: ['register_upkeep'],
    isDefiner: true,
  },
  { signature: 'pass_on_pairs(bigint[], bigint[])', purposes: ['register_upkeep'], isDefiner: true },
  {
    signature: 'pairs_of_rule(jsonb, timestamp with time zone, bigint, integer)',
    purposes: ['register_upkeep'],
    isDefiner: true,
  },
  { signature: 'may_be_merged(bigint)', purposes: ['register_upkeep'], isDefiner: true },
  { signature: 'merge_next(bigint, integer)', purposes: ['register_upkeep'], isDefiner: true },
  { signature: 'undo_next(bigint, integer)', purposes: ['register_upkeep'], isDefiner: true },
  { signature: 'match_form(text)', purposes: ['register_upkeep'] },
  { signature: 'search_form(text)', purposes: ['register_upkeep'] },
  { signature: 'undo_merge(bigint)', purposes: ['register_upkeep'], isDefiner: true },
];
