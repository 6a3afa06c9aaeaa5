/** A request by its number, or `request_not_found`. */
import type { Tx } from '../db/tx.ts';
import { Problem } from '../ground/problem.ts';
import { requestNotFound } from './problems.ts';
import { lockRequest, requestById, type WithEvents } from './queries.ts';

const demand = (request: WithEvents | undefined): WithEvents => {
  if (!request) throw new Problem(requestNotFound);
  return request;
};

export const findRequest = async (tx: Tx, id: number): Promise<WithEvents> =>
  demand(await requestById(tx, id));

/** Held until the end of the transaction. */
export const holdRequest = async (tx: Tx, id: number): Promise<WithEvents> =>
  demand(await lockRequest(tx, id));
