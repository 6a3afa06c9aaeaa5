/**
 * A database into which a backup is being restored carries a mark, which goes when the restore is whole: nothing starts on
 * half of a register, and the next restore may begin anew.
 */
import type pg from 'pg';
import { Problem } from '../../ground/problem.ts';
import { restorePlaceTaken, restoreUnfinished } from './problems.ts';
import { dropUnfinished, makeMarkedSchema, stateOf } from './restore-queries.ts';

/** Makes the schema and marks it; what an unfinished restore left goes first. Throws where a register is there. */
export const beginRestore = async (client: pg.Client, place: string): Promise<void> => {
  const state = await stateOf(client);
  if (state === 'taken') throw new Problem(restorePlaceTaken, { place });
  if (state === 'marked') await dropUnfinished(client);
  await makeMarkedSchema(client);
};

/** Throws where a restore was left unfinished. */
export const demandWhole = async (client: pg.Client): Promise<void> => {
  if ((await stateOf(client)) === 'marked') throw new Problem(restoreUnfinished);
};
