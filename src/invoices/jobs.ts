import { z } from 'zod';
import { purposeNotInForce } from '../db/gate.ts';
import type { Tx } from '../db/tx.ts';
import { masterKey } from '../files/master-key.ts';
import { helsinkiDate } from '../ground/calendar.ts';
import { Problem } from '../ground/problem.ts';
import { type Job, type JobContext, job, type Scheduled } from '../jobs/job.ts';
import { followFinancialYear } from './follow-financial-year.ts';
import { mailInvoice } from './mail-invoice.ts';
import { proposeReminders } from './propose-reminders.ts';

/** A company whose notice has no invoicing, or no notice yet, has nothing to do for it. */
const asInvoicing = async (
  { gate }: JobContext,
  name: string,
  act: (tx: Tx) => Promise<unknown>,
): Promise<void> => {
  try {
    await gate.open('invoicing', { kind: 'job', name }, act);
  } catch (error) {
    if (!(error instanceof Problem && error.kind === purposeNotInForce)) throw error;
  }
};

export const invoicesJobs: readonly Job[] = [
  job({
    name: 'propose_reminders',
    payload: z.object({}).loose(),
    run: (_payload, context) =>
      asInvoicing(context, 'propose_reminders', (tx) => proposeReminders(tx, helsinkiDate(new Date()))),
  }),
  job({
    name: 'follow_financial_year',
    payload: z.object({}).loose(),
    run: (_payload, context) => asInvoicing(context, 'follow_financial_year', followFinancialYear),
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

export const invoicesSchedule: readonly Scheduled[] = [
  { job: 'propose_reminders', everyMinutes: 60 },
  { job: 'follow_financial_year', everyMinutes: 60 },
];
