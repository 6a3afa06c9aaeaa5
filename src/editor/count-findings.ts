/** How much `check` finds, for the morning page: the catalogue is read by a job, as it takes a second or two. */
import type pg from 'pg';
import { checkRights } from '../policy/check.ts';
import type { Compilation } from '../policy/compile.ts';
import { checkPractice } from './check-practice.ts';
import { readPractice } from './read-practice.ts';

/** The client is the owner's. Returns how many there are. */
export const countFindings = async (
  client: pg.Client,
  compilation: Compilation,
  installationId: string,
): Promise<number> => {
  const rights = await checkRights(client, compilation, installationId);
  const practice = checkPractice(compilation.declaration, await readPractice(client));
  const found = rights.length + practice.length;
  await client.query(
    `insert into register_use (kind, key, rows) values ('finding', 'check', $1)
     on conflict (kind, key) do update set rows = excluded.rows, counted_at = now()`,
    [found],
  );
  return found;
};
