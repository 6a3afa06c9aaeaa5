/** A job: a name, the shape of its payload, the act that it runs. Payloads hold keys, never personal data. */
import type { z } from 'zod';
import type { Gate } from '../db/gate.ts';
import type { Installation } from '../db/installation.ts';
import type { Owner } from '../db/owner.ts';
import type { Config } from '../ground/config.ts';

export type JobContext = Readonly<{
  gate: Gate;
  config: Config;
  installation: Installation;
  /** Held by `work` and the command line alone: for publishing and for the schema's own upkeep. */
  owner: Owner;
  /** True when the process is being stopped: a long job ends at the next safe place and is taken up again. */
  isStopping: () => boolean;
}>;

export type Job<P extends z.ZodType = z.ZodType> = Readonly<{
  name: string;
  payload: P;
  run: (payload: z.output<P>, context: JobContext) => Promise<void>;
}>;

export const job = <P extends z.ZodType>(definition: Job<P>): Job => definition as unknown as Job;

export { enqueue } from './queue-queries.ts';

/** A task that comes round: `everyMinutes` after the last run. */
export type Scheduled = Readonly<{ job: string; everyMinutes: number }>;
