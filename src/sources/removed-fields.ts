import { declaredFields, eraseRemovedFields } from '../customers/erase-removed-fields.ts';
import { forgetRemovedFields } from './forget-removed-fields.ts';
import type { Work } from './read-import.ts';

const customersAtOnce = 2_000;

/**
 * Everything of fields that are no longer declared, in short transactions; the imports first, so that none of them adds
 * what has just gone. False where the process is being stopped: then it begins anew, which does no harm.
 */
export const removeUndeclaredFields = async (
  work: Omit<Work, 'master'>,
  most = customersAtOnce,
): Promise<boolean> => {
  const declared = await work.inTransaction(declaredFields);
  if (!declared) return true;
  await work.inTransaction((tx) => forgetRemovedFields(tx, declared));
  for (let after: number | undefined = 0; after !== undefined; ) {
    if (work.isStopping()) return false;
    const from: number = after;
    after = await work.inTransaction((tx) => eraseRemovedFields(tx, { declared, after: from, most }));
  }
  return true;
};
