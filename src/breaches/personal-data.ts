/** Breaches and whom they touched: the log of Article 33(5) is the company's own, the people in it are rows of theirs. */
import {
  dayOf,
  type FunctionDeclaration,
  key,
  of,
  ofCompany,
  type TableDeclaration,
} from '../ground/columns.ts';

const derived = { ...ofCompany, derived: true };
const each = (...names: string[]) => Object.fromEntries(names.map((name) => [name, ofCompany]));

const log = {
  subject: 'none',
  rows: 'all',
  purposes: { rights_requests: ['select', 'insert'] },
} as const;

/** Counted from the closing, as of a request. */
const expires = {
  rule: 'request_file',
  since: `(select case when e.kind = 'closed' then ${dayOf('e.at')} end from breach_events e
    where e.breach_id = t.breach_id and e.kind in ('closed', 'reopened') order by e.number desc limit 1)`,
} as const;

export const breachesData: readonly TableDeclaration[] = [
  {
    ...log,
    table: 'breaches',
    about: 'A personal data breach: when it was found and from when the hours to notify it run.',
    columns: {
      id: derived,
      ...each('title', 'found_at', 'found_by', 'aware_at'),
      recorded_at: derived,
      recorded_by: derived,
    },
  },
  {
    ...log,
    table: 'breach_accounts',
    about: 'What is known of a breach: what happened to which data of whom, its effects and what was done.',
    columns: {
      ...each(
        'breach_id',
        'number',
        'began_on',
        'ended_on',
        'natures',
        'happened',
        'categories',
        'registers',
      ),
      ...each('people_count', 'people_are', 'records_count', 'effects', 'actions', 'processor'),
      at: derived,
      by_actor: derived,
    },
  },
  {
    ...log,
    table: 'breach_assessments',
    about: 'How great the risk to people was found to be, and why.',
    columns: { ...each('breach_id', 'number', 'risk', 'reasons'), at: derived, by_actor: derived },
  },
  {
    ...log,
    table: 'breach_events',
    purposes: { ...log.purposes, erasure: ['select'] },
    about:
      'A step of a breach: letters approved, told in public, left untold for a reason, closed, opened again.',
    columns: {
      ...each('breach_id', 'number', 'kind', 'happened_at', 'reason', 'reference'),
      at: derived,
      by_actor: derived,
    },
  },
  {
    ...log,
    table: 'breach_scopes',
    about:
      'How it was found out whom a breach touched: by a list, an import, an export, a recipient, a view.',
    purposes: { rights_requests: ['select', 'insert', 'update'] },
    columns: {
      ...each('breach_id', 'number', 'kind', 'named', 'title', 'since', 'until', 'definition'),
      ...each('done_to', 'found', 'finished_at', 'problem'),
      at: derived,
      by_actor: derived,
    },
  },
  {
    table: 'breach_customers',
    about: 'A customer whose data a breach touched.',
    subject: 'customer',
    rows: { of_customer: 'customer_id' },
    writing: 'rows',
    purposes: { rights_requests: ['select', 'insert', 'update', 'delete'] },
    expires,
    columns: {
      customer_id: key,
      breach_id: key,
      scope: of('requests', { access: 'link', fixed: true }),
      // Answered with words of how far it is, also while it is being assessed: requests/package/breach-standing.ts.
      added_at: of('requests', { derived: true }),
    },
  },
  {
    ...log,
    table: 'breach_notifications',
    about: 'What was told to the supervisor about a breach, word for word, when and how.',
    columns: {
      ...each('breach_id', 'number', 'language', 'body', 'sent_at', 'way', 'reference', 'late_reasons'),
      at: derived,
      by_actor: derived,
    },
  },
  {
    ...log,
    table: 'breach_messages',
    about: 'What people are told about a breach in plain words.',
    columns: {
      ...each('breach_id', 'number', 'language', 'happened', 'effects', 'actions', 'advice'),
      at: derived,
      by_actor: derived,
    },
  },
];

export const breachesFunctions: readonly FunctionDeclaration[] = [
  {
    signature: 'customers_of_import(bigint, bigint, integer)',
    purposes: ['rights_requests'],
    isDefiner: true,
  },
];
