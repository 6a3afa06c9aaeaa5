/** The customer as whoever writes to them needs to know them: addresses in force, language, what calls for care. */
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { isLanguage, type Language } from '../../ground/language.ts';
import { Problem } from '../../ground/problem.ts';
import { untoldAmong } from '../../origins/origin-queries.ts';
import { type ChoiceRow, standingOf } from '../choice.ts';
import { fullName, isCustomerKind } from '../customer.ts';
import { customerNotFound } from '../problems.ts';
import type { Reads } from '../reads.ts';

export type OpenAddress = Readonly<{ id: number; address: string; kind: string }>;

/** What the purpose does not read is absent. */
export type Recipient = Readonly<{
  id: number;
  name: string | undefined;
  firstName: string | undefined;
  customerNumber: string | undefined;
  language: Language | undefined;
  /** The foremost first; the ended ones are no addresses any more. */
  addresses: readonly OpenAddress[];
  isRestricted: boolean;
  isDeceased: boolean;
  /** Has not been told yet where their data came from: a letter about it goes with this mail (GDPR 14(3)(b)). */
  isUntold: boolean;
}>;

type Row = Readonly<{
  id: number;
  kind: string;
  family_name?: string;
  given_names?: string;
  call_name?: string;
  organisation_name?: string;
  customer_number?: string;
  language?: string | null;
}>;

const all = async <R>(tx: Tx, query: RawBuilder<R>): Promise<readonly R[]> =>
  (await query.execute(tx.db)).rows;

const rowOf = (tx: Tx, reads: Reads, id: number) => {
  const columns = ['id', 'kind'];
  if (reads.has('name')) columns.push('family_name', 'given_names', 'call_name', 'organisation_name');
  if (reads.has('customer_number')) columns.push('customer_number');
  if (reads.has('language')) columns.push('language');
  const read = sql.join(columns.map((column) => sql.ref(column)));
  return all(tx, sql<Row>`select ${read} from customers where id = ${id}`);
};

const addressesOf = (tx: Tx, id: number) =>
  all(
    tx,
    sql<OpenAddress>`select id, address, kind from emails where customer_id = ${id} and ended_on is null
      order by is_primary desc, id limit 50`,
  );

const choicesOf = (tx: Tx, id: number) =>
  all(
    tx,
    sql<ChoiceRow>`select id, kind, purpose, happened_at, valid_until from choices
      where customer_id = ${id} and kind in ('restriction', 'restriction_ended', 'death', 'death_ended')`,
  );

const namesOf = (row: Row): Pick<Recipient, 'name' | 'firstName'> => {
  const { kind, family_name = '', given_names = '', call_name = '', organisation_name = '' } = row;
  const isPerson = kind === 'person' || organisation_name === '';
  const first = isPerson ? call_name || given_names.split(/\s+/)[0] : '';
  return {
    name: isCustomerKind(kind)
      ? fullName({ kind, family_name, given_names, organisation_name }) || undefined
      : undefined,
    firstName: first || undefined,
  };
};

/** Throws `customer_not_found` where the purpose does not see them. */
export const recipientOf = async (tx: Tx, reads: Reads, id: number): Promise<Recipient> => {
  const [[row], addresses, choices, untold] = await Promise.all([
    rowOf(tx, reads, id),
    addressesOf(tx, id),
    reads.has('choices') ? choicesOf(tx, id) : [],
    untoldAmong(tx, [id]),
  ]);
  if (!row) throw new Problem(customerNotFound);
  const { isRestricted, isDeceased } = standingOf(choices, helsinkiDate(new Date()));
  return {
    id,
    ...namesOf(row),
    customerNumber: row.customer_number || undefined,
    language: isLanguage(row.language) ? row.language : undefined,
    addresses,
    isRestricted,
    isDeceased,
    isUntold: untold.length > 0,
  };
};
