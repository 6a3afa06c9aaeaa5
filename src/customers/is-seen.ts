import type { Tx } from '../db/tx.ts';

/** True where the purpose sees the customer; locks nothing. */
export const isSeen = async (tx: Tx, id: number): Promise<boolean> =>
  (await tx.db.selectFrom('customers').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
