import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { Problem } from '../ground/problem.ts';
import type { Declaration } from '../policy/declaration.ts';
import type { Detail } from './details/detail.ts';
import { demandOwnReturn, type Returning } from './details/erased-contact.ts';
import { insertDetail, preferOnly } from './details/queries.ts';
import { readDetail } from './details/read-detail.ts';
import { isSeen } from './is-seen.ts';
import type { Typed } from './merge-typed.ts';
import { customerNotFound } from './problems.ts';
import { demandSource, isFromPerson } from './source.ts';

export type NewDetail = Readonly<{
  typed: Typed;
  source: string;
  confirmed: boolean;
  /** Absent where the caller knows that nobody is brought back: the demo, tests. */
  returning?: Returning;
}>;

/** Adds an e-mail, phone, address, representation or membership; returns its key. Throws `WrongFields`. */
export const addDetail = async (
  tx: Tx,
  declaration: Declaration,
  detail: Detail,
  customerId: number,
  { typed, source, confirmed, returning }: NewDetail,
): Promise<number> => {
  demandSource(declaration, source);
  const values = Object.fromEntries(
    detail.fields.map(({ name, initial }) => [name, (typed[name] ?? initial ?? '').trim()]),
  );
  const [columns, seen] = await Promise.all([
    readDetail(tx, detail, values, confirmed),
    isSeen(tx, customerId),
  ]);
  if (!seen) throw new Problem(customerNotFound);
  if (returning)
    await demandOwnReturn(tx, detail, customerId, columns, {
      ...returning,
      isOwnWord: isFromPerson(declaration, source),
    });
  const id = await insertDetail(tx, detail, customerId, columns, source);
  await Promise.all([
    columns.is_primary === true ? preferOnly(tx, detail, customerId, id) : undefined,
    wrote(tx, 'add-detail', { customerId, about: `${detail.key}:${id}`, fields: Object.keys(columns) }),
  ]);
  return id;
};
