/**
 * Sends what waits, one mail after the other. Each try is noted before a server hears of it and its end after, each in
 * a transaction of its own: a try that a crash cut off is made again with the same Message-ID, and a mail that is known
 * to have gone is never sent again.
 */
import { Readable } from 'node:stream';
import { wrote } from '../audit/wrote.ts';
import { type Gate, purposeNotInForce } from '../db/gate.ts';
import type { Actor } from '../db/tx.ts';
import { readFile } from '../files/read-file.ts';
import { Problem } from '../ground/problem.ts';
import type { Declaration } from '../policy/declaration.ts';
import {
  endMail,
  type MailContent,
  mailContent,
  postponeMail,
  type Taken,
  takeNext,
} from './delivery-queries.ts';
import type { Outcome, Transport } from './transport.ts';

export type Delivery = Readonly<{
  gate: Gate;
  declaration: Declaration;
  transport: Transport;
  from: Readonly<{ name: string; address: string }>;
  /** Key of the stored files. */
  master: Buffer;
  isStopping: () => boolean;
}>;

const actor: Actor = { kind: 'job', name: 'send_mails' };
const upkeep = 'register_upkeep';

/** Minutes until the next try, ever longer; after two days a mail is given up (RFC 5321, 4.5.4.1). */
const restMinutes = [5, 15, 60, 180, 360];
const givenUpMilliseconds = 48 * 3_600_000;

/** As the purpose that the mail belongs to: where it does not see the customer any more, there is nothing to send. */
const contentOf = async ({ gate, declaration }: Delivery, taken: Taken): Promise<MailContent | undefined> => {
  const purpose = declaration.purposes.find(({ number }) => number === taken.purpose);
  if (!purpose) return undefined;
  try {
    return await gate.open(purpose.key, actor, (tx) => mailContent(tx, taken));
  } catch (error) {
    if (error instanceof Problem && error.kind === purposeNotInForce) return undefined;
    throw error;
  }
};

const messageOf = (delivery: Delivery, content: MailContent) => {
  const { gate, from, master } = delivery;
  const domain = from.address.split('@')[1];
  return {
    from,
    to: content.to_address,
    messageId: `<${content.message_id}@${domain}>`,
    subject: content.subject,
    text: content.body,
    headers: { 'Content-Language': content.language },
    attachments: content.files.map(({ file_id, file_name, content_type }) => ({
      filename: file_name,
      contentType: content_type,
      content: Readable.from(readFile((act) => gate.open(upkeep, actor, act), file_id ?? 0, master)),
    })),
  };
};

const noteSent = (delivery: Delivery, taken: Taken, { kind, reply }: Outcome): Promise<void> => {
  const step = kind === 'sent' || kind === 'bounced' ? kind : 'failed';
  return delivery.gate.open(upkeep, actor, async (tx) => {
    await Promise.all([
      endMail(tx, taken, step, reply),
      wrote(tx, 'deliver-mail', { customerId: taken.customerId, about: `mail:${taken.id}`, fields: [step] }),
    ]);
  });
};

const note = async (delivery: Delivery, taken: Taken, outcome: Outcome): Promise<void> => {
  const isOver = Date.now() - taken.queued_at.getTime() > givenUpMilliseconds;
  const mayBeTried = outcome.kind === 'later' || outcome.kind === 'unreachable';
  if (!mayBeTried || isOver) return noteSent(delivery, taken, outcome);
  const minutes = restMinutes[Math.min(taken.tries, restMinutes.length) - 1]!;
  await delivery.gate.open(upkeep, actor, (tx) => postponeMail(tx, taken, { minutes, reply: outcome.reply }));
};

const withdraw = (delivery: Delivery, taken: Taken): Promise<void> =>
  delivery.gate.open(upkeep, actor, (tx) => endMail(tx, taken, 'withdrawn', ''));

/** Returns how many have gone. Ends where the server cannot be reached: the others wait for the next round. */
export const deliverMails = async (delivery: Delivery): Promise<number> => {
  let sent = 0;
  while (!delivery.isStopping()) {
    const taken = await delivery.gate.open(upkeep, actor, takeNext);
    if (!taken) break;
    const content = await contentOf(delivery, taken);
    if (!content) {
      await withdraw(delivery, taken);
      continue;
    }
    const outcome = await delivery.transport.send(messageOf(delivery, content));
    await note(delivery, taken, outcome);
    if (outcome.kind === 'sent') sent += 1;
    if (outcome.kind === 'unreachable') break;
  }
  return sent;
};
