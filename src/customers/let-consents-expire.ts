/** Consents that ran out yesterday no longer show the customer to anybody. Runs each hour, so that a day is over soon after midnight. */
import { sql } from 'kysely';
import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';

/** How many customers were affected. */
export const letConsentsExpire = async (tx: Tx): Promise<number> => {
  const { rows } = await sql<{ count: number }>`select let_consents_expire() as count`.execute(tx.db);
  const { count } = rows[0]!;
  if (count > 0) await wrote(tx, 'let-consents-expire', { about: `customers:${count}` });
  return count;
};
