import { z } from 'zod';
import { purposeNotInForce } from '../db/gate.ts';
import { masterKey } from '../files/master-key.ts';
import { helsinkiDate } from '../ground/calendar.ts';
import { Problem } from '../ground/problem.ts';
import { type Job, job, type Scheduled } from '../jobs/job.ts';
import { mailInvoice } from './mail-invoice.ts';
import { proposeReminders } from './propose-reminders.ts';

const name = 'propose_reminders';

export const invoicesJobs: readonly Job[] = [
  job({
    name,
    payload: z.object({}).loose(),
    run: async (_payload, { gate }) => {
      try {
        await gate.open('invoicing', { kind: 'job', name }, (tx) =>
          proposeReminders(tx, helsinkiDate(new Date())),
        );
      } catch (error) {
        // A company whose notice has no invoicing, or no notice yet, has nothing to remind of.
        if (!(error instanceof Problem && error.kind === purposeNotInForce)) throw error;
      }
    },
  }),
  job({
    name: 'mail_invoice',
    payload: z.object({
      customer: z.number(),
      mailing: z.number(),
      purpose: z.enum(['invoicing', 'collection']),
    }),
    run: async ({ customer, mailing, purpose }, { gate, config }) => {
      await mailInvoice({ gate, master: masterKey(config), purpose }, { customerId: customer, id: mailing });
    },
  }),
];

export const invoicesSchedule: readonly Scheduled[] = [{ job: name, everyMinutes: 60 }];
