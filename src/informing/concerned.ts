/** Whom a purpose concerns: those whom it sees by its ground and by their choices. The database tells, as nobody reads the masks. */
import { type RawBuilder, sql } from 'kysely';
import { stateBits } from '../policy/bits.ts';
import type { Purpose } from '../policy/declaration.ts';

const unseen = ({ sees }: Purpose): number =>
  (['restricted', 'kept_for_duty', 'deceased'] as const)
    .filter((state) => !sees.includes(state))
    .reduce((bits, state) => bits | stateBits[state], 0);

export const concerned = (purpose: Purpose, { withConsent }: { withConsent: boolean }): RawBuilder<unknown> =>
  sql`concerned_by(${purpose.number}, ${unseen(purpose)}, ${withConsent}, ${purpose.register === 'customer_owners'},
    ${purpose.objection !== 'none'})`;

/** The letters of a mailing to those in `whom`, a query of `customer_id` and `due_on`, that have none of it yet. */
export const addLetters = (mailingId: number, purpose: Purpose, whom: RawBuilder<unknown>) => {
  const objectable = purpose.objection === 'none' ? [] : [purpose.number];
  return sql`with whom as materialized (${whom})
    insert into mailing_letters (customer_id, mailing_id, language, way, held_because, due_on)
    select s.customer_id, ${mailingId}, s.language, s.way, s.held_because, w.due_on
    from letter_standing(array(select customer_id from whom), ${objectable}::int[]) s
    join whom w on w.customer_id = s.customer_id
    on conflict do nothing`;
};
