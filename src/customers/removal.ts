/** The trace of what was deleted: that there was something, who deleted it and when; nothing of what it held. */
import type { Tx } from '../db/tx.ts';

export const leaveTrace = async (
  tx: Tx,
  customerId: number,
  what: 'note' | 'task' | 'attachment',
): Promise<void> => {
  await tx.db.insertInto('removals').values({ customer_id: customerId, what }).execute();
};
