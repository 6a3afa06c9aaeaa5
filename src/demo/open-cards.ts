/** The clerk opens cards: each look is in the customer's log of look-ups, with the purpose. */
import { customerCard } from '../customers/customer-card.ts';
import { readsOf } from '../customers/reads.ts';
import { atDesk, type Demo } from './demo.ts';
import { customersByEmail } from './queries.ts';

export const openCards = async (
  demo: Demo,
  staffId: number,
  purpose: string,
  emails: readonly string[],
): Promise<void> => {
  const reads = readsOf(await demo.inForce(), purpose);
  await atDesk(demo, staffId, purpose, async (tx) => {
    for (const id of (await customersByEmail(tx, emails)).values()) await customerCard(tx, reads, id);
  });
};
