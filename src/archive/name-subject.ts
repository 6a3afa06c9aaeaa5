/** A paper may be about several customers: it is filed under one and found under each. */
import { wrote } from '../audit/wrote.ts';
import { isSeen } from '../customers/is-seen.ts';
import { customerNotFound } from '../customers/problems.ts';
import type { Tx } from '../db/tx.ts';
import { Problem } from '../ground/problem.ts';
import { holdDocument } from './hold-document.ts';
import { documentNotFound, subjectTwice } from './problems.ts';
import { deleteSubject, insertSubject } from './queries.ts';

export const nameSubject = async (tx: Tx, id: number, customerId: number): Promise<void> => {
  await holdDocument(tx, id);
  if (!(await isSeen(tx, customerId))) throw new Problem(customerNotFound);
  if (!(await insertSubject(tx, id, customerId))) throw new Problem(subjectTwice);
  await wrote(tx, 'name-paper-subject', { customerId, about: `paper:${id}` });
};

export const removeSubject = async (tx: Tx, id: number, customerId: number): Promise<void> => {
  await holdDocument(tx, id);
  if (!(await deleteSubject(tx, id, customerId))) throw new Problem(documentNotFound);
  await wrote(tx, 'remove-paper-subject', { customerId, about: `paper:${id}` });
};
