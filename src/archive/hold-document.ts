import type { Tx } from '../db/tx.ts';
import { Problem } from '../ground/problem.ts';
import { documentNotFound } from './problems.ts';
import { type DocumentRow, lockDocument } from './queries.ts';

/** The paper, held until the end of the transaction. Throws `paper_not_found`. */
export const holdDocument = async (tx: Tx, id: number): Promise<DocumentRow> => {
  const row = await lockDocument(tx, id);
  if (!row) throw new Problem(documentNotFound);
  return row;
};

/** Whom the line of the log is about, where it is a customer. */
export const whoseOf = ({ customer_id }: Pick<DocumentRow, 'customer_id'>): { customerId?: number } =>
  customer_id === null ? {} : { customerId: customer_id };
