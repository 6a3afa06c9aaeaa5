import type { Tx } from '../../db/tx.ts';

/** Whose request it is, where that is known. */
export const requestCustomer = async (tx: Tx, id: number): Promise<number | null> =>
  (await tx.db.selectFrom('requests').select('customer_id').where('id', '=', id).executeTakeFirst())
    ?.customer_id ?? null;
