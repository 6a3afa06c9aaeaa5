import { z } from 'zod';
import { wrote } from '../audit/wrote.ts';
import type { Actor } from '../db/tx.ts';
import { eraseFile } from '../files/erase-file.ts';
import { masterKey } from '../files/master-key.ts';
import { enqueue, type Job, type JobContext, job, type Scheduled } from '../jobs/job.ts';
import type { DeclarationInForce } from '../policy/in-force.ts';
import { aboutArchive } from './archive.ts';
import { makesArchive } from './ask-archive.ts';
import { makeArchive } from './make-archive.ts';
import { archivesDue, markDestroyed } from './queries.ts';

type PolicyOf = (context: Pick<JobContext, 'installation'>) => Promise<DeclarationInForce>;

const clerk = 'rights_requests';
const actor: Actor = { kind: 'job', name: 'expire_evidence' };

export const evidenceJobs = (policyOf: PolicyOf): readonly Job[] => [
  job({
    name: makesArchive,
    payload: z.object({ archiveId: z.int() }),
    run: async ({ archiveId }, context) => {
      const { gate, config, isStopping } = context;
      const work = { gate, policy: await policyOf(context), master: masterKey(config), isStopping };
      if (await makeArchive(work, archiveId)) return;
      await gate.open(clerk, { kind: 'job', name: makesArchive }, (tx) =>
        enqueue(tx, makesArchive, { archiveId }, `${aboutArchive(archiveId)}:again`),
      );
    },
  }),
  job({
    name: 'expire_evidence',
    payload: z.object({}).loose(),
    run: async (_given, { gate }) => {
      for (const { id, file_id } of await gate.open(clerk, actor, archivesDue))
        await gate.open(clerk, actor, (tx) =>
          Promise.all([
            eraseFile(tx, file_id),
            markDestroyed(tx, id),
            wrote(tx, 'destroy-evidence', { about: aboutArchive(id) }),
          ]),
        );
    },
  }),
];

export const evidenceSchedule: readonly Scheduled[] = [{ job: 'expire_evidence', everyMinutes: 360 }];
