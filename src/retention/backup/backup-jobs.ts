/** The nightly backup, where a folder for it has been set. */
import { z } from 'zod';
import { type Job, job, type Scheduled } from '../../jobs/job.ts';
import { makeAndNote } from './keep-backups.ts';

export const backupJobs: readonly Job[] = [
  job({
    name: 'make_backup',
    payload: z.object({}).loose(),
    run: async (_given, { gate, owner, config }) => {
      const folder = config.backupFolder;
      if (!folder) return;
      await makeAndNote({ gate, owner, config, folder });
    },
  }),
];

/** At midnight UTC: two or three in the night in Finland. */
export const backupSchedule: readonly Scheduled[] = [{ job: 'make_backup', everyMinutes: 1_440 }];
