/** What a kind of import stages goes into its tables, and out of them again. */
import { type RawBuilder, sql } from 'kysely';
import { copyIn } from '../db/copy-in.ts';
import type { Tx } from '../db/tx.ts';
import { kindOf } from './kinds/index.ts';
import type { StagedRows } from './kinds/kind.ts';
import type { Import } from './queries/imports.ts';

/** `lines`: a condition that follows the line, as `between 2 and 9`. */
export const forgetStaged = async (tx: Tx, found: Import, lines: RawBuilder<unknown>): Promise<void> => {
  await Promise.all(
    kindOf(found).tables.map(({ table, line }) =>
      sql`delete from ${sql.table(table)} where import_id = ${found.id} and ${sql.ref(line)} ${lines}`.execute(
        tx.db,
      ),
    ),
  );
};

export const copyStaged = async (tx: Tx, found: Import, staged: StagedRows): Promise<void> => {
  for (const { table, columns } of kindOf(found).tables) {
    const pieces = staged.of.find((one) => one.table === table)?.pieces ?? [];
    await copyIn(tx, `copy ${table} (${columns}) from stdin`, pieces);
  }
};
