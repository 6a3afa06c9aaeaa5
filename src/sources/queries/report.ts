/** Pages of an import's rows: those with problems, those decided so or so, those that come back as a file. */
import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import type { Decision } from '../import.ts';

export type ProblemRow = Readonly<{ line: number; cells: string[]; problems: string[]; refused: boolean }>;

export const problemRows = async (
  tx: Tx,
  importId: number,
  after: number,
  most: number,
): Promise<ProblemRow[]> => {
  const { rows } = await sql<ProblemRow>`select line, cells, problems, refused from import_rows
    where import_id = ${importId} and problems is not null and line > ${after} order by line limit ${most}`.execute(
    tx.db,
  );
  return rows;
};

export type DecidedRow = Readonly<{
  line: number;
  decision: Decision;
  reason: string | null;
  customer_id: number | null;
  same_as_line: number | null;
  changes: string[] | null;
  proposals: string[] | null;
  /** None of a row that was left out for good: `leave-out-erased.ts`. */
  cells: string[];
  /** The customer of the register that the row was held against, as a list names them. */
  customer_name: string | null;
  customer_number: string | null;
}>;

export const decidedRows = async (
  tx: Tx,
  importId: number,
  decision: Decision,
  after: number,
  most: number,
): Promise<DecidedRow[]> => {
  const { rows } =
    await sql<DecidedRow>`select d.line, d.decision, d.reason, d.customer_id, d.same_as_line, d.changes, d.proposals,
      coalesce(r.cells, '{}') as cells, c.sort_name as customer_name, c.customer_number
    from import_decisions d left join import_rows r on r.import_id = d.import_id and r.line = d.line
    left join customers c on c.id = d.customer_id
    where d.import_id = ${importId} and d.decision = ${decision} and d.line > ${after} order by d.line limit ${most}`.execute(
      tx.db,
    );
  return rows;
};

export const decidedRow = async (tx: Tx, importId: number, line: number): Promise<DecidedRow | undefined> => {
  const { rows } =
    await sql<DecidedRow>`select d.line, d.decision, d.reason, d.customer_id, d.same_as_line, d.changes, d.proposals,
      coalesce(r.cells, '{}') as cells, c.sort_name as customer_name, c.customer_number
    from import_decisions d left join import_rows r on r.import_id = d.import_id and r.line = d.line
    left join customers c on c.id = d.customer_id where d.import_id = ${importId} and d.line = ${line}`.execute(
      tx.db,
    );
  return rows[0];
};

export type FailedRow = Readonly<{
  line: number;
  cells: string[];
  reason: string | null;
  decision: Decision;
  problems: string[] | null;
}>;

/** Rows that did not come in, in the order of the file. */
export const failedRows = async (
  tx: Tx,
  importId: number,
  after: number,
  most: number,
): Promise<FailedRow[]> => {
  const { rows } =
    await sql<FailedRow>`select d.line, coalesce(r.cells, '{}') as cells, d.reason, d.decision, r.problems
    from import_decisions d left join import_rows r on r.import_id = d.import_id and r.line = d.line
    where d.import_id = ${importId} and d.decision in ('refused', 'unclear', 'twin', 'restricted', 'left_out', 'erased') and d.decision <> 'new'
      and d.line > ${after} order by d.line limit ${most}`.execute(tx.db);
  return rows;
};

/** The rows of orders that did not come in, all of each, in the order of the file. */
export const failedOrderRows = async (
  tx: Tx,
  importId: number,
  after: number,
  most: number,
): Promise<FailedRow[]> => {
  const { rows } = await sql<FailedRow>`(select r.line, r.cells, d.reason, d.decision, r.problems
      from import_rows r join import_decisions d on d.import_id = r.import_id and d.line = r.order_line
      where r.import_id = ${importId} and r.line > ${after}
        and d.decision in ('refused', 'unclear', 'twin', 'restricted', 'left_out') order by r.line limit ${most})
    union all (select line, '{}', reason, decision, null from import_decisions
      where import_id = ${importId} and line > ${after} and decision = 'erased' order by line limit ${most})
    order by line limit ${most}`.execute(tx.db);
  return rows;
};

/** The first rows as they stand in the file, for the page of the mapping. */
export const exampleCells = async (tx: Tx, importId: number): Promise<string[][]> => {
  const { rows } = await sql<{ cells: string[] }>`select cells from import_rows
    where import_id = ${importId} order by line limit 3`.execute(tx.db);
  return rows.map(({ cells }) => cells);
};

/** Earlier imports of the very same file. */
export const sameFileBefore = async (tx: Tx, importId: number): Promise<number[]> => {
  const { rows } = await sql<{
    id: number;
  }>`select o.id from imports i join imports o on o.file_sha256 = i.file_sha256 and o.id < i.id
    join import_steps s on s.import_id = o.id and s.step = 'finished' where i.id = ${importId} order by o.id limit 5`.execute(
    tx.db,
  );
  return rows.map(({ id }) => id);
};
