/**
 * Somebody is written to, or their data is given to another, before they have been told where it came from: their letter does
 * not wait for the others. GDPR 14(3)(b), (c).
 */
import { sql } from 'kysely';
import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { helsinkiDate } from '../ground/calendar.ts';
import type { Language } from '../ground/language.ts';
import { changeLetter } from './letter-queries.ts';
import type { Writing } from './letters/composing-of.ts';
import { textOf } from './letters/text-of.ts';
import { prepareOrigins } from './prepare-origins.ts';
import { countMailing, keepText, textsOf } from './queries.ts';

type Untold = Readonly<{
  mailingId: number;
  customerId: number;
  about: string;
  language: Language;
  state: string;
  way: string;
}>;

const untoldOf = async (tx: Tx, customerId: number): Promise<Untold[]> => {
  const { rows } =
    await sql<Untold>`select l.mailing_id as "mailingId", l.customer_id as "customerId", m.about, l.language,
      l.state, l.way
    from mailing_letters l join mailings m on m.id = l.mailing_id and m.kind = 'origin'
    join origin_duties d on d.customer_id = l.customer_id and d.source = m.about and d.settled_at is null
    where l.customer_id = ${customerId} and l.state in ('waiting', 'queued', 'to_print', 'printed', 'held')
    for update of l`.execute(tx.db);
  return rows;
};

/** The last day is today, however the letter goes. By mail it goes at once, with the words of the notice in force. */
const hasten = async (tx: Tx, writing: Writing, untold: Untold): Promise<void> => {
  const { mailingId, customerId, language, about, state, way } = untold;
  await sql`update origin_duties set due_on = least(due_on, ${helsinkiDate(new Date())}::date)
    where customer_id = ${customerId} and source = ${about}`.execute(tx.db);
  await sql`update mailing_letters set due_on = least(due_on, ${helsinkiDate(new Date())}::date)
    where customer_id = ${customerId} and mailing_id = ${mailingId}`.execute(tx.db);
  if (way !== 'email' || state === 'held') return;
  const texts = await textsOf(tx, mailingId);
  if (!texts.some((one) => one.language === language))
    await keepText(tx, mailingId, language, textOf(writing, { kind: 'origin', about, cause: '' }, language));
  const now = new Date();
  await changeLetter(tx, untold, {
    state: 'queued',
    is_first_contact: true,
    queued_at: now,
    next_try_at: now,
  });
  await wrote(tx, 'tell-origin-first', { customerId, about: `mailing:${mailingId}` });
};

export const tellOrigin = async (tx: Tx, writing: Writing, customerId: number): Promise<void> => {
  await prepareOrigins(tx);
  for (const untold of await untoldOf(tx, customerId)) {
    await hasten(tx, writing, untold);
    await countMailing(tx, untold.mailingId);
  }
};
