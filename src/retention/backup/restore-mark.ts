/**
 * A database into which a backup is being restored carries a mark, which goes when the restore is whole: nothing starts on
 * half of a register, and the next restore may begin anew.
 */
import type pg from 'pg';
import { Problem } from '../../ground/problem.ts';
import { restorePlaceTaken, restoreUnfinished } from './problems.ts';

const mark = 'a restore is under way';

const stateOf = async (client: pg.Client): Promise<'empty' | 'marked' | 'taken'> => {
  const { rows } =
    await client.query(`select n.oid is not null as there, obj_description(n.oid, 'pg_namespace') as comment
    from (select to_regnamespace('seloste') as oid) n`);
  const { there, comment } = rows[0] as { there: boolean; comment: string | null };
  if (!there) return 'empty';
  return comment === mark ? 'marked' : 'taken';
};

/** Makes the schema and marks it; what an unfinished restore left goes first. Throws where a register is there. */
export const beginRestore = async (client: pg.Client, place: string): Promise<void> => {
  const state = await stateOf(client);
  if (state === 'taken') throw new Problem(restorePlaceTaken, { place });
  if (state === 'marked')
    await client.query('drop schema if exists seloste, graphile_worker, extensions cascade');
  await client.query(`create schema seloste; comment on schema seloste is '${mark}'`);
};

export const endRestore = async (client: pg.Client): Promise<void> => {
  await client.query('comment on schema seloste is null');
};

/** Throws where a restore was left unfinished. */
export const demandWhole = async (client: pg.Client): Promise<void> => {
  if ((await stateOf(client)) === 'marked') throw new Problem(restoreUnfinished);
};
