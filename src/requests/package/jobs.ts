import { z } from 'zod';
import { masterKey } from '../../files/master-key.ts';
import type { TableDeclaration } from '../../ground/columns.ts';
import { enqueue, type Job, type JobContext, job, type Scheduled } from '../../jobs/job.ts';
import type { DeclarationInForce } from '../../policy/in-force.ts';
import { makePackage } from './make-package.ts';
import { expirePackages } from './package-rows.ts';
import type { Showing } from './shown-value.ts';
import { forgetBodies } from './texts/held-queries.ts';

/** What the roof knows and this module does not: every table, the words of every act, the declaration in force. */
export type PackageRoof = Readonly<{
  tables: readonly TableDeclaration[];
  actTitle: Showing['actTitle'];
  policyOf: (context: Pick<JobContext, 'installation'>) => Promise<DeclarationInForce>;
}>;

const payload = z.object({
  customerId: z.int(),
  packageId: z.int(),
  opening: z.string(),
  answersRequest: z.boolean().optional(),
  completes: z.boolean().optional(),
});
const clerk = 'rights_requests';
const actor = { kind: 'job', name: 'access_packages' } as const;

export const packageJobs = ({ policyOf, ...roof }: PackageRoof): readonly Job[] => [
  job({
    name: 'make_access_package',
    payload,
    run: async (asked, context) => {
      const { gate, config, isStopping } = context;
      const { customerId, packageId: id, opening, answersRequest = false, completes = false } = asked;
      const work = { ...roof, gate, policy: await policyOf(context), master: masterKey(config), isStopping };
      if (await makePackage(work, { customerId, id, opening, answersRequest, completes })) return;
      const again = { customerId, packageId: id, opening, answersRequest, completes };
      await gate.open(clerk, actor, (tx) =>
        enqueue(tx, 'make_access_package', again, `access_package:${customerId}:${id}:again`),
      );
    },
  }),
  job({
    name: 'expire_access_packages',
    payload: z.object({}).loose(),
    run: async (_given, { gate, isStopping }) => {
      while (!isStopping() && (await gate.open(clerk, actor, expirePackages)) > 0);
      while (!isStopping() && (await gate.open(clerk, actor, forgetBodies)) > 0);
    },
  }),
];

export const packageSchedule: readonly Scheduled[] = [{ job: 'expire_access_packages', everyMinutes: 360 }];
