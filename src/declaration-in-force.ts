/** The declaration in force for jobs that need its words. */
import type { JobContext } from './jobs/job.ts';
import { tables } from './personal-data.ts';
import type { Declaration } from './policy/declaration.ts';
import { loadInForce } from './policy/in-force.ts';

export const declarationInForce = async ({
  installation,
}: Pick<JobContext, 'installation'>): Promise<Declaration> =>
  (await loadInForce(installation, tables)).declaration;
