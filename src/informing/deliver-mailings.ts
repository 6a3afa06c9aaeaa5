/**
 * Letters of mailings that go by mail, one after the other, by the same outbox as all other mail: a try is noted before a
 * server hears of it and its end after. Whether the letter may go is asked at the last moment, for this customer alone.
 */
import type { SendMailOptions } from 'nodemailer';
import { wrote } from '../audit/wrote.ts';
import { fullName, greetedName, isCustomerKind } from '../customers/customer.ts';
import { type SuppressionKey, suppressedOf } from '../customers/suppression/suppression.ts';
import type { Gate } from '../db/gate.ts';
import type { Actor, Tx } from '../db/tx.ts';
import { helsinkiDate } from '../ground/calendar.ts';
import { parseEmail } from '../ground/email.ts';
import { deliver, type Ending, type Outbox } from '../mail/outbox.ts';
import type { Sender } from '../mail/sender.ts';
import type { Transport } from '../mail/transport.ts';
import { tellFirst } from '../origins/tell-first.ts';
import type { Declaration } from '../policy/declaration.ts';
import { inFrame } from '../requests/letters/framed.ts';
import { letterText } from '../requests/letters/to-text.ts';
import { hasChosenSince } from './consent-queries.ts';
import { contactRulesOf } from './contact-rules.ts';
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
import { type Mailing, mailingById, textIn, textsOf } from './queries.ts';
import { type InTurn, overridesSuppression, takeInTurn } from './queue-queries.ts';
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

type Taken = InTurn & { held?: HeldBecause; sent?: Readonly<{ email: string; version: number }> };

const actor: Actor = { kind: 'job', name: 'send_mailings' };

const takeNext = async (tx: Tx): Promise<Taken | undefined> => {
  const taken = await takeInTurn(tx);
  if (taken) await addLetterStep(tx, taken, 'sending');
  return taken;
};

export const nameOf = (row: Pick<LetterRow, 'kind' | 'family_name' | 'given_names' | 'organisation_name'>) =>
  isCustomerKind(row.kind) ? fullName(row) : '';

export const dearOf = (row: Pick<LetterRow, 'kind' | 'family_name' | 'given_names'>): string =>
  isCustomerKind(row.kind) ? greetedName(row) : '';

const isSuppressed = async (tx: Tx, { suppression }: MailingDelivery, key: LetterKey, email: string) => {
  const value = parseEmail(email)?.normalised;
  if (!value) return false;
  const [found, isOverridden] = await Promise.all([
    suppressedOf(tx, suppression, [{ kind: 'email', value }]),
    overridesSuppression(tx, key.customerId),
  ]);
  return found.size > 0 && !isOverridden;
};

const heldNow = async (
  tx: Tx,
  delivery: MailingDelivery,
  taken: Taken,
  mailing: Mailing | undefined,
): Promise<HeldBecause | undefined> => {
  if (!mailing || mailing.step === 'closed') return 'not_concerned';
  if (await hasChosenSince(tx, delivery.declaration, mailing, taken.customerId)) return 'not_concerned';
  const rules = contactRulesOf(delivery.declaration, mailing);
  const [standing] = await standingOf(tx, [taken.customerId], rules);
  if (!standing) return 'not_concerned';
  return standing.held_because ?? (standing.way === 'email' ? undefined : 'no_contact');
};

const messageOf = async (
  tx: Tx,
  delivery: MailingDelivery,
  taken: Taken,
): Promise<SendMailOptions | undefined> => {
  const mailing = await mailingById(tx, taken.mailingId);
  const held = await heldNow(tx, delivery, taken, mailing);
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
  const found = letter && textIn(texts, letter.language);
  if (!letter || !email || !found) return undefined;
  if (await isSuppressed(tx, delivery, taken, email)) {
    taken.held = 'suppressed';
    return undefined;
  }
  // 14(3)(b): nobody is written to before they are told where their data came from, whatever the letter is about.
  if (mailing?.kind !== 'origin') await tellFirst(tx, [taken.customerId]);
  taken.sent = { email, version: found.version };
  const own = { obtainedOn: letter.obtained_on, secret: await delivery.secretFor(tx, letter) };
  const { language } = found;
  const written = inFrame(
    { language, today: helsinkiDate(new Date()), declaration: delivery.declaration },
    filledText(found.text, own, language),
    { name: nameOf(letter), email, lines: [], dear: dearOf(letter) },
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
