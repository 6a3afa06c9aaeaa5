/** How much `check` finds, for the morning page: the catalogue is read by a job, as it takes a second or two. */
import type pg from 'pg';
import { checkRights } from '../policy/check.ts';
import type { Compilation } from '../policy/compile.ts';
import { checkPractice } from './check-practice.ts';
import { noteFindings, readPractice } from './practice-queries.ts';

/** The client is the owner's. Returns how many there are. */
export const countFindings = async (
  client: pg.Client,
  compilation: Compilation,
  installationId: string,
): Promise<number> => {
  const rights = await checkRights(client, compilation, installationId);
  const practice = checkPractice(compilation.declaration, await readPractice(client));
  const found = rights.length + practice.length;
  await noteFindings(client, found);
  return found;
};
