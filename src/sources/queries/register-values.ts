import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';

/** What the register holds of a customer, under the names of the fields that columns are mapped to. */
export const registerValues = async (tx: Tx, customerId: number): Promise<Record<string, string>> => {
  const { rows } = await sql<
    Record<string, string | null>
  >`select c.customer_number, c.family_name, c.given_names, c.call_name,
      c.organisation_name, c.sort_name as full_name, c.business_id, c.language,
      (select string_agg(e.address, ', ' order by e.is_primary desc, e.id) from emails e where e.customer_id = c.id and e.ended_on is null) as email,
      (select string_agg(p.e164, ', ' order by p.is_primary desc, p.id) from phones p where p.customer_id = c.id and p.ended_on is null) as phone,
      a.street, a.postcode, a.town, a.country
    from customers c left join lateral (select x.street, x.postcode, x.town, x.country from addresses x
      where x.customer_id = c.id and x.kind = 'postal' and x.ended_on is null order by x.id desc limit 1) a on true
    where c.id = ${customerId}`.execute(tx.db);
  return Object.fromEntries(
    Object.entries(rows[0] ?? {}).flatMap(([key, value]) => (value ? [[key, value]] : [])),
  );
};
