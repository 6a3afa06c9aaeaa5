/** The declaration that is being written: one row, with a revision that tells two editors apart. */
import { sql } from 'kysely';
import { changedMeanwhile } from '../db/problem-of-database.ts';
import { actorText, type Tx } from '../db/tx.ts';
import { Problem } from '../ground/problem.ts';
import { announcementWaits, waitingAnnouncement } from './announcement.ts';
import { type Declaration, declarationSchema } from './declaration.ts';

export type Draft = Readonly<{
  declaration: Declaration;
  /** The version that was in force when the draft was begun. */
  basedOn: number;
  revision: number;
  savedAt: Date;
  savedBy: string;
}>;

type Row = { body: unknown; based_on: number; revision: number; saved_at: Date; saved_by: string };

/** Nothing where none has been begun since the last publication. */
export const readDraft = async (tx: Tx): Promise<Draft | undefined> => {
  const { rows } =
    await sql<Row>`select body, based_on, revision, saved_at, saved_by from declaration_draft`.execute(tx.db);
  const row = rows[0];
  return (
    row && {
      declaration: declarationSchema.parse(row.body),
      basedOn: row.based_on,
      revision: row.revision,
      savedAt: row.saved_at,
      savedBy: row.saved_by,
    }
  );
};

/**
 * `revision`: of the draft that was read, 0 where there was none. Returns the new one. Throws `changed_meanwhile`
 * where another has saved since, `announcement_waits` where a change is on its way that a draft would undo.
 */
export const saveDraft = async (tx: Tx, declaration: Declaration, revision: number): Promise<number> => {
  if (await waitingAnnouncement(tx)) throw new Problem(announcementWaits);
  const body = JSON.stringify(declaration);
  const by = actorText(tx.actor);
  const { rows } =
    revision === 0
      ? await sql<{ revision: number }>`insert into declaration_draft (body, based_on, saved_by)
          values (${body}, ${tx.declarationVersion}, ${by}) on conflict do nothing returning revision`.execute(
          tx.db,
        )
      : await sql<{ revision: number }>`update declaration_draft
          set body = ${body}, revision = revision + 1, saved_at = now(), saved_by = ${by}
          where revision = ${revision} returning revision`.execute(tx.db);
  if (!rows[0]) throw new Problem(changedMeanwhile);
  return rows[0].revision;
};
