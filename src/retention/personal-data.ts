/** The ledger of erasures and the suppression list: neither tells who anybody was. */
import { type FunctionDeclaration, ofCompany, type TableDeclaration } from '../ground/columns.ts';

const ofLedger = (...names: string[]) => Object.fromEntries(names.map((name) => [name, ofCompany]));

export const retentionData: readonly TableDeclaration[] = [
  {
    table: 'erasures',
    about: 'An erasure: when, why, what went and what a duty keeps until when. A chain of hashes.',
    subject: 'none',
    rows: 'all',
    purposes: {
      erasure: ['select', 'insert'],
      rights_requests: ['select'],
      administration: ['select'],
      publication: ['select'],
    },
    triggers: ['erasures_never_change'],
    // A line names whom it erased: nobody is there any more to be followed.
    columns: {
      customer_id: { ...ofCompany, customer: 'stays' },
      ...ofLedger(
        'number',
        'at',
        'cause',
        'about',
        'erased',
        'kept',
        'receipt_hash',
        'previous_hash',
        'hash',
      ),
    },
  },
  {
    table: 'retention_runs',
    about: 'A run of one retention rule on one day: how far it has come and what it did.',
    subject: 'none',
    rows: 'all',
    purposes: {
      erasure: ['select', 'insert', 'update'],
      rights_requests: ['select'],
      administration: ['select'],
    },
    columns: {
      ...ofLedger('rule', 'table_name', 'due_on', 'started_at', 'ended_at', 'done_to', 'erased', 'kept'),
      id: { ...ofCompany, derived: true },
    },
  },
];

export const retentionFunctions: readonly FunctionDeclaration[] = [
  { signature: 'keep_for_duty(bigint[])', purposes: ['erasure'], isDefiner: true },
];
