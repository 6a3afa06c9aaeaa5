/** Two customers who were looked at and are not one: nobody proposes them again. */
import { wrote } from '../../audit/wrote.ts';
import type { Tx } from '../../db/tx.ts';
import { deletePair, insertDenial } from './pair-queries.ts';

/** Said again, it changes nothing. */
export const denyPair = async (tx: Tx, one: number, other: number): Promise<void> => {
  const [, isNew] = await Promise.all([deletePair(tx, one, other), insertDenial(tx, one, other)]);
  if (!isNew) return;
  await Promise.all(
    [one, other].map((customerId) =>
      wrote(tx, 'deny-duplicate', { customerId, about: `pair:${one}-${other}` }),
    ),
  );
};
