/** The line that every look at an identified customer leaves, for GDPR 15 and C-579/21: who, when and for what. */
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../db/tx.ts';

type Tell = (customerIds: readonly number[]) => Promise<void>;
const told = new WeakMap<Tx, Tell>();
const tell = (tx: Tx, customerIds: readonly number[]): Promise<void> | undefined =>
  told.get(tx)?.(customerIds);

/** Who is to know, within the transaction, of everybody whom it looks at: a look for somebody outside is a disclosure. */
export const tellOfLooks = (tx: Tx, hears: Tell): void => void told.set(tx, hears);

export type Look = 'card' | 'hits' | 'export' | 'list';

/**
 * One line for each customer whom the purpose sees, in one statement: where nobody was seen, nothing was. Send it in
 * one `Promise.all` with the next read.
 */
export const looked = async (
  tx: Tx,
  act: Look,
  customerIds: readonly number[],
  about?: string,
): Promise<void> => {
  if (customerIds.length === 0) return;
  const [first, ...others] = customerIds;
  // For one customer the plan is kept; a list of ids would be planned anew each time, which costs four times the insert.
  const these = others.length === 0 ? sql`c.id = ${first}` : sql`c.id = any(${[...customerIds]}::bigint[])`;
  await Promise.all([
    sql`insert into audit_log (kind, act, customer_id, about)
      select 'looked', ${act}, c.id, ${about ?? null} from customers c where ${these}`.execute(tx.db),
    tell(tx, customerIds),
  ]);
};

/**
 * The same as a part of the statement that finds them, which saves a trip and looking them up again: `of` is a part of its
 * `with` that holds the `id` of customers whom the purpose sees. Of them the first `most` are shown; say who they were
 * to `lookedAtFound`.
 */
export const lookedIn = (act: Look, of: string, most: number): RawBuilder<unknown> =>
  sql`noted as (insert into audit_log (kind, act, customer_id)
    select 'looked', ${sql.lit(act)}, id from ${sql.table(of)} limit ${sql.lit(most)})`;

/** Those whose lines `lookedIn` has written. */
export const lookedAtFound = async (tx: Tx, customerIds: readonly number[]): Promise<void> => {
  if (customerIds.length > 0) await tell(tx, customerIds);
};

/** A look at something that is about nobody in the register, as the paper of an outsider. */
export const lookedAt = async (tx: Tx, act: Look, about: string): Promise<void> => {
  await sql`insert into audit_log (kind, act, about) values ('looked', ${act}, ${about})`.execute(tx.db);
};
