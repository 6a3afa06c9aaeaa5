/**
 * Letters of mailings that go by mail, one after the other, by the same outbox as all other mail: a try is noted before a
 * server hears of it and its end after. Whether the letter may go is asked at the last moment, for this customer alone.
 */
import { type RawBuilder, sql } from 'kysely';
import type { SendMailOptions } from 'nodemailer';
import { wrote } from '../audit/wrote.ts';
import { fullName, isCustomerKind } from '../customers/customer.ts';
import { type SuppressionKey, suppressedOf } from '../customers/suppression/suppression.ts';
import type { Gate } from '../db/gate.ts';
import type { Actor, Tx } from '../db/tx.ts';
import { helsinkiDate } from '../ground/calendar.ts';
import { parseEmail } from '../ground/email.ts';
import { deliver, type Ending, type Outbox, type Waiting } from '../mail/outbox.ts';
import type { Sender } from '../mail/sender.ts';
import type { Transport } from '../mail/transport.ts';
import type { Declaration } from '../policy/declaration.ts';
import { inFrame } from '../requests/letters/framed.ts';
import { letterText } from '../requests/letters/to-text.ts';
import {
  addLetterStep,
  changeLetter,
  contactsOf,
  type LetterKey,
  type LetterRow,
  letterByKey,
  standingOf,
} from './letter-queries.ts';
import { filledText } from './letters/filled.ts';
import type { HeldBecause, LetterState } from './mailing.ts';
import { objectableOf } from './objectable.ts';
import { hasChosenSince } from './prepare-consents.ts';
import { mailingById, textsOf } from './queries.ts';
import { settleOrigins } from './settle-origin.ts';

export type MailingDelivery = Readonly<{
  gate: Gate;
  transport: Transport;
  from: Sender;
  declaration: Declaration;
  /** Nobody who asked to be forgotten is written to, even where an import brought the address back. */
  suppression: SuppressionKey;
  /** What the receiver answers with, and keeps it by its hash; undefined where there is nothing to answer. */
  secretFor: (tx: Tx, letter: LetterRow) => Promise<string | undefined>;
  isStopping: () => boolean;
}>;

type Taken = Waiting &
  LetterKey & { held?: HeldBecause; sent?: Readonly<{ email: string; version: number }> };

type Sql = RawBuilder<unknown>;

const actor: Actor = { kind: 'job', name: 'send_mailings' };

/** Longer than any try may take: whoever holds it after that is dead. */
const takenMinutes = 10;

const mayBeTaken = sql`l.next_try_at <= now() and (l.taken_until is null or l.taken_until < now())`;

const firstContacts = sql`select l.customer_id, l.mailing_id from mailing_letters l
  where l.is_first_contact and ${mayBeTaken} order by l.next_try_at limit 1 for update skip locked`;

/** Each running mailing is looked into for itself: one that is paused stands in nobody’s way. */
const ofRunning = sql`select l.customer_id, l.mailing_id from mailings m
  join lateral (select step from mailing_steps where mailing_id = m.id order by number desc limit 1) s
    on s.step in ('approved', 'resumed')
  cross join lateral (select l.customer_id, l.mailing_id from mailing_letters l
    where l.mailing_id = m.id and ${mayBeTaken} order by l.next_try_at, l.customer_id limit 1 for update skip locked) l
  limit 1`;

const take = async (tx: Tx, next: Sql): Promise<Taken | undefined> => {
  const { rows } = await sql<Taken>`with next as materialized (${next})
    update mailing_letters q set taken_until = now() + make_interval(mins => ${takenMinutes}), tries = q.tries + 1
    from next where q.customer_id = next.customer_id and q.mailing_id = next.mailing_id
    returning q.customer_id as "customerId", q.mailing_id as "mailingId", q.tries, q.queued_at`.execute(
    tx.db,
  );
  return rows[0];
};

/** Whoever is written to for the first time comes first. */
const takeNext = async (tx: Tx): Promise<Taken | undefined> => {
  const taken = (await take(tx, firstContacts)) ?? (await take(tx, ofRunning));
  if (taken) await addLetterStep(tx, taken, 'sending');
  return taken;
};

export const nameOf = (row: Pick<LetterRow, 'kind' | 'family_name' | 'given_names' | 'organisation_name'>) =>
  isCustomerKind(row.kind) ? fullName(row) : '';

const isSuppressed = async (tx: Tx, { suppression }: MailingDelivery, key: LetterKey, email: string) => {
  const value = parseEmail(email)?.normalised;
  if (!value) return false;
  const [found, { rows }] = await Promise.all([
    suppressedOf(tx, suppression, [{ kind: 'email', value }]),
    sql`select from suppression_overrides where customer_id = ${key.customerId} limit 1`.execute(tx.db),
  ]);
  return found.size > 0 && rows.length === 0;
};

