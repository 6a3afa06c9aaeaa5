/** Mail to the staff about their work: numbers and links, never data of customers, which stays behind the sign-in. */
import type { Gate } from '../db/gate.ts';
import type { Actor, Tx } from '../db/tx.ts';
import { enqueue } from '../jobs/job.ts';
import { deliver, type Outbox } from './outbox.ts';
import type { Sender } from './sender.ts';
import {
  endStaffMail,
  insertStaffMail,
  type NewStaffMail,
  postponeStaffMail,
  type StaffMail,
  takeStaffMail,
} from './staff-queries.ts';
import type { Transport } from './transport.ts';

/** In the caller's transaction, for `administration`: sent after the commit, by the same job as the mail to customers. */
export const sendStaffMail = async (tx: Tx, mail: NewStaffMail): Promise<void> => {
  await insertStaffMail(tx, mail);
  await enqueue(tx, 'send_mails', {}, 'now');
};

const actor: Actor = { kind: 'job', name: 'send_mails' };

export type StaffDelivery = Readonly<{
  gate: Gate;
  from: Sender;
  transport: Transport;
  isStopping: () => boolean;
}>;

const outboxOf = ({ gate, from }: StaffDelivery): Outbox<StaffMail> => {
  const open = <T>(act: (tx: Tx) => Promise<T>): Promise<T> => gate.open('administration', actor, act);
  return {
    next: () => open(takeStaffMail),
    message: async ({ to_address, message_id, subject, body, language }) => ({
      from,
      to: to_address,
      messageId: `<${message_id}@${from.address.split('@')[1]}>`,
      subject,
      text: body,
      headers: { 'Content-Language': language, 'Auto-Submitted': 'auto-generated' },
    }),
    postpone: ({ id }, how) => open((tx) => postponeStaffMail(tx, id, how)),
    end: ({ id }, ending, reply) => open((tx) => endStaffMail(tx, id, ending, reply)),
  };
};

export const deliverStaffMails = (delivery: StaffDelivery): Promise<number> =>
  deliver(outboxOf(delivery), delivery.transport, delivery.isStopping);
