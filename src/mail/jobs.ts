import { z } from 'zod';
import { masterKey } from '../files/master-key.ts';
import { type Job, type JobContext, job, type Scheduled } from '../jobs/job.ts';
import type { Declaration } from '../policy/declaration.ts';
import { deliverMails, type FillIn } from './deliver-mails.ts';
import { senderOf } from './sender.ts';
import { deliverStaffMails } from './staff-mail.ts';
import { openTransport } from './transport.ts';

/** Given by the roof, which knows every module's tables. */
export type DeclarationOf = (context: JobContext) => Promise<Declaration>;

/** Without a mail server the mails stay where they are: in the outbox, where staff see them. */
const sendWaiting = async (
  context: JobContext,
  declarationOf: DeclarationOf,
  fillIn: FillIn | undefined,
): Promise<void> => {
  const { config, gate, isStopping } = context;
  if (!config.smtp) return;
  const declaration = await declarationOf(context);
  const from = senderOf(declaration, config.mailFrom);
  if (!from) return;
  const transport = openTransport(config.smtp);
  try {
    const master = masterKey(config);
    await deliverStaffMails({ gate, from, transport, isStopping });
    await deliverMails({ gate, declaration, transport, from, master, isStopping, fillIn });
  } finally {
    transport.close();
  }
};

/** `fillIn`: from the roof, which knows whose mails hold a secret. */
export const mailJobs = (declarationOf: DeclarationOf, fillIn?: FillIn): readonly Job[] => [
  job({
    name: 'send_mails',
    payload: z.object({}).loose(),
    run: (_given, context) => sendWaiting(context, declarationOf, fillIn),
  }),
];

/** For what was put off, and for what a crash left behind. */
export const mailSchedule: readonly Scheduled[] = [{ job: 'send_mails', everyMinutes: 5 }];
