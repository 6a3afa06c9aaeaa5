import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import type { Category } from '../ground/columns.ts';

export type DisclosureRow = Readonly<{
  recipient: string;
  name: string;
  categories: readonly Category[];
  basis: string;
  what: string;
  about: string;
}>;

/** The same for each of them, in one statement. */
export const insertDisclosures = async (
  tx: Tx,
  customerIds: readonly number[],
  { recipient, name, categories, basis, what, about }: DisclosureRow,
): Promise<void> => {
  await sql`insert into disclosures (customer_id, recipient, recipient_name, categories, basis, what, about)
    select id, ${recipient}, ${name}, ${[...categories]}::text[], ${basis}, ${what.slice(0, 500)}, ${about}
    from unnest(${[...customerIds]}::bigint[]) as id`.execute(tx.db);
};

/** Those among them whom the acting purpose sees: what is not there is shown to nobody. */
export const insertDisclosuresOfSeen = async (
  tx: Tx,
  customerIds: readonly number[],
  { recipient, name, categories, basis, what, about }: DisclosureRow,
): Promise<void> => {
  await sql`insert into disclosures (customer_id, recipient, recipient_name, categories, basis, what, about)
    select c.id, ${recipient}, ${name}, ${[...categories]}::text[], ${basis}, ${what.slice(0, 500)}, ${about}
    from customers c where c.id = any(${[...customerIds]}::bigint[])`.execute(tx.db);
};
