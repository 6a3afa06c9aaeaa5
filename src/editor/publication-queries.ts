/** A publication as the owner's job reads and ends it. */
import type pg from 'pg';

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
