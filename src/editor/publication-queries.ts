/** A publication as the owner's job reads and ends it, with its draft. */
import type pg from 'pg';
import { type Declaration, declarationSchema } from '../policy/declaration.ts';
import type { Outcome } from './announce.ts';

export type AskedPublication = Readonly<{ revision: number; by: string }>;

/** Nothing where it has ended: taken up again after a stop, what was committed is not done twice. */
export const askedPublication = async (
  client: pg.Client,
  publication: number,
): Promise<AskedPublication | undefined> => {
  const { rows } = await client.query(
    'select revision, asked_by as by from publications where id = $1 and ended_at is null',
    [publication],
  );
  return rows[0] as AskedPublication | undefined;
};

/** With the problem that stopped it, in its words for the page. */
export const endPublication = async (
  client: pg.Client,
  publication: number,
  problem: Readonly<Record<string, string>>,
): Promise<void> => {
  await client.query('update publications set ended_at = now(), problem = $1 where id = $2', [
    JSON.stringify(problem),
    publication,
  ]);
};

/** As it was previewed; undefined where somebody has edited it since. */
export const draftAt = async (client: pg.Client, revision: number): Promise<Declaration | undefined> => {
  const { rows } = await client.query('select body from declaration_draft where revision = $1', [revision]);
  const row = rows[0] as { body: unknown } | undefined;
  return row && declarationSchema.parse(row.body);
};

/** An edit that came while the rights were being compiled stays as a draft, based on what is in force now. */
export const clearDraft = async (client: pg.Client, revision: number, outcome: Outcome): Promise<void> => {
  const { rowCount } = await client.query('delete from declaration_draft where revision = $1', [revision]);
  if (rowCount === 0 && 'version' in outcome)
    await client.query('update declaration_draft set based_on = $1', [outcome.version]);
};

/** In force at once, or announced. */
export const endWithOutcome = async (
  client: pg.Client,
  publication: number,
  outcome: Outcome,
): Promise<void> => {
  await client.query(
    'update publications set ended_at = now(), version = $1, announcement_id = $2 where id = $3',
    [
      'version' in outcome ? outcome.version : null,
      'announcement' in outcome ? outcome.announcement : null,
      publication,
    ],
  );
};
