/** The ledger of erasures and the suppression list: neither tells who anybody was. */
import { type FunctionDeclaration, key, of, ofCompany, type TableDeclaration } from '../ground/columns.ts';

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
    table: 'erasures_to_tell',
    about: 'Of whom a recipient must be told that the time was over, until the letter is written.',
    subject: 'none',
    rows: 'all',
    purposes: { erasure: ['insert'], rights_requests: ['select', 'delete'] },
    columns: {
      ...ofLedger('recipient', 'recipient_name', 'customer_number', 'what', 'last_at'),
      id: { ...ofCompany, derived: true },
    },
  },
  {
    table: 'retention_runs',
    about: 'A run of one retention rule on one day: how far it has come and what it did.',
    subject: 'none',
    rows: 'all',
    purposes: {
      erasure: ['select', 'insert', 'update'],
      register_upkeep: ['select'],
      rights_requests: ['select'],
      administration: ['select'],
    },
    columns: {
      ...ofLedger('rule', 'table_name', 'due_on', 'started_at', 'ended_at', 'done_to', 'erased', 'kept'),
      id: { ...ofCompany, derived: true },
    },
  },
  {
    table: 'retention_previews',
    about: 'How many a retention rule will end within a month, and keys of some of them.',
    subject: 'none',
    rows: 'all',
    purposes: { erasure: ['select', 'insert', 'update', 'delete'], register_upkeep: ['select'] },
    columns: ofLedger('rule', 'table_name', 'counted_at', 'due_by', 'due', 'is_capped', 'customers'),
  },
  {
    table: 'retention_warnings',
    about:
      'What the keepers of the register were told before a sweep: by when, how many, how many were told.',
    subject: 'none',
    rows: 'all',
    purposes: {
      administration: ['select', 'insert'],
      erasure: ['select'],
      register_upkeep: ['select'],
      rights_requests: ['select'],
    },
    columns: {
      ...ofLedger('on_day', 'up_to', 'due', 'gone', 'told'),
      at: { ...ofCompany, derived: true },
      id: { ...ofCompany, derived: true },
    },
  },
  {
    table: 'retention_rule_times',
    about: 'From which day on a retention rule acts: some days after it was new or shortened.',
    subject: 'none',
    rows: 'all',
    purposes: { erasure: ['select', 'insert', 'update'], register_upkeep: ['select'] },
    columns: ofLedger('rule', 'table_name', 'months', 'days', 'acts_from'),
  },
  {
    table: 'retention_holds',
    about: 'Somebody who is held back from the sweep: why, until when.',
    subject: 'customer',
    rows: { of_customer: 'customer_id' },
    purposes: { register_upkeep: ['select', 'insert', 'update'], rights_requests: ['select'] },
    prolongs: `case when t.ended_on is null then t.held_until end`,
    columns: {
      customer_id: key,
      id: { ...key, derived: true },
      reason: of('choices', { fixed: true }),
      held_until: of('choices', { fixed: true, readForErasure: true }),
      recorded_at: of('choices', { derived: true }),
      recorded_by: of('choices', {
        derived: true,
        access: 'withheld',
        why: 'Names of staff are not the person’s data (C-579/21).',
      }),
      ended_on: of('choices', { readForErasure: true }),
    },
  },
  {
    table: 'table_rewrites',
    about: 'A night in which the tables of the erased were written anew.',
    subject: 'none',
    rows: 'all',
    purposes: {
      erasure: ['select', 'insert', 'update'],
      register_upkeep: ['select'],
      rights_requests: ['select'],
      publication: ['select'],
    },
    columns: {
      ...ofLedger('started_at', 'ended_at', 'up_to', 'tables', 'left_over', 'log_cleared'),
      id: { ...ofCompany, derived: true },
    },
  },
  {
    table: 'forgotten_requests',
    about: 'When a request of somebody who was erased lost its name and its words.',
    subject: 'none',
    rows: 'all',
    purposes: { erasure: ['select', 'update'], rights_requests: ['select'], publication: ['select'] },
    columns: ofLedger('request_id', 'at', 'is_in_journal'),
  },
  {
    table: 'backups',
    about: 'A backup that was made: its file, size and hash, and until when it is kept.',
    subject: 'none',
    rows: 'all',
    purposes: {
      administration: ['select', 'insert', 'update'],
      register_upkeep: ['select'],
      rights_requests: ['select'],
      erasure: ['select'],
      publication: ['select'],
    },
    columns: {
      ...ofLedger(
        'file_name',
        'made_at',
        'took_seconds',
        'size_bytes',
        'rows',
        'sha256',
        'kept_until',
        'destroyed_at',
        'folder',
      ),
      id: { ...ofCompany, derived: true },
    },
  },
  {
    table: 'backup_failures',
    about: 'A backup that could not be made, and why.',
    subject: 'none',
    rows: 'all',
    purposes: { administration: ['select', 'insert'], register_upkeep: ['select'] },
    columns: { ...ofLedger('at', 'folder', 'code'), id: { ...ofCompany, derived: true } },
  },
  {
    table: 'choices_to_journal',
    about: 'Keys of choices that wait for some seconds to be written into the journal.',
    subject: 'none',
    rows: 'all',
    purposes: { register_upkeep: ['select', 'delete'] },
    columns: {
      id: { ...ofCompany, derived: true },
      customers: { ...ofCompany, derived: true },
      choices: { ...ofCompany, derived: true },
    },
  },
];

export const retentionFunctions: readonly FunctionDeclaration[] = [
  { signature: 'choices_wait_for_the_journal()', purposes: [], isDefiner: true },
  { signature: 'keep_for_duty(bigint[])', purposes: ['erasure'], isDefiner: true },
];