const heldNow = async (tx: Tx, delivery: MailingDelivery, taken: Taken): Promise<HeldBecause | undefined> => {
  const mailing = await mailingById(tx, taken.mailingId);
  if (!mailing || mailing.step === 'closed') return 'not_concerned';
  if (await hasChosenSince(tx, delivery.declaration, mailing, taken.customerId)) return 'not_concerned';
  const objectable = objectableOf(delivery.declaration, mailing);
  const [standing] = await standingOf(tx, [taken.customerId], objectable);
  if (!standing) return 'not_concerned';
  return standing.held_because ?? (standing.way === 'email' ? undefined : 'no_contact');
};

const messageOf = async (
  tx: Tx,
  delivery: MailingDelivery,
  taken: Taken,
): Promise<SendMailOptions | undefined> => {
  const held = await heldNow(tx, delivery, taken);
  if (held) {
    taken.held = held;
    return undefined;
  }
  const [letter, texts, contacts] = await Promise.all([
    letterByKey(tx, taken),
    textsOf(tx, taken.mailingId),
    contactsOf(tx, [taken.customerId]),
  ]);
  const email = contacts.get(taken.customerId)?.email;
  const found = letter && texts.find(({ language }) => language === letter.language);
  if (!letter || !email || !found) return undefined;
  if (await isSuppressed(tx, delivery, taken, email)) {
    taken.held = 'suppressed';
    return undefined;
  }
  taken.sent = { email, version: found.version };
  const own = { obtainedOn: letter.obtained_on, secret: await delivery.secretFor(tx, letter) };
  const { language } = letter;
  const written = inFrame(
    { language, today: helsinkiDate(new Date()), declaration: delivery.declaration },
    filledText(found.text, own, language),
    { name: nameOf(letter), email, lines: [] },
  );
  const { from } = delivery;
  return {
    from,
    to: email,
    messageId: `<${letter.message_id}@${from.address.split('@')[1]}>`,
    subject: written.title,
    text: letterText(written),
    headers: { 'Content-Language': language },
  };
};

const stateAfter: Readonly<Record<Ending, LetterState>> = {
  sent: 'sent',
  bounced: 'bounced',
  failed: 'failed',
  withdrawn: 'held',
};

const end = async (tx: Tx, taken: Taken, ending: Ending, reply: string): Promise<void> => {
  const { customerId, mailingId, sent, held } = taken;
  // Whom the matter concerns no more is not waited for.
  const isOver = ending === 'withdrawn' && (held === 'not_concerned' || held === 'objected');
  const state = isOver ? 'closed' : stateAfter[ending];
  await changeLetter(tx, taken, {
    state,
    next_try_at: null,
    taken_until: null,
    held_because: ending === 'withdrawn' ? (held ?? 'not_concerned') : null,
    ...(sent ? { to_email: sent.email, text_version: sent.version } : {}),
    ...(ending === 'sent' ? { sent_at: new Date() } : {}),
  });
  await addLetterStep(tx, taken, state, reply);
  if (ending === 'sent') await settleOrigins(tx, mailingId, [customerId], { as: 'told' });
  if (ending !== 'withdrawn')
    await wrote(tx, 'deliver-mailing-letter', { customerId, about: `mailing:${mailingId}`, fields: [state] });
};

const outboxOf = (delivery: MailingDelivery, touched: Set<number>): Outbox<Taken> => {
  const open = <T>(act: (tx: Tx) => Promise<T>): Promise<T> =>
    delivery.gate.open('rights_requests', actor, act);
  return {
    next: () => open(takeNext),
    message: (taken) => open((tx) => messageOf(tx, delivery, taken)),
    postpone: (taken, { minutes, reply }) =>
      open(async (tx) => {
        const next = new Date(Date.now() + minutes * 60_000);
        await changeLetter(tx, taken, { taken_until: null, next_try_at: next });
        await addLetterStep(tx, taken, 'postponed', reply);
      }),
    end: (taken, ending, reply) => {
      touched.add(taken.mailingId);
      return open((tx) => end(tx, taken, ending, reply));
    },
  };
};

/** Returns the mailings of which something has gone or ended. */
export const deliverMailings = async (delivery: MailingDelivery): Promise<ReadonlySet<number>> => {
  const touched = new Set<number>();
  await deliver(outboxOf(delivery, touched), delivery.transport, delivery.isStopping);
  return touched;
};
