/** Whose it is, is corrected apart (`correct-owner.ts`). */
import { wrote } from '../audit/wrote.ts';
import { mergeTyped, type Typed } from '../customers/merge-typed.ts';
import { WrongFields } from '../customers/wrong-fields.ts';
import { changedMeanwhile } from '../db/problem-of-database.ts';
import type { Tx } from '../db/tx.ts';
import { Problem } from '../ground/problem.ts';
import { countsChanged } from '../http/menu-counts.ts';
import type { Declaration } from '../policy/declaration.ts';
import { holdDocument, whoseOf } from './hold-document.ts';
import { type DocumentRow, paperKinds, tellSubjects, updateDocument } from './queries.ts';
import { documentTexts, readDocument } from './read-document.ts';

/** What stands in the form of a paper. */
export const typedOfDocument = (row: Omit<DocumentRow, 'rule' | 'customer_id'>): Record<string, string> =>
  Object.fromEntries(documentTexts.map((name) => [name, row[name] ?? '']));

/** Throws `WrongFields`; a field that somebody else has changed meanwhile is one. */
export const changeDocument = async (
  tx: Tx,
  declaration: Declaration,
  id: number,
  typed: Typed,
): Promise<string[]> => {
  const [row, kinds] = await Promise.all([holdDocument(tx, id), paperKinds(tx)]);
  const now = typedOfDocument(row);
  const { values, conflicts } = mergeTyped(documentTexts, typed, now);
  if (conflicts.length > 0)
    throw new WrongFields(conflicts.map((field) => ({ field, problem: new Problem(changedMeanwhile) })));
  const isOfCustomer = row.customer_id !== null;
  const read = readDocument({ ...typed, ...values }, { declaration, kinds, isOfCustomer, kindNow: row.kind });
  const changed = documentTexts.filter((name) => (read[name] ?? '') !== now[name]);
  if (changed.length === 0) return [];
  await updateDocument(tx, id, read);
  await tellSubjects(tx, id);
  tx.afterCommit(countsChanged);
  await wrote(tx, 'change-paper', { ...whoseOf(row), about: `paper:${id}`, fields: changed });
  return changed;
};
