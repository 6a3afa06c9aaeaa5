import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { Problem } from '../ground/problem.ts';
import { keyNotFound } from './problems.ts';
import { endKeyRow } from './queries.ts';

/** It is refused from its next request on; an ended key never works again. */
export const endKey = async (tx: Tx, id: number): Promise<void> => {
  if (!(await endKeyRow(tx, id))) throw new Problem(keyNotFound);
  await wrote(tx, 'end-key', { about: `key:${id}` });
};
