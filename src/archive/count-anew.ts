import { wroteOfEach } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import type { Declaration } from '../policy/declaration.ts';
import { keptUntil } from './keeping.ts';
import { documentsAfter, setKeptUntil } from './queries.ts';

/** The last days of the next papers by the rules in force; returns where to go on, undefined at the end. */
export const countAnew = async (
  tx: Tx,
  declaration: Declaration,
  after: number,
  most: number,
): Promise<number | undefined> => {
  const rows = await documentsAfter(tx, after, most);
  const changed = rows
    .map((row) => ({ ...row, until: keptUntil(declaration, row, row, row.customer_id !== null) }))
    .filter(({ kept_until, until }) => kept_until !== until);
  if (changed.length > 0) {
    await setKeptUntil(tx, changed);
    await wroteOfEach(tx, 'count-paper-anew', [
      ...new Set(changed.flatMap(({ customer_id }) => customer_id ?? [])),
    ]);
  }
  return rows.length < most ? undefined : rows.at(-1)!.id;
};
