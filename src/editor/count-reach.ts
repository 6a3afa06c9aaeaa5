/**
 * Counts customers for every purpose of the declaration in force and of the draft, in one scan. The owner does it,
 * as no purpose may read the masks; nothing but numbers leaves it.
 */
import type pg from 'pg';
import { inTransaction } from '../db/in-transaction.ts';
import { conditionsOf } from './reach.ts';
import { countsOf, declarationsNow, storeReach, storeUse, takeTurnToCount } from './reach-queries.ts';

/** Returns how many conditions were counted. */
export const countReach = (client: pg.Client): Promise<number> =>
  inTransaction(client, async () => {
    await takeTurnToCount(client);
    const conditions = conditionsOf(await declarationsNow(client));
    await storeReach(client, await countsOf(client, conditions));
    await storeUse(client);
    return conditions.length;
  });
