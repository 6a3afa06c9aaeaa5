/** The one row of the declaration that is being written. */
import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';

type Row = Readonly<{ body: unknown; based_on: number; revision: number; saved_at: Date; saved_by: string }>;

export const draftRow = async (tx: Tx): Promise<Row | undefined> =>
  (await sql<Row>`select body, based_on, revision, saved_at, saved_by from declaration_draft`.execute(tx.db))
    .rows[0];

type Revision = Readonly<{ revision: number }>;

/** Returns its first revision; undefined where another has begun one. */
export const insertDraft = async (
  tx: Tx,
  { body, basedOn, by }: Readonly<{ body: string; basedOn: number; by: string }>,
): Promise<number | undefined> =>
  (
    await sql<Revision>`insert into declaration_draft (body, based_on, saved_by)
      values (${body}, ${basedOn}, ${by}) on conflict do nothing returning revision`.execute(tx.db)
  ).rows[0]?.revision;

/** Returns the next revision; undefined where another has saved since. */
export const updateDraft = async (
  tx: Tx,
  { body, by }: Readonly<{ body: string; by: string }>,
  revision: number,
): Promise<number | undefined> =>
  (
    await sql<Revision>`update declaration_draft
      set body = ${body}, revision = revision + 1, saved_at = now(), saved_by = ${by}
      where revision = ${revision} returning revision`.execute(tx.db)
  ).rows[0]?.revision;
