/**
 * How the source of a wrong value finds the person: by the number that it gave us with its file, by its own order numbers, or by the
 * contact details that it gave. Nothing that it did not have goes with it (GDPR 5(1)(c), 19).
 */
import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import type { Change } from '../letters/tell-recipients.ts';

export type PersonOfSource = Readonly<{
  name?: string;
  customer_number?: string;
  orders?: readonly string[];
  email?: readonly string[];
  phone?: readonly string[];
}>;

type Given = Readonly<{
  number: string | null;
  orders: string[];
  email: string[];
  phone: string[];
  is_named: boolean;
}>;

/** Some are enough to find somebody by. */
const namedAtMost = 5;

/** A number is theirs where a file of theirs that told of the person had a column for it. */
const givenBy = async (tx: Tx, customerId: number, source: string): Promise<Given> => {
  const some = sql.lit(namedAtMost);
  const { rows } = await sql<Given>`with numbered as (
      select id from imports where source = ${source} and 'customer_number' = any(mapping)),
    brought as (select import_id from value_sources where customer_id = ${customerId}
      union select import_id from emails where customer_id = ${customerId}
      union select import_id from phones where customer_id = ${customerId}
      union select import_id from addresses where customer_id = ${customerId})
    select case when c.import_id in (select id from numbered) or exists (select from brought join numbered on id = import_id)
        then c.customer_number end as number,
      coalesce(n.source, c.source) = ${source} as is_named,
      array(select order_number from orders where customer_id = c.id and source = ${source} and import_id is not null
        order by id desc limit ${some}) as orders,
      array(select address from emails where customer_id = c.id and source = ${source} order by id limit ${some}) as email,
      array(select e164 from phones where customer_id = c.id and source = ${source} order by id limit ${some}) as phone
    from customers c left join value_sources n on n.customer_id = c.id
      and n.field = case c.kind when 'organisation' then 'organisation_name' else 'family_name' end
    where c.id = ${customerId}`.execute(tx.db);
  return rows[0]!;
};

const some = <K extends 'orders' | 'email' | 'phone'>(key: K, values: readonly string[]): PersonOfSource =>
  values.length > 0 ? { [key]: values } : {};

type Asked = Readonly<{
  customerId: number;
  source: string;
  /** As the register knows it now. It goes where they gave it, and where nothing else would lead to the person. */
  name: string;
  /** What they gave and was wrong is in the notice: an address by which they find the person is enough. */
  changes: readonly Change[];
}>;

const tellsWho = ({ category, before }: Change): boolean =>
  before !== '' && (category === 'email' || category === 'phone');

export const personOfSource = async (
  tx: Tx,
  { customerId, source, name, changes }: Asked,
): Promise<PersonOfSource> => {
  const { number, orders, email, phone, is_named } = await givenBy(tx, customerId, source);
  const own = { ...(number === null ? {} : { customer_number: number }), ...some('orders', orders) };
  const isKnown = Object.keys(own).length > 0;
  const found = isKnown ? own : { ...some('email', email), ...some('phone', phone) };
  const isFound = Object.keys(found).length > 0 || changes.some(tellsWho);
  return is_named || !isFound ? { name, ...found } : found;
};
