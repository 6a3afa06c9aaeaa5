import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { helsinkiDate } from '../ground/calendar.ts';
import type { Declaration } from '../policy/declaration.ts';
import { demandNote } from './check-note.ts';
import { holdOrder, keyOf } from './hold-order.ts';
import { keptUntil } from './kept-until.ts';
import { insertEvent, updateOrder } from './queries.ts';

/** Nothing will be delivered. Lines stay as they were: what was cancelled must be told later too. */
export const cancelOrder = async (
  tx: Tx,
  declaration: Declaration,
  id: number,
  note: string,
): Promise<void> => {
  demandNote(note);
  const key = keyOf(await holdOrder(tx, id, 'cancel'));
  const on = helsinkiDate(new Date());
  await Promise.all([
    insertEvent(tx, key, { kind: 'cancelled', on, note }),
    updateOrder(tx, key, { state: 'cancelled', closed_on: on, kept_until: keptUntil(declaration, on) }),
    wrote(tx, 'cancel-order', { customerId: key.customerId, about: `order:${id}` }),
  ]);
};
