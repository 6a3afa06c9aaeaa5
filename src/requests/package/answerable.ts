import type { Tx } from '../../db/tx.ts';
import { Problem } from '../../ground/problem.ts';
import { requestNotFound, requestUnlinked } from '../problems.ts';
import { requestById, type WithEvents } from '../queries.ts';

export type Answerable = WithEvents & Readonly<{ customer_id: number }>;

/** Only what asks for data is answered with data. */
export const answerable = async (tx: Tx, id: number): Promise<Answerable> => {
  const request = await requestById(tx, id);
  if (!request || (request.kind !== 'access' && request.kind !== 'portability'))
    throw new Problem(requestNotFound);
  const { customer_id } = request;
  if (customer_id === null) throw new Problem(requestUnlinked);
  return { ...request, customer_id };
};
