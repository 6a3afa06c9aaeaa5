/** What the queries of the general archive share. Its rows are keys, kinds and days: no names, no addresses, nothing that anybody wrote. */
import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';

export type Row = Readonly<Record<string, unknown>>;

export type Period = Readonly<{ from_on: string | null; to_on: string | null }>;

export const page = 5_000;

export const within = ({ from_on, to_on }: Period, column: string) => sql`${sql.ref(column)}
    >= (${from_on ?? '-infinity'}::date::timestamp at time zone 'Europe/Helsinki')
  and ${sql.ref(column)} < ((${to_on ?? 'infinity'}::date + 1)::timestamp at time zone 'Europe/Helsinki')`;

export const onDay = ({ from_on, to_on }: Period, column: string) =>
  sql`${sql.ref(column)} between ${from_on ?? '-infinity'}::date and ${to_on ?? 'infinity'}::date`;

export const rowsOf = async (tx: Tx, query: ReturnType<typeof sql<Row>>): Promise<readonly Row[]> =>
  (await query.execute(tx.db)).rows;
