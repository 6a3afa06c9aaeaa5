/** Takes what was staged out of the tables of its kind. */
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import { kindOf } from '../kinds/index.ts';
import type { Import } from './imports.ts';

const forgetWhere = async (tx: Tx, found: Import, lines: RawBuilder<unknown>): Promise<void> => {
  await Promise.all(
    kindOf(found).tables.map(({ table, line }) =>
      sql`delete from ${sql.table(table)} where import_id = ${found.id} and ${sql.ref(line)} ${lines}`.execute(
        tx.db,
      ),
    ),
  );
};

export const forgetStagedAt = (tx: Tx, found: Import, lines: readonly number[]): Promise<void> =>
  forgetWhere(tx, found, sql`= any(${[...lines]}::int[])`);

/** The first and the last line included. */
export const forgetStagedBetween = (tx: Tx, found: Import, first: number, last: number): Promise<void> =>
  forgetWhere(tx, found, sql`between ${first} and ${last}`);
