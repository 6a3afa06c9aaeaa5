/** Whom a purpose concerns: those whom it sees by its ground and by their choices. The database tells, as nobody reads the masks. */
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import { stateBits } from '../policy/bits.ts';
import type { Purpose } from '../policy/declaration.ts';
import { contactRulesOf } from './contact-rules.ts';
import { standing } from './letter-queries.ts';
import { countMailing, type NewMailing, preparedMailing } from './queries.ts';

const unseen = ({ sees }: Purpose): number =>
  (['restricted', 'kept_for_duty', 'deceased'] as const)
    .filter((state) => !sees.includes(state))
    .reduce((bits, state) => bits | stateBits[state], 0);

export const concerned = (purpose: Purpose, { withConsent }: { withConsent: boolean }): RawBuilder<unknown> =>
  sql`concerned_by(${purpose.number}, ${unseen(purpose)}, ${withConsent}, ${purpose.register === 'customer_owners'},
    ${purpose.objection !== 'none'})`;

/** Those in `whom`, a query of `customer_id` and `due_on`, get a letter of the mailing unless they have it; no mailing where nobody is. */
export const writeTo = async (
  tx: Tx,
  mailing: NewMailing,
  purpose: Purpose | undefined,
  whom: RawBuilder<unknown>,
): Promise<void> => {
  if ((await sql`select from (${whom}) w limit 1`.execute(tx.db)).rows.length === 0) return;
  const id = await preparedMailing(tx, mailing);
  const rules = contactRulesOf({ purposes: purpose ? [purpose] : [] }, mailing);
  await sql`with whom as materialized (${whom})
    insert into mailing_letters (customer_id, mailing_id, language, way, held_because, due_on)
    select s.customer_id, ${id}, s.language, s.way, s.held_because, w.due_on
    from ${standing(sql`array(select customer_id from whom)`, rules)} s join whom w on w.customer_id = s.customer_id
    on conflict do nothing`.execute(tx.db);
  await countMailing(tx, id);
};
