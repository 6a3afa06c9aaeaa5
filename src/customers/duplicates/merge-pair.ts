/** A pair that a person looked at becomes one; who was like the one that goes is like the one that is kept from then on. */
import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import { type MergeWish, mergeCustomers } from './merge-customers.ts';

export const mergePair = async (tx: Tx, wish: MergeWish): Promise<number> => {
  await sql`select pass_on_pairs(array[${wish.keptId}::bigint], array[${wish.goneId}::bigint])`.execute(
    tx.db,
  );
  return (await mergeCustomers(tx, [wish]))[0]!;
};
