/** Letters that go by mail: the words as plain text, with the same letter as a PDF for whoever wants to keep it. */
import { sql } from 'kysely';
import type { SendMailOptions } from 'nodemailer';
import { wrote } from '../../audit/wrote.ts';
import type { Gate } from '../../db/gate.ts';
import type { Actor, Tx } from '../../db/tx.ts';
import { deliver, type Ending, type Outbox, type Waiting } from '../../mail/outbox.ts';
import type { Sender } from '../../mail/sender.ts';
import type { Transport } from '../../mail/transport.ts';
import { newSecretFor } from '../identity/queries.ts';
import { holdsSecret, type Letter, type LetterKind } from './letter.ts';
import { insertStep, type LetterKey } from './queries.ts';
import { withSecret } from './secret.ts';
import { letterPdf } from './to-pdf.ts';
import { letterText } from './to-text.ts';

export type LetterDelivery = Readonly<{
  gate: Gate;
  transport: Transport;
  from: Sender;
  isStopping: () => boolean;
}>;

type Content = Readonly<{
  kind: LetterKind;
  letter: Letter;
  title: string;
  to_email: string;
  message_id: string;
}>;
type Taken = Waiting & LetterKey;

const actor: Actor = { kind: 'job', name: 'send_letters' };

/** Longer than any try may take: whoever holds it after that is dead. */
const takenMinutes = 10;

const takeNext = async (tx: Tx): Promise<Taken | undefined> => {
  const { rows } = await sql<Taken>`with next as (
      select request_id, letter_number from request_letter_queue
      where next_try_at <= now() and (taken_until is null or taken_until < now())
      order by next_try_at, request_id, letter_number limit 1 for update skip locked)
    update request_letter_queue q set taken_until = now() + make_interval(mins => ${takenMinutes}), tries = q.tries + 1
    from next where q.request_id = next.request_id and q.letter_number = next.letter_number
    returning q.request_id as "requestId", q.letter_number as number, q.tries, q.queued_at`.execute(tx.db);
  const [taken] = rows;
  if (taken) await insertStep(tx, taken, 'sending');
  return taken;
};

type Row = Omit<Content, 'letter'> & Readonly<{ body: string; to_name: string }>;

/** A mail needs no window: what the register knows of where its addressee lives stays on paper. */
const asMailed = ({ body, to_name, to_email }: Row): Letter => {
  const letter = JSON.parse(body) as Letter;
  const forWhom = letter.salutation ? letter.addressee.slice(1, 2) : [];
  return { ...letter, addressee: [to_name, ...forWhom, to_email] };
};

/** What is secret in it is made for this try: an earlier mail of the same letter, if there was one, opens nothing. */
export const contentOf = async (tx: Tx, key: LetterKey): Promise<Content | undefined> => {
  const { rows } = await sql<Row>`select kind, body, title, to_name, to_email, message_id from request_letters
    where request_id = ${key.requestId} and number = ${key.number} and body <> '' and to_email <> ''`.execute(
    tx.db,
  );
  const [row] = rows;
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

const leaveQueue = async (tx: Tx, { requestId, number }: LetterKey): Promise<void> => {
  await sql`delete from request_letter_queue where request_id = ${requestId} and letter_number = ${number}`.execute(
    tx.db,
  );
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
        await sql`update request_letter_queue set taken_until = null, next_try_at = now() + make_interval(mins => ${minutes})
          where request_id = ${taken.requestId} and letter_number = ${taken.number}`.execute(tx.db);
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
