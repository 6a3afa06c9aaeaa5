/** Where the parts of an import's work have come to, with what they did. Each is noted with the chunk that it reaches. */
import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';

export const noteRead = async (
  tx: Tx,
  importId: number,
  { to, rows, hasCodes }: { to: number; rows: number; hasCodes: boolean },
): Promise<void> => {
  await sql`update imports set read_to_line = ${to}, rows_read = rows_read + ${rows},
    codes_found = codes_found or ${hasCodes} where id = ${importId}`.execute(tx.db);
};

/** What was read is all that there is. */
export const noteAllRead = async (tx: Tx, importId: number): Promise<void> => {
  await sql`update imports set last_line = read_to_line where id = ${importId}`.execute(tx.db);
};

export const noteChecked = async (tx: Tx, importId: number, to: number): Promise<void> => {
  await sql`update imports set checked_to_line = ${to} where id = ${importId}`.execute(tx.db);
};

/** The rows are other ones now: who comes twice is looked for anew, and all are looked at again. */
export const noteUnchecked = async (tx: Tx, importId: number): Promise<void> => {
  await sql`update imports set checked_to_line = 0, twins_found = false where id = ${importId}`.execute(
    tx.db,
  );
};

export const noteRun = async (
  tx: Tx,
  importId: number,
  { to, made, changed, left }: { to: number; made: number; changed: number; left: number },
): Promise<void> => {
  await sql`update imports set run_to_line = ${to}, rows_made = rows_made + ${made}, rows_changed = rows_changed + ${changed},
    rows_left = rows_left + ${left} where id = ${importId}`.execute(tx.db);
};

export const noteLinked = async (
  tx: Tx,
  importId: number,
  { to, made }: { to: number; made: number },
): Promise<void> => {
  await sql`update imports set linked_to_line = ${to}, rows_made = rows_made + ${made} where id = ${importId}`.execute(
    tx.db,
  );
};

export const noteUndone = async (
  tx: Tx,
  importId: number,
  { to, kept }: { to: number; kept: number },
): Promise<void> => {
  await sql`update imports set undone_to_line = ${to}, rows_kept = rows_kept + ${kept} where id = ${importId}`.execute(
    tx.db,
  );
};
