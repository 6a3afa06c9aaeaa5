/** A breach held for a step, where the table of `breach.ts` allows it. */
import type { Tx } from '../db/tx.ts';
import { Problem } from '../ground/problem.ts';
import { type BreachAct, breachCan, breachStateTitles, stateOf } from './breach.ts';
import { breachCannot, breachNotFound } from './problems.ts';
import { type BreachRow, lockBreach } from './queries.ts';

/** Throws `breach_not_found` and `breach_cannot`. */
export const demandBreach = async (tx: Tx, id: number, act: BreachAct): Promise<BreachRow> => {
  const breach = await lockBreach(tx, id);
  if (!breach) throw new Problem(breachNotFound);
  const state = stateOf(breach);
  if (!breachCan(act, state)) throw new Problem(breachCannot, { state: breachStateTitles[state] });
  return breach;
};
