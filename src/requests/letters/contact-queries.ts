/** Contacts that were in the register before a request came: what came with it, or after it, proves nothing. */
import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import type { PostalAddress } from '../../ground/address.ts';

/** Before the day of receipt in Finland; nothing that has ended. */
const before = (day: string) =>
  sql`ended_on is null and recorded_at < (${day}::date::timestamp at time zone 'Europe/Helsinki')`;

/** The preferred one first; not what came later by a file or a clerk and may have been slipped in (decision 031). */
export const emailsBefore = async (tx: Tx, customerId: number, day: string): Promise<string[]> => {
  const { rows } = await sql<{ address: string }>`select address from emails
    where customer_id = ${customerId} and ${before(day)} and is_proven_address(customer_id, id)
    order by is_primary desc, id limit 20`.execute(tx.db);
  return rows.map(({ address }) => address);
};

export const addressesBefore = async (tx: Tx, customerId: number, day: string): Promise<PostalAddress[]> => {
  const { rows } = await sql<{
    care_of: string;
    street: string;
    postcode: string;
    town: string;
    country: string;
  }>`
    select care_of, street, postcode, town, country from addresses
    where customer_id = ${customerId} and ${before(day)}
    order by kind <> 'postal', kind <> 'billing', id desc limit 5`.execute(tx.db);
  return rows.map(({ care_of, ...row }) => ({ ...row, careOf: care_of }));
};
