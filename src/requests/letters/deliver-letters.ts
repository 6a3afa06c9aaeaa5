/** Letters that go by mail: the words as plain text, with the same letter as a PDF for whoever wants to keep it. */
import type { SendMailOptions } from 'nodemailer';
import { wrote } from '../../audit/wrote.ts';
import type { Gate } from '../../db/gate.ts';
import type { Actor, Tx } from '../../db/tx.ts';
import { deliver, type Ending, type Outbox } from '../../mail/outbox.ts';
import type { Sender } from '../../mail/sender.ts';
import type { Transport } from '../../mail/transport.ts';
import { newSecretFor } from '../identity/queries.ts';
import { holdsSecret, type Letter, type LetterKind } from './letter.ts';
import { insertStep, type LetterKey } from './queries.ts';
import {
  leaveQueue,
  letterToMail,
  type MailedRow,
  type Taken,
  takeFromQueue,
  tryLater,
} from './queue-queries.ts';
import { withSecret } from './secret.ts';
import { letterPdf } from './to-pdf.ts';
import { letterText } from './to-text.ts';

export type LetterDelivery = Readonly<{
  gate: Gate;
  transport: Transport;
  from: Sender;
  isStopping: () => boolean;
}>;

export type Content = Readonly<{
  kind: LetterKind;
  letter: Letter;
  title: string;
  to_email: string;
  message_id: string;
}>;

const actor: Actor = { kind: 'job', name: 'send_letters' };

/** Longer than any try may take: whoever holds it after that is dead. */
const takenMinutes = 10;

const takeNext = async (tx: Tx): Promise<Taken | undefined> => {
  const taken = await takeFromQueue(tx, takenMinutes);
  if (taken) await insertStep(tx, taken, 'sending');
  return taken;
};

/** A mail needs no window: what the register knows of where its addressee lives stays on paper. */
const asMailed = ({ body, to_name, to_email }: MailedRow): Letter => {
  const letter = JSON.parse(body) as Letter;
  const { isOnBehalf = letter.salutation !== undefined } = letter;
  const forWhom = isOnBehalf ? letter.addressee.slice(1, 2) : [];
  return { ...letter, addressee: [to_name, ...forWhom, to_email].filter(Boolean) };
};

/** What is secret in it is made for this try: an earlier mail of the same letter, if there was one, opens nothing. */
export const contentOf = async (tx: Tx, key: LetterKey): Promise<Content | undefined> => {
  const row = await letterToMail(tx, key);
  if (!row) return undefined;
  const letter = asMailed(row);
  if (!holdsSecret(row.kind)) return { ...row, letter };
  const secret = await newSecretFor(tx, key, 'link');
  return secret === undefined ? undefined : { ...row, letter: withSecret(letter, secret) };
};

/** Absence notes would come to those who read requests. */
const quiet = { 'X-Auto-Response-Suppress': 'OOF, AutoReply' };
/** What goes without anybody's look says so (RFC 3834). */
const written = { 'Auto-Submitted': 'auto-replied' };
const atOnce: ReadonlySet<LetterKind> = new Set(['receipt', 'joining']);

const messageOf = async ({ from }: LetterDelivery, content: Content): Promise<SendMailOptions> => {
  const { letter, kind } = content;
  const pdf = await letterPdf(letter);
  return {
    from,
    to: content.to_email,
    messageId: `<${content.message_id}@${from.address.split('@')[1]}>`,
    subject: content.title,
    text: letterText(letter),
    headers: { 'Content-Language': letter.language, ...quiet, ...(atOnce.has(kind) && written) },
    attachments: [
      { filename: `${content.title}.pdf`, contentType: 'application/pdf', content: Buffer.from(pdf) },
    ],
  };
};

const stepOf: Readonly<Record<Ending, 'sent' | 'bounced' | 'failed' | 'dropped'>> = {
  sent: 'sent',
  bounced: 'bounced',
  failed: 'failed',
  withdrawn: 'dropped',
};

const outboxOf = (delivery: LetterDelivery): Outbox<Taken> => {
  const open = <T>(act: (tx: Tx) => Promise<T>): Promise<T> =>
    delivery.gate.open('rights_requests', actor, act);
  return {
    next: () => open(takeNext),
    message: async (taken) => {
      const content = await open((tx) => contentOf(tx, taken));
      return content && messageOf(delivery, content);
    },
    postpone: (taken, { minutes, reply }) =>
      open(async (tx) => {
        await tryLater(tx, taken, minutes);
        await insertStep(tx, taken, 'postponed', reply);
      }),
    end: (taken, ending, reply) =>
      open(async (tx) => {
        await leaveQueue(tx, taken);
        await Promise.all([
          insertStep(tx, taken, stepOf[ending], reply),
          wrote(tx, 'deliver-letter', { about: `request:${taken.requestId}`, fields: [stepOf[ending]] }),
        ]);
      }),
  };
};

/** Returns how many have gone. */
export const deliverLetters = (delivery: LetterDelivery): Promise<number> =>
  deliver(outboxOf(delivery), delivery.transport, delivery.isStopping);
