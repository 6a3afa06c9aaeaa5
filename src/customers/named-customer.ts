/** A customer by name, for the pages about one thing of theirs. */
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import type { Reads } from './reads.ts';

export type NamedCustomer = Readonly<{ id: number; name: string }>;

/** The name as one writes it (`fullName`) of the customer `c`; their key where the purpose reads no names. */
export const nameOfCustomer = (reads: Reads): RawBuilder<string> =>
  reads.has('name')
    ? sql<string>`case when c.kind = 'organisation' then c.organisation_name
        else coalesce(nullif(btrim(c.given_names || ' ' || c.family_name), ''), c.organisation_name) end`
    : sql<string>`c.id::text`;

/** Undefined where the purpose does not see the customer. */
export const namedCustomer = async (tx: Tx, reads: Reads, id: number): Promise<NamedCustomer | undefined> => {
  const { rows } = await sql<NamedCustomer>`select c.id, ${nameOfCustomer(reads)} as name
    from customers c where c.id = ${id}`.execute(tx.db);
  return rows[0];
};
