import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { Problem } from '../ground/problem.ts';
import type { Declaration } from '../policy/declaration.ts';
import type { NewDetail } from './add-detail.ts';
import type { Detail, DetailRow } from './details/detail.ts';
import { demandOwnReturn } from './details/erased-contact.ts';
import { lockDetail, preferOnly, updateDetail } from './details/queries.ts';
import { readDetail } from './details/read-detail.ts';
import { type Cells, changedColumns, keepHistory } from './keep-history.ts';
import { mergeTyped, type Typed } from './merge-typed.ts';
import { changedMeanwhile, customerNotFound } from './problems.ts';
import { demandSource, isFromPerson } from './source.ts';
import { WrongFields } from './wrong-fields.ts';

export type OfCustomer = Readonly<{ customerId: number; id: number }>;

/** What the touched fields become; a fixed field stays as it was written. */
const readTouched = async (
  tx: Tx,
  detail: Detail,
  row: DetailRow,
  { typed, confirmed }: { typed: Typed; confirmed: boolean },
): Promise<Cells> => {
  const open = detail.fields.filter(({ fixed }) => !fixed).map(({ name }) => name);
  const { values, conflicts } = mergeTyped(open, typed, detail.typedOf(row));
  if (conflicts.length > 0)
    throw new WrongFields(conflicts.map((field) => ({ field, problem: new Problem(changedMeanwhile) })));
  const shape = { ...detail, fields: detail.fields.filter(({ fixed }) => !fixed) };
  const withoutFixed = async (all: Readonly<Record<string, string>>) => {
    const read = await detail.read(all, tx);
    return { ...read, wrong: read.wrong.filter(({ field }) => open.includes(field)) };
  };
  return readDetail(tx, { ...shape, read: withoutFixed }, values, confirmed);
};

const fixedColumns: Readonly<Record<string, string>> = { organisation: 'organisation_id' };

/** Returns the names of the columns that changed; what stood there is in the history. Throws `WrongFields`. */
export const changeDetail = async (
  tx: Tx,
  declaration: Declaration,
  detail: Detail,
  { customerId, id }: OfCustomer,
  { typed, source, confirmed, returning }: NewDetail,
): Promise<string[]> => {
  demandSource(declaration, source);
  const row = await lockDetail(tx, detail, customerId, id);
  if (!row) throw new Problem(customerNotFound);
  const read = await readTouched(tx, detail, row, { typed, confirmed });
  const fixed = new Set(
    detail.fields.filter((field) => field.fixed).map(({ name }) => fixedColumns[name] ?? name),
  );
  const columns = changedColumns(row, read).filter((column) => !fixed.has(column));
  if (columns.length === 0) return [];
  if (returning && columns.some((column) => column === 'normalised' || column === 'e164'))
    await demandOwnReturn(tx, detail, customerId, read, {
      ...returning,
      isOwnWord: isFromPerson(declaration, source),
    });
  const after = Object.fromEntries(columns.map((column) => [column, read[column] ?? null]));
  // GDPR 14, decision 031: what an address is for says nothing of where it came from, nor of how long it has been known.
  const isAnother = columns.some((column) => !detail.marks.includes(column));
  await Promise.all([
    keepHistory(tx, { table: detail.key, customerId, rowId: id }, row, {
      columns,
      oldSource: row.source,
      newSource: isAnother ? source : row.source,
    }),
    updateDetail(tx, detail, { customerId, id }, after, isAnother ? source : undefined),
    after.is_primary === true ? preferOnly(tx, detail, customerId, id) : undefined,
    wrote(tx, 'change-detail', { customerId, about: `${detail.key}:${id}`, fields: columns }),
  ]);
  return columns;
};
