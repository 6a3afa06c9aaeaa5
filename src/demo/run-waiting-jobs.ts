/** Runs what the acts have handed on, as `work` would, until nothing of it waits. */

import { queuePool } from '../db/queue-pool.ts';
import type { JobContext } from '../jobs/job.ts';
import { taskList } from '../jobs/task-list.ts';
import { sourcesJobs } from '../sources/jobs.ts';

/** Throws the first failure with its real error. */
export const runWaitingJobs = async (context: JobContext): Promise<void> => {
  const { Logger, runOnce } = await import('graphile-worker');
  const pgPool = queuePool(context.owner.config, 3);
  const failures: unknown[] = [];
  try {
    await runOnce({
      pgPool,
      noHandleSignals: true,
      logger: new Logger(() => () => {}),
      taskList: taskList(sourcesJobs, context, (_name, error) => failures.push(error)),
    });
  } finally {
    await pgPool.end();
  }
  if (failures.length > 0) throw failures[0];
};
