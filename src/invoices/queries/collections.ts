/** What is with a collection agency. */
import { type Insertable, sql } from 'kysely';
import { actorText, type Tx } from '../../db/tx.ts';
import type { DB } from '../../db/types.ts';
import type { Place } from '../queries.ts';

export const insertCollection = async (
  tx: Tx,
  collection: Insertable<DB['collections']>,
): Promise<number> => {
  const { id } = await tx.db
    .insertInto('collections')
    .values(collection)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
};

export type CollectionEnd = 'paid' | 'withdrawn' | 'uncollectable';

/** Whatever of the invoice is with a collection agency is so no more. */
export const endCollectionsOf = async (
  tx: Tx,
  { customerId, id }: Place,
  why: CollectionEnd,
): Promise<void> => {
  await sql`update collections set ended_at = now(), ended_why = ${why}, ended_by = ${actorText(tx.actor)}
    where customer_id = ${customerId} and invoice_id = ${id} and ended_at is null`.execute(tx.db);
};
