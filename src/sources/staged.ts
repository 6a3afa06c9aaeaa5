/** What a kind of import stages goes into its tables, and out of them again. */
import { copyIn } from '../db/copy-in.ts';
import type { Tx } from '../db/tx.ts';
import { kindOf } from './kinds/index.ts';
import type { StagedRows } from './kinds/kind.ts';
import type { Import } from './queries/imports.ts';

export const copyStaged = async (tx: Tx, found: Import, staged: StagedRows): Promise<void> => {
  for (const { table, columns } of kindOf(found).tables) {
    const pieces = staged.of.find((one) => one.table === table)?.pieces ?? [];
    await copyIn(tx, `copy ${table} (${columns}) from stdin`, pieces);
  }
};
