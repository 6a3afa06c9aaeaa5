import { z } from 'zod';
import { eraseFile } from '../files/erase-file.ts';
import { masterKey } from '../files/master-key.ts';
import { type Job, type JobContext, job, type Scheduled } from '../jobs/job.ts';
import type { DeclarationOf } from '../mail/jobs.ts';
import { type Sender, senderOf } from '../mail/sender.ts';
import { openTransport, type Transport } from '../mail/transport.ts';
import { deliverLetters } from './letters/deliver-letters.ts';
import { openMailbox } from './mailbox/open-mailbox.ts';
import { deleteOthers, noteReadFailed } from './mailbox/queries.ts';
import { readMailbox } from './mailbox/read-mailbox.ts';
import { testChannel } from './mailbox/test-channel.ts';
import { deliverNotices } from './notices/deliver-notices.ts';

const empty = z.object({}).loose();

/** Does nothing without a mail server: what waits for one stays where staff see it. */
const withServer = async (
  context: JobContext,
  declarationOf: DeclarationOf,
  act: (transport: Transport, from: Sender, contactEmail: string) => Promise<unknown>,
): Promise<void> => {
  const { config } = context;
  if (!config.smtp) return;
  const declaration = await declarationOf(context);
  const from = senderOf(declaration, config.mailFrom);
  if (!from) return;
  const transport = openTransport(config.smtp);
  try {
    await act(transport, from, declaration.contact_person.email);
  } finally {
    transport.close();
  }
};

const failureOf = (error: unknown): string => {
  const { responseText, message } = error as { responseText?: string; message?: string };
  return responseText || message || String(error);
};

/** A mailbox that cannot be read is noted, shown and tried again by the next round. */
const readNew = async ({ config, gate, isStopping }: JobContext): Promise<void> => {
  if (!config.requestsMailbox) return;
  try {
    const mailbox = await openMailbox(config.requestsMailbox);
    try {
      await readMailbox({ gate, mailbox, master: masterKey(config), isStopping });
    } finally {
      await mailbox.close();
    }
  } catch (error) {
    await gate.open('rights_requests', { kind: 'job', name: 'read_mailbox' }, (tx) =>
      noteReadFailed(tx, failureOf(error)),
    );
  }
};

const sweepOthers = ({ gate }: JobContext): Promise<void> =>
  gate.open('rights_requests', { kind: 'job', name: 'sweep_request_mails' }, async (tx) => {
    for (const file of await deleteOthers(tx)) await eraseFile(tx, file);
  });

export const requestsJobs = (declarationOf: DeclarationOf): readonly Job[] => [
  job({
    name: 'send_letters',
    payload: empty,
    run: (_given, context) =>
      withServer(context, declarationOf, (transport, from) =>
        deliverLetters({ gate: context.gate, transport, from, isStopping: context.isStopping }),
      ),
  }),
  job({
    name: 'send_notices',
    payload: empty,
    run: (_given, { gate, config, isStopping }) =>
      deliverNotices({ gate, master: masterKey(config), networks: config.webhookNetworks, isStopping }),
  }),
  job({ name: 'read_mailbox', payload: empty, run: (_given, context) => readNew(context) }),
  job({
    name: 'test_channel',
    payload: empty,
    run: async (_given, context) => {
      const { config, gate } = context;
      if (!config.requestsMailbox) return;
      await withServer(context, declarationOf, (transport, from, contactEmail) =>
        testChannel(gate, { transport, from, address: config.requestsAddress ?? contactEmail }),
      );
    },
  }),
  job({ name: 'sweep_request_mails', payload: empty, run: (_given, context) => sweepOthers(context) }),
];

export const requestsSchedule: readonly Scheduled[] = [
  { job: 'send_letters', everyMinutes: 5 },
  { job: 'send_notices', everyMinutes: 1 },
  { job: 'read_mailbox', everyMinutes: 5 },
  { job: 'test_channel', everyMinutes: 1440 },
  { job: 'sweep_request_mails', everyMinutes: 1440 },
];
