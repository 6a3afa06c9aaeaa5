/** What the passes of an import ask of its kind: customers, or orders with whoever ordered. */
import type { Tx } from '../../db/tx.ts';
import type { RawRow } from '../files/shape.ts';
import type { Import } from '../queries/imports.ts';

/** A table that staging fills, whose rows carry the import and the line of the file that they begin at. */
export type StagedTable = Readonly<{ table: string; line: string; columns: string }>;

/** Text of COPY for one of the tables. */
export type Staged = Readonly<{ pieces: readonly string[] }> & Pick<StagedTable, 'table'>;

export type StagedRows = Readonly<{
  of: readonly Staged[];
  /** Cells with a certain personal identity code were among them. */
  codes: boolean;
}>;

export type ImportKind = Readonly<{
  key: 'customers' | 'orders' | 'invoices';
  tables: readonly StagedTable[];
  /** What staging must know of the register, asked once for a pass; then rows become text of COPY. */
  staging: (tx: Tx, found: Import) => Promise<(rows: readonly RawRow[]) => StagedRows>;
  /** Whether a chunk may end before this row; `before` is the last of the chunk. */
  mayEndBefore: (found: Import) => (row: RawRow, before: RawRow) => boolean;
  /** The lines with all that must be staged together with them. */
  wholeLines: (tx: Tx, importId: number, lines: readonly number[]) => Promise<number[]>;
  /** First step of the dry run: what was decided is forgotten, who in the file stands in it twice is found. */
  findTwins: (tx: Tx, importId: number) => Promise<void>;
  /** Decides the rows after `after` to `to`. */
  decide: (tx: Tx, found: Import, after: number, to: number) => Promise<void>;
  /** Brings the rows after the import's position to `to` in, and moves the position. */
  run: (tx: Tx, found: Import, to: number) => Promise<void>;
  /** Takes back what the rows after `after` to `to` made; how many of it were kept. */
  takeBack: (tx: Tx, found: Import, after: number, to: number) => Promise<number>;
}>;
