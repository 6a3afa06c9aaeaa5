/**
 * Consents that will soon run out, and those that somebody claimed and nobody can prove: they may be asked for, once. Whoever
 * has refused, withdrawn or objected is not asked. GDPR 7(1), 21.
 */
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import { addDays, helsinkiDate } from '../ground/calendar.ts';
import type { Declaration, Purpose } from '../policy/declaration.ts';
import { addLetters, concerned } from './concerned.ts';
import { countMailing, type Mailing, preparedMailing } from './queries.ts';

/** Soon enough that a letter by post is answered before it runs out. */
const soonDays = 60;
/** Of one purpose nobody is asked more often, whatever the reason. */
const restDays = 300;

const wasAsked = ({ key }: Purpose, since: RawBuilder<unknown>) =>
  sql`exists (select from mailing_letters l join mailings m on m.id = l.mailing_id and m.kind = 'consent' and m.about = ${key}
    where l.customer_id = ch.customer_id and (l.sent_at is null or l.sent_at > ${since}))`;

const expiring = (purpose: Purpose, today: string): RawBuilder<unknown> =>
  sql`select ch.customer_id, max(ch.valid_until) as due_on from choices ch
    join ${concerned(purpose, { withConsent: true })} i(id) on i.id = ch.customer_id
    where ch.purpose = ${purpose.number} and ch.kind = 'consent'
      and ch.valid_until between ${today}::date and ${addDays(today, soonDays)}::date
      and not exists (select from choices h where h.customer_id = ch.customer_id and h.purpose = ch.purpose
        and h.kind in ('consent', 'withdrawal', 'consent_ended') and (h.happened_at, h.id) > (ch.happened_at, ch.id))
      and not ${wasAsked(purpose, sql`now() - make_interval(days => ${restDays})`)}
    group by ch.customer_id`;

const unproven = (purpose: Purpose): RawBuilder<unknown> =>
  sql`select distinct ch.customer_id, null::date as due_on from choices ch
    join ${concerned(purpose, { withConsent: false })} i(id) on i.id = ch.customer_id
    where ch.purpose = ${purpose.number} and ch.kind = 'claimed_consent'
      and not exists (select from choices h where h.customer_id = ch.customer_id and h.id <> ch.id
        and h.purpose = ch.purpose and h.kind <> 'claimed_consent')
      and not exists (select from choices h where h.customer_id = ch.customer_id and h.purpose is null and h.kind = 'objection')
      and not ${wasAsked(purpose, sql`'-infinity'::timestamptz`)}`;

export const prepareConsents = async (tx: Tx, { purposes }: Declaration): Promise<void> => {
  const today = helsinkiDate(new Date());
  for (const purpose of purposes.filter(({ ground }) => ground.kind === 'consent'))
    for (const [cause, whom] of [
      ['expiring', expiring(purpose, today)],
      ['unproven', unproven(purpose)],
    ] as const) {
      const { rows } = await sql`select from (${whom}) w limit 1`.execute(tx.db);
      if (rows.length === 0) continue;
      const mailing = await preparedMailing(tx, { kind: 'consent', about: purpose.key, cause });
      await addLetters(mailing, purpose, whom).execute(tx.db);
      await countMailing(tx, mailing);
    }
};

/** Whoever has said yes or no by themselves since the question was prepared is not asked. */
export const hasChosenSince = async (
  tx: Tx,
  { purposes }: Declaration,
  { id, kind, about }: Pick<Mailing, 'id' | 'kind' | 'about'>,
  customerId: number,
): Promise<boolean> => {
  const purpose = purposes.find(({ key }) => key === about);
  if (kind !== 'consent') return false;
  if (!purpose) return true;
  const { rows } =
    await sql`select from choices where customer_id = ${customerId} and purpose = ${purpose.number}
    and kind in ('consent', 'withdrawal', 'objection')
    and happened_at > (select at from mailing_steps where mailing_id = ${id} and number = 1) limit 1`.execute(
      tx.db,
    );
  return rows.length > 0;
};
