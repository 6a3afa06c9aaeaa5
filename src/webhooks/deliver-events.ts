/** From the log to the receivers: what each may hear of is queued, and what is queued is sent, again and again for three days. */
import type { Gate } from '../db/gate.ts';
import type { Actor, Tx } from '../db/tx.ts';
import { helsinkiDate } from '../ground/calendar.ts';
import type { Declaration } from '../policy/declaration.ts';
import { callWebhook, isDelivered } from './call-webhook.ts';
import { mayHear } from './may-hear.ts';
import type { Outcome } from './post-event.ts';
import {
  addDeliveries,
  type Line,
  lastSealed,
  linesBetween,
  liveWebhooks,
  moveOn,
  noteTry,
  seenOf,
  takeDue,
  toldOf,
  webhookById,
} from './queries.ts';
import {
  bodyOf,
  type Delivery,
  type EventWebhook,
  messageId,
  secondsUntilNext,
  type Webhook,
} from './webhook.ts';

const actor: Actor = { kind: 'job', name: 'deliver_events' };
const linesAtOnce = 1_000;
const deliveriesAtOnce = 20;

export type Delivering = Readonly<{
  gate: Gate;
  declaration: Declaration;
  master: Buffer;
  /** Networks inside which receivers may be, beside the public ones. */
  networks: readonly string[];
  isStopping: () => boolean;
}>;

const asAdministration = <T>(gate: Gate, act: (tx: Tx) => Promise<T>): Promise<T> =>
  gate.open('administration', actor, act);

const mayHearNow = (hook: Webhook, { declaration }: Delivering): boolean =>
  mayHear(hook, { declaration, today: helsinkiDate(new Date()) });

/** An erasure alone goes even to those whose agreement has ended: they are to erase what they have heard. */
const isErasure = ({ act }: Pick<Line, 'act'>): boolean => act === 'erase-customers';

/** What the purpose sees, and the erasure of whoever it has heard of before. */
const allowed = async (
  delivering: Delivering,
  hook: EventWebhook,
  lines: readonly Line[],
): Promise<Line[]> => {
  const { gate } = delivering;
  const ids = [...new Set(lines.flatMap(({ customer_id }) => (customer_id === null ? [] : [customer_id])))];
  const hears = mayHearNow(hook, delivering);
  const seen = hears ? await gate.open(hook.purpose, actor, (tx) => seenOf(tx, ids)) : new Set<number>();
  const told = await asAdministration(gate, (tx) => toldOf(tx, hook.id, ids));
  return lines.filter((line) =>
    line.customer_id === null
      ? hears
      : seen.has(line.customer_id) || (isErasure(line) && told.has(line.customer_id)),
  );
};

/** Queues what has been sealed since the last time. A purpose that is no longer in the notice hears nothing. */
const queueFor = async (delivering: Delivering, hook: EventWebhook): Promise<void> => {
  const { gate, isStopping } = delivering;
  const to = await asAdministration(gate, lastSealed);
  for (let after = hook.last_line; after < to && !isStopping(); ) {
    const lines = await asAdministration(gate, (tx) =>
      linesBetween(tx, hook, { after, to, limit: linesAtOnce }),
    );
    const mine = await allowed(delivering, hook, lines);
    after = lines.length < linesAtOnce ? to : lines.at(-1)!.id;
    await asAdministration(gate, async (tx) => {
      await addDeliveries(tx, hook.id, mine);
      await moveOn(tx, hook.id, after);
    });
  }
};

const isPurposeGone = (error: unknown): boolean =>
  (error as { kind?: { code?: string } }).kind?.code === 'purpose_not_in_force';

export const queueEvents = async (delivering: Delivering): Promise<void> => {
  for (const hook of await asAdministration(delivering.gate, liveWebhooks))
    await queueFor(delivering, hook).catch((error) => {
      if (!isPurposeGone(error)) throw error;
    });
};

const withoutAgreement: Outcome = { status: null, problem: 'NO_AGREEMENT' };

const tryOnce = async (delivering: Delivering, delivery: Delivery): Promise<void> => {
  const { gate, master, networks } = delivering;
  const hook = await asAdministration(gate, (tx) => webhookById(tx, delivery.webhook_id));
  if (!hook || hook.ended_at) return;
  const message = { id: messageId(delivery), body: bodyOf(delivery) };
  const outcome =
    isErasure(delivery) || mayHearNow(hook, delivering)
      ? await callWebhook(hook, message, { master, networks })
      : withoutAgreement;
  const isDone = isDelivered(outcome);
  const isGivenUp = isDone || outcome === withoutAgreement;
  const nextSeconds = isGivenUp ? undefined : secondsUntilNext(delivery.tries + 1);
  await asAdministration(gate, (tx) => noteTry(tx, delivery, { ...outcome, isDone, nextSeconds }));
};

export const sendEvents = async (delivering: Delivering): Promise<void> => {
  while (!delivering.isStopping()) {
    const due = await asAdministration(delivering.gate, (tx) => takeDue(tx, deliveriesAtOnce));
    await Promise.all(due.map((delivery) => tryOnce(delivering, delivery)));
    if (due.length < deliveriesAtOnce) return;
  }
};
