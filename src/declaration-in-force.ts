/** The declaration in force for jobs that need its words. */
import type { JobContext } from './jobs/job.ts';
import { tables } from './personal-data.ts';
import type { Declaration } from './policy/declaration.ts';
import { type DeclarationInForce, loadInForce } from './policy/in-force.ts';

type Place = Pick<JobContext, 'installation'>;

export const policyInForce = ({ installation }: Place): Promise<DeclarationInForce> =>
  loadInForce(installation, tables);

export const declarationInForce = async (place: Place): Promise<Declaration> =>
  (await policyInForce(place)).declaration;
