/** Mails to customers, as the delivery works through them: the queue as register upkeep, the mail as its own purpose. */
import { Readable } from 'node:stream';
import type { SendMailOptions } from 'nodemailer';
import { wrote } from '../audit/wrote.ts';
import { type Gate, purposeNotInForce } from '../db/gate.ts';
import type { Actor, Tx } from '../db/tx.ts';
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
import { deliver, type Outbox } from './outbox.ts';
import type { Sender } from './sender.ts';
import type { Transport } from './transport.ts';

export type Delivery = Readonly<{
  gate: Gate;
  declaration: Declaration;
  transport: Transport;
  from: Sender;
  /** Key of the stored files. */
  master: Buffer;
  isStopping: () => boolean;
  /** The text as it goes: what no row may hold is put in at the last moment. Absent: as it is kept. */
  fillIn?: FillIn | undefined;
}>;

export type FillIn = (
  master: Buffer,
  mail: Readonly<{ about: string | null; body: string; customerId: number }>,
) => string;

const actor: Actor = { kind: 'job', name: 'send_mails' };
const upkeep = 'register_upkeep';

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

const messageOf = (delivery: Delivery, { customerId }: Taken, content: MailContent): SendMailOptions => {
  const { gate, from, master, fillIn } = delivery;
  const domain = from.address.split('@')[1];
  return {
    from,
    to: content.to_address,
    messageId: `<${content.message_id}@${domain}>`,
    subject: content.subject,
    text: fillIn ? fillIn(master, { ...content, customerId }) : content.body,
    headers: { 'Content-Language': content.language },
    attachments: content.files.map(({ file_id, file_name, content_type }) => ({
      filename: file_name,
      contentType: content_type,
      content: Readable.from(readFile((act) => gate.open(upkeep, actor, act), file_id ?? 0, master)),
    })),
  };
};

const outboxOf = (delivery: Delivery): Outbox<Taken> => {
  const asUpkeep = <T>(act: (tx: Tx) => Promise<T>): Promise<T> => delivery.gate.open(upkeep, actor, act);
  return {
    next: () => asUpkeep(takeNext),
    message: async (taken) => {
      const content = await contentOf(delivery, taken);
      return content && messageOf(delivery, taken, content);
    },
    postpone: (taken, how) => asUpkeep((tx) => postponeMail(tx, taken, how)),
    end: (taken, ending, reply) =>
      asUpkeep(async (tx) => {
        const { customerId, id } = taken;
        await endMail(tx, taken, ending, reply);
        if (ending !== 'withdrawn')
          await wrote(tx, 'deliver-mail', { customerId, about: `mail:${id}`, fields: [ending] });
      }),
  };
};

/** Returns how many have gone. */
export const deliverMails = (delivery: Delivery): Promise<number> =>
  deliver(outboxOf(delivery), delivery.transport, delivery.isStopping);
