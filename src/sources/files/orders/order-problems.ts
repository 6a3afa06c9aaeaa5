import type { TargetField } from '../fields.ts';
import { type RowProblem, type RowProblemCode, rowProblem, rowProblems } from '../row-problems.ts';
import type { RawRow } from '../shape.ts';
import { type Columns, columnOf } from './columns.ts';

/** Says something of a cell of a row; once for each. */
export type Saying = (row: RawRow, code: RowProblemCode, target?: TargetField) => void;

export type Said = ReadonlyMap<number, readonly RowProblem[]>;

/** What is said of an order's rows, by their line. */
export const listening = (columns: Columns): { say: Saying; said: Map<number, RowProblem[]> } => {
  const said = new Map<number, RowProblem[]>();
  const say: Saying = (row, code, target) => {
    const column = target === undefined ? undefined : columnOf(columns, target);
    const of = said.get(row.line) ?? [];
    if (!of.some((one) => one.code === code && one.column === column)) of.push(rowProblem(code, column));
    said.set(row.line, of);
  };
  return { say, said };
};

/** An order of which a row must be mended comes in whole or not at all. */
export const stopsOrder = (said: Said): boolean =>
  [...said.values()].some((problems) => problems.some(({ code }) => rowProblems[code].wholeRow));
