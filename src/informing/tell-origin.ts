/**
 * Somebody is written to, or their data is given to another, before they have been told where it came from: their letter does
 * not wait for the others. GDPR 14(3)(b), (c).
 */
import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { helsinkiDate } from '../ground/calendar.ts';
import { changeLetter } from './letter-queries.ts';
import type { Writing } from './letters/composing-of.ts';
import { textOf } from './letters/text-of.ts';
import { hastenDuty, type Untold, untoldOf } from './origin-queries.ts';
import { prepareOrigins } from './prepare-origins.ts';
import { countMailing, keepText, textsOf } from './queries.ts';

/** The last day is today, however the letter goes. By mail it goes at once, with the words of the notice in force. */
const hasten = async (tx: Tx, writing: Writing, untold: Untold): Promise<void> => {
  const { mailingId, customerId, language, about, state, way } = untold;
  await hastenDuty(tx, untold, helsinkiDate(new Date()));
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
