/** Our jobs as the queue runs them. */
import { type CronItem, type ParsedCronItem, parseCronItems, type TaskList } from 'graphile-worker';
import { Problem } from '../ground/problem.ts';
import type { Job, JobContext, Scheduled } from './job.ts';

/** What the queue keeps of a failure in its table: a code, never a message, which may hold a value. */
const withoutWords = (error: unknown): Error => {
  const code = error instanceof Problem ? error.kind.code : (error as { code?: unknown }).code;
  const failure = new Error(`${error instanceof Error ? error.name : 'Error'} ${String(code ?? '')}`.trim());
  failure.stack = '';
  return failure;
};

/** The scheduler adds `_cron` to the payload, which no job asked for. */
const ownPart = (payload: unknown): unknown => {
  const { _cron: _, ...own } = (payload ?? {}) as Record<string, unknown>;
  return own;
};

type Report = (name: string, error: unknown) => void;

/** `report`: told of every failure with the real error, for the log. */
export const taskList = (jobs: readonly Job[], context: JobContext, report: Report): TaskList => {
  const names = new Set(jobs.map(({ name }) => name));
  if (names.size !== jobs.length) throw new Error('two jobs have one name');
  return Object.fromEntries(
    jobs.map(({ name, payload, run }) => [
      name,
      async (given: unknown) => {
        try {
          await run(payload.parse(ownPart(given)), context);
        } catch (error) {
          report(name, error);
          throw withoutWords(error);
        }
      },
    ]),
  );
};

const minutesOfDay = 1_440;

/** `everyMinutes` counts from midnight UTC, so it divides the day. One waiting run of a job at a time. */
export const cronItems = (scheduled: readonly Scheduled[]): ParsedCronItem[] =>
  parseCronItems(
    scheduled.map(({ job, everyMinutes }): CronItem => {
      if (!Number.isInteger(everyMinutes) || everyMinutes < 1 || minutesOfDay % everyMinutes !== 0)
        throw new Error(`${job}: everyMinutes must divide a day, and ${everyMinutes} does not`);
      return {
        task: job,
        match: ({ hour, min }) => (hour * 60 + min) % everyMinutes === 0,
        identifier: job,
        // A machine that was off makes up for the last missed run.
        options: { jobKey: `scheduled:${job}`, backfillPeriod: everyMinutes * 60_000, maxAttempts: 5 },
      };
    }),
  );
