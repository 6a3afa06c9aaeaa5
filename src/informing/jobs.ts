import { z } from 'zod';
import { type SuppressionKey, suppressionKey } from '../customers/suppression/suppression.ts';
import { purposeNotInForce } from '../db/gate.ts';
import type { Tx } from '../db/tx.ts';
import { masterKey } from '../files/master-key.ts';
import { addressOf } from '../ground/config.ts';
import { Problem } from '../ground/problem.ts';
import { enqueue, type Job, type JobContext, job, type Scheduled } from '../jobs/job.ts';
import { senderOf } from '../mail/sender.ts';
import { openTransport } from '../mail/transport.ts';
import type { DeclarationInForce } from '../policy/in-force.ts';
import { mailingsAnswered } from './consent-queries.ts';
import { secretFor } from './consent-secret.ts';
import { deliverMailings } from './deliver-mailings.ts';
import { findOrigins } from './find-origins.ts';
import type { Writing } from './letters/composing-of.ts';
import { prepareBreaches } from './prepare-breaches.ts';
import { prepareChanges } from './prepare-changes.ts';
import { prepareConsents } from './prepare-consents.ts';
import { prepareOrigins } from './prepare-origins.ts';
import { countMailing } from './queries.ts';
import { releaseLetters } from './release-letters.ts';
import { tellOrigin } from './tell-origin.ts';

/** Given by the roof, which knows every module's tables. */
export type PolicyOf = (context: JobContext) => Promise<DeclarationInForce>;

const empty = z.object({}).loose();

/** Links lead where people reach the pages; on one's own machine, to that. */
const writingIn = ({ declaration, version }: DeclarationInForce, { config }: JobContext): Writing => ({
  declaration,
  version,
  baseUrl: addressOf(config),
});

/** Before the first notice nobody is told anything: there is no notice to tell of. */
const asClerk = async (context: JobContext, name: string, act: (tx: Tx) => Promise<void>): Promise<void> => {
  try {
    await context.gate.open('rights_requests', { kind: 'job', name }, act);
  } catch (error) {
    if (!(error instanceof Problem) || error.kind !== purposeNotInForce) throw error;
  }
};

export const prepareMailings = async (tx: Tx, { declaration }: DeclarationInForce): Promise<void> => {
  await findOrigins(tx, declaration);
  await prepareOrigins(tx);
  await prepareBreaches(tx);
  await prepareChanges(tx, declaration);
  await prepareConsents(tx, declaration);
};

const release = (context: JobContext, { declaration }: DeclarationInForce): Promise<void> =>
  asClerk(context, 'send_mailings', (tx) => releaseLetters(tx, declaration));

/** Without a mail server the letters that go by mail stay where staff see them. */
const send = async (context: JobContext, policy: DeclarationInForce): Promise<void> => {
  const { config, gate, isStopping } = context;
  const from = senderOf(policy.declaration, config.mailFrom);
  if (!config.smtp || !from) return;
  const transport = openTransport(config.smtp);
  const suppression: SuppressionKey = suppressionKey(masterKey(config));
  const { declaration } = policy;
  try {
    const touched = await deliverMailings({
      gate,
      transport,
      from,
      declaration,
      suppression,
      secretFor: secretFor(masterKey(config)),
      isStopping,
    });
    for (const id of touched)
      await asClerk(context, 'send_mailings', async (tx) => void (await countMailing(tx, id)));
  } finally {
    transport.close();
  }
};

export const informingJobs = (policyOf: PolicyOf): readonly Job[] => [
  job({
    name: 'prepare_mailings',
    payload: empty,
    run: async (_given, context) => {
      const policy = await policyOf(context);
      await asClerk(context, 'prepare_mailings', (tx) => prepareMailings(tx, policy));
    },
  }),
  // Waits for no search through the register: people are told of a breach without undue delay.
  job({
    name: 'prepare_breach_letters',
    payload: empty,
    run: (_given, context) => asClerk(context, 'prepare_breach_letters', prepareBreaches),
  }),
  job({
    name: 'tell_origin',
    payload: z.object({ customerId: z.int() }),
    run: async ({ customerId }, context) => {
      const writing = writingIn(await policyOf(context), context);
      await asClerk(context, 'tell_origin', async (tx) => {
        await tellOrigin(tx, writing, customerId);
        await enqueue(tx, 'send_mailings', {}, 'now');
      });
    },
  }),
  job({
    name: 'send_mailings',
    payload: empty,
    run: async (_given, context) => {
      const policy = await policyOf(context);
      await release(context, policy);
      await send(context, policy);
      await asClerk(context, 'send_mailings', async (tx) => {
        for (const id of await mailingsAnswered(tx)) await countMailing(tx, id);
      });
    },
  }),
];

export const informingSchedule: readonly Scheduled[] = [
  { job: 'prepare_mailings', everyMinutes: 60 },
  // For what was put off, what a crash left behind, and those whom nothing holds back any more.
  { job: 'send_mailings', everyMinutes: 5 },
];
