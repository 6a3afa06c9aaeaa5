/** A person's word about a proposed reminder: sent, or left unsent. */
import { sql, type Updateable } from 'kysely';
import { actorText, type Tx } from '../../db/tx.ts';
import type { DB } from '../../db/types.ts';
import type { Place } from '../queries.ts';

export type Waiting = { invoice_id: number; ordinal: number };

export const lockProposal = async (tx: Tx, { customerId, id }: Place): Promise<Waiting | undefined> => {
  const { rows } = await sql<Waiting>`select invoice_id, ordinal from reminders
    where customer_id = ${customerId} and id = ${id} and sent_at is null and left_at is null for update`.execute(
    tx.db,
  );
  return rows[0];
};

type Sent = Pick<
  Updateable<DB['reminders']>,
  'channel' | 'fee_cents' | 'interest_cents' | 'interest_until' | 'due_on' | 'open_cents'
>;

export const noteSent = async (tx: Tx, { customerId, id }: Place, sent: Sent): Promise<void> => {
  await tx.db
    .updateTable('reminders')
    .set({ ...sent, sent_at: sql`now()`, sent_by: actorText(tx.actor) })
    .where('customer_id', '=', customerId)
    .where('id', '=', id)
    .execute();
};

export const noteLeft = async (tx: Tx, { customerId, id }: Place): Promise<void> => {
  await tx.db
    .updateTable('reminders')
    .set({ left_at: sql`now()`, left_by: actorText(tx.actor) })
    .where('customer_id', '=', customerId)
    .where('id', '=', id)
    .execute();
};
