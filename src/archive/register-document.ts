/** A paper enters the register, straight to its folder or to wait for one. */
import { wrote } from '../audit/wrote.ts';
import { isSeen } from '../customers/is-seen.ts';
import type { Typed } from '../customers/merge-typed.ts';
import { customerNotFound } from '../customers/problems.ts';
import type { Tx } from '../db/tx.ts';
import { Problem } from '../ground/problem.ts';
import { countsChanged } from '../http/menu-counts.ts';
import type { Declaration } from '../policy/declaration.ts';
import { demandFolder } from './demand-folder.ts';
import { insertDocument, insertMove, paperKinds } from './queries.ts';
import { readDocument } from './read-document.ts';

/** `customerId`: undefined for somebody who is no customer. Returns its key; throws `WrongFields`. */
export const registerDocument = async (
  tx: Tx,
  declaration: Declaration,
  customerId: number | undefined,
  typed: Typed,
): Promise<number> => {
  if (customerId !== undefined && !(await isSeen(tx, customerId))) throw new Problem(customerNotFound);
  const kinds = await paperKinds(tx);
  const values = readDocument(typed, { declaration, kinds, isOfCustomer: customerId !== undefined });
  const folder_id = typed.folder ? await demandFolder(tx, typed.folder) : null;
  const customer_id = customerId ?? null;
  const id = await insertDocument(tx, { ...values, customer_id, folder_id });
  if (folder_id !== null) await insertMove(tx, { document_id: id, customer_id, folder_id });
  tx.afterCommit(countsChanged);
  await wrote(tx, 'register-paper', {
    ...(customerId === undefined ? {} : { customerId }),
    about: `paper:${id}`,
    fields: Object.keys(values),
  });
  return id;
};
