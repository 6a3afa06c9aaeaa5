/** A purpose's number is its bit in the masks: its own for ever, also when it is removed and comes back. */
import type { Tx } from '../db/tx.ts';
import { Problem } from '../ground/problem.ts';
import type { Declaration } from '../policy/declaration.ts';
import { numbersUsedUp } from './problems.ts';
import { numbersGiven } from './queries.ts';

const highest = 62;

export const freeNumber = (taken: ReadonlySet<number>): number | undefined => {
  for (let number = 1; number <= highest; number += 1) if (!taken.has(number)) return number;
  return undefined;
};

export const purposeNumber = async (tx: Tx, { purposes }: Declaration, key: string): Promise<number> => {
  const given = await numbersGiven(tx);
  const own = given.find((one) => one.key === key)?.number;
  const number = own ?? freeNumber(new Set([...given, ...purposes].map((one) => one.number)));
  if (number === undefined) throw new Problem(numbersUsedUp);
  return number;
};
