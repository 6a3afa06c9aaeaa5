/**
 * What a view can ask and show of a customer. Each field says which category of the notice it is: a condition or a
 * column stands only where the acting purpose reads that, so that a view is never an oracle. Under row security only
 * leakproof operators use an index: tests compare text, dates, keys and float8, never by a function of the column.
 */
import type { RawBuilder } from 'kysely';
import type { Category } from '../../ground/columns.ts';
import type { Text } from '../../ground/language.ts';
import type { Reads } from '../reads.ts';
import type { Operator } from './operator.ts';

export type Sql = RawBuilder<unknown>;

export type Option = Readonly<{ value: string; title: Text }>;

/** How a value is written in a condition and shown in a cell. Money is cents in the database and euros to people. */
export type ValueKind =
  | 'text'
  | 'choice'
  | 'date'
  | 'moment'
  /** A date kept as text. */
  | 'written_date'
  | 'number'
  | 'money'
  | 'presence'
  | 'key';

export type Asked = Readonly<{ operator: Operator; values: readonly string[] }>;

/** A child's row that is shown: joined once however many of its columns are. `$` of its alias is the key in `joins`. */
export type Join = Readonly<{ alias: string; sql: Sql }>;

export type ViewColumn = Readonly<{
  value: Sql;
  join?: Join;
  /** Other than the field's kind: a phone number, an e-mail address, a country … */
  show?: 'phone' | 'email';
  /** Stands where there is room. */
  minor?: boolean;
}>;

export type ViewField = Readonly<{
  /** In addresses, saved views and JSON: `town`, `extra.favourite_yarn`. */
  key: string;
  title: Text;
  /** `key`: seen by every purpose that sees the list. */
  category: Category | 'key';
  /** The purposes of an extra field; absent: all that read the category. */
  purposes?: ReadonlySet<string>;
  kind: ValueKind;
  options?: readonly Option[];
  /** A value beside the options may stand in the register too: a source that the notice no longer names. */
  isOpen?: boolean;
  operators: readonly Operator[];
  /** Where the usual words of an operator would not be a sentence. */
  says?: Readonly<Partial<Record<Operator, Text>>>;
  /** Columns of the customer's own row, as `c`, that `test` uses. */
  uses?: readonly string[];
  test: (asked: Asked) => Sql;
  /** The customers that meet it, by an index: `select … as customer_id`. Absent where no index knows them. */
  few?: (asked: Asked) => Sql | undefined;
  column?: ViewColumn;
}>;

export type Reader = Readonly<{ reads: Reads; purpose: string }>;

export const mayUse = ({ category, purposes }: ViewField, { reads, purpose }: Reader): boolean =>
  (category === 'key' || reads.has(category)) && (purposes === undefined || purposes.has(purpose));
