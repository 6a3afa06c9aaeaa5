import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import type { Mapping } from '../files/fields.ts';
import type { RowOptions } from '../files/row-options.ts';
import type { Import } from './imports.ts';

export type SavedMapping = Readonly<{ name: string; mapping: Mapping; options: RowOptions }>;

export const savedMapping = async (tx: Tx, headerHash: string): Promise<SavedMapping | undefined> => {
  const { rows } = await sql<SavedMapping>`select name, mapping, options from import_mappings
    where header_hash = ${headerHash}`.execute(tx.db);
  return rows[0];
};

export const saveMapping = async (tx: Tx, headerHash: string, saved: SavedMapping): Promise<void> => {
  const { name, mapping, options } = saved;
  await sql`insert into import_mappings (header_hash, name, mapping, options)
    values (${headerHash}, ${name}, ${[...mapping]}, ${JSON.stringify(options)})
    on conflict (header_hash) do update set name = excluded.name, mapping = excluded.mapping, options = excluded.options, saved_at = now()`.execute(
    tx.db,
  );
};

export const setMapping = async (
  tx: Tx,
  importId: number,
  { mapping, options, kind }: Readonly<{ mapping: Mapping; options: RowOptions; kind: Import['kind'] }>,
): Promise<void> => {
  await sql`update imports set mapping = ${[...mapping]}, options = ${JSON.stringify(options)}, kind = ${kind}, read_to_line = 0,
    checked_to_line = 0, twins_found = false, rows_read = 0 where id = ${importId}`.execute(tx.db);
};
