/** A run of payments of one file, in the order of the file: each pass goes through it chunk by chunk. */
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../db/tx.ts';
import type { Place } from '../bank-file.ts';

export type Chunk = Readonly<{ fileId: number; after: Place; to: Place }>;

/** Payments of the chunk, called `b`. */
export const inChunk = ({ fileId, after, to }: Chunk): RawBuilder<unknown> =>
  sql`b.bank_file_id = ${fileId} and (b.entry, b.part) > (${after.entry}::int, ${after.part}::int)
    and (b.entry, b.part) <= (${to.entry}::int, ${to.part}::int)`;

/** The last payment of the next chunk; undefined at the end of the file. */
export const nextPlace = async (
  tx: Tx,
  fileId: number,
  after: Place,
  most: number,
): Promise<Place | undefined> => {
  const { rows } = await sql<Place>`select entry, part from (
      select entry, part from bank_payments where bank_file_id = ${fileId}
        and (entry, part) > (${after.entry}::int, ${after.part}::int) order by entry, part limit ${most}) x
    order by entry desc, part desc limit 1`.execute(tx.db);
  return rows[0];
};

export const affected = async (tx: Tx, statement: RawBuilder<unknown>): Promise<number> =>
  Number((await statement.execute(tx.db)).numAffectedRows ?? 0n);
