import type { Tx } from '../db/tx.ts';
import { Problem } from '../ground/problem.ts';
import { customerNotFound } from './problems.ts';

/** True where the purpose sees the customer; locks nothing. */
export const isSeen = async (tx: Tx, id: number): Promise<boolean> =>
  (await tx.db.selectFrom('customers').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;

/** Throws `customer_not_found` where the purpose does not see them. */
export const demandSeen = async (tx: Tx, id: number): Promise<void> => {
  if (!(await isSeen(tx, id))) throw new Problem(customerNotFound);
};
