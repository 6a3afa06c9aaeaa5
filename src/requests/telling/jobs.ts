import { z } from 'zod';
import { addressOf } from '../../ground/config.ts';
import { type Job, type JobContext, job, type Scheduled } from '../../jobs/job.ts';
import type { DeclarationOf } from '../../mail/jobs.ts';
import type { Writing } from '../letters/told.ts';
import { closeTold } from './close-told.ts';
import { tellChoice } from './tell-choice.ts';
import { tellCorrection } from './tell-correction.ts';
import { tellErased } from './tell-erased.ts';
import { tellOfMany } from './tell-of-many.ts';

const by = z.enum(['staff', 'key', 'person', 'job', 'terminal', 'nobody']);

export const tellingJobs = (declarationOf: DeclarationOf): readonly Job[] => {
  const writingIn = async (context: JobContext): Promise<Writing> => ({
    declaration: await declarationOf(context),
    baseUrl: addressOf(context.config),
  });
  return [
    job({
      name: 'tell_of_correction',
      payload: z.object({
        customerId: z.int(),
        place: z.enum(['customers', 'emails', 'phones', 'addresses']),
        row: z.int(),
        at: z.string(),
        by,
      }),
      run: async (told, context) => tellCorrection(context.gate, await writingIn(context), told),
    }),
    job({
      name: 'tell_of_choice',
      payload: z.object({ customerId: z.int(), choice: z.int(), by }),
      run: async (told, context) => tellChoice(context.gate, await writingIn(context), told),
    }),
    job({
      name: 'tell_of_erased',
      payload: z.object({ on: z.iso.date() }),
      run: async ({ on }, context) =>
        tellErased(context.gate, await writingIn(context), { on, isStopping: context.isStopping }),
    }),
    job({
      name: 'tell_of_many',
      payload: z.object({ batch: z.string() }),
      run: async ({ batch }, context) =>
        tellOfMany(context.gate, await writingIn(context), { batch, isStopping: context.isStopping }),
    }),
    job({
      name: 'close_told',
      payload: z.object({}).loose(),
      run: (_given, { gate }) => closeTold(gate),
    }),
  ];
};

export const tellingSchedule: readonly Scheduled[] = [{ job: 'close_told', everyMinutes: 60 }];
