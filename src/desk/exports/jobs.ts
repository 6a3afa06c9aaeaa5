import { z } from 'zod';
import { wrote } from '../../audit/wrote.ts';
import { eraseFile } from '../../files/erase-file.ts';
import { masterKey } from '../../files/master-key.ts';
import { enqueue, type Job, type JobContext, job, type Scheduled } from '../../jobs/job.ts';
import type { Declaration } from '../../policy/declaration.ts';
import { aboutExport } from './export.ts';
import { addStep, exportsDue } from './queries/exports.ts';
import { runExport } from './run-export.ts';

const actor = { kind: 'job', name: 'export' } as const;

/** `declarationOf`: given by the roof, which knows every module's tables. */
export const exportsJobs = (declarationOf: (context: JobContext) => Promise<Declaration>): readonly Job[] => [
  job({
    name: 'run_export',
    payload: z.object({ exportId: z.int() }),
    run: async ({ exportId }, context) => {
      const { gate, config, isStopping } = context;
      const work = { gate, declaration: await declarationOf(context), master: masterKey(config), isStopping };
      if (await runExport(work, exportId)) return;
      await gate.open('register_upkeep', actor, (tx) =>
        enqueue(tx, 'run_export', { exportId }, `${exportId}:again`),
      );
    },
  }),
  job({
    name: 'expire_exports',
    payload: z.object({}).loose(),
    run: async (_given, { gate }) => {
      for (const { id, file_id } of await gate.open('register_upkeep', actor, exportsDue))
        await gate.open('register_upkeep', actor, (tx) =>
          Promise.all([
            eraseFile(tx, file_id),
            addStep(tx, id, 'expired'),
            wrote(tx, 'destroy-export', { about: aboutExport(id) }),
          ]),
        );
    },
  }),
];

export const exportsSchedule: readonly Scheduled[] = [{ job: 'expire_exports', everyMinutes: 360 }];
