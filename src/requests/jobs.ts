import { z } from 'zod';
import { type Job, type JobContext, job, type Scheduled } from '../jobs/job.ts';
import type { DeclarationOf } from '../mail/jobs.ts';
import { senderOf } from '../mail/sender.ts';
import { openTransport } from '../mail/transport.ts';
import { deliverLetters } from './letters/deliver-letters.ts';

/** Without a mail server the letters wait where staff see them, to be printed or sent later. */
const sendWaiting = async (context: JobContext, declarationOf: DeclarationOf): Promise<void> => {
  const { config, gate, isStopping } = context;
  const from = config.smtp && senderOf(await declarationOf(context), config.mailFrom);
  if (!config.smtp || !from) return;
  const transport = openTransport(config.smtp);
  try {
    await deliverLetters({ gate, transport, from, isStopping });
  } finally {
    transport.close();
  }
};

export const requestsJobs = (declarationOf: DeclarationOf): readonly Job[] => [
  job({
    name: 'send_letters',
    payload: z.object({}).loose(),
    run: (_given, context) => sendWaiting(context, declarationOf),
  }),
];

export const requestsSchedule: readonly Scheduled[] = [{ job: 'send_letters', everyMinutes: 5 }];
