/** Reads everything of one moment while the register is in use. */
import pg from 'pg';
import { to } from 'pg-copy-streams';
import type { TableContents } from './contents-queries.ts';

const beginRead = 'begin isolation level repeatable read, read only';

export type Snapshot = Readonly<{ snapshot: string; server: string }>;

/** A snapshot that is good until the connection ends: its transaction stays open and holds no table. */
export const holdSnapshot = async (holder: pg.Client): Promise<Snapshot> => {
  await holder.query(beginRead);
  const { rows } = await holder.query(
    `select pg_export_snapshot() as snapshot, current_setting('server_version') as server`,
  );
  return rows[0];
};

export const beginInSnapshot = async (client: pg.Client, { snapshot }: Snapshot): Promise<void> => {
  await client.query(beginRead);
  await client.query(`set transaction snapshot ${pg.escapeLiteral(snapshot)}`);
};

export const endRead = async (client: pg.Client): Promise<void> => {
  await client.query('commit');
};

/** Its rows as COPY gives them; `rowCount` counts them when it has ended. */
export const copyOut = (client: pg.Client, { table, columns }: TableContents): ReturnType<typeof to> => {
  const list = columns.map(pg.escapeIdentifier).join(', ');
  const stream = to(`copy (select ${list} from seloste.${pg.escapeIdentifier(table)}) to stdout`);
  client.query(stream as unknown as pg.Submittable);
  return stream;
};
