/**
 * Of a mailing that asks anew because the use is described otherwise: the consents that were given to the old description end
 * when the question is approved. Whoever does not answer has not consented. GDPR 4(11), 7(1).
 */
import { sql } from 'kysely';
import { ownNotice } from '../customers/source.ts';
import type { Tx } from '../db/tx.ts';

/** The newest word of a customer `c` on the purpose, where it is a consent from before the notice that `m` tells of. */
export const givenBefore = sql`exists (select from (select h.kind, h.happened_at from choices h
    where h.customer_id = c.id and h.purpose = x.number and h.kind in ('consent', 'withdrawal', 'consent_ended')
    order by h.happened_at desc, h.id desc limit 1) last
  where last.kind = 'consent' and last.happened_at < (select d.published_at from declarations d where d.version = x.version))`;

export const endConsents = async (tx: Tx, mailingId: number): Promise<void> => {
  await sql`with x as (
      select m.id, m.declaration_version as version, (p->>'number')::int as number
      from mailings m join declarations d on d.version = ${tx.declarationVersion}
      cross join lateral jsonb_array_elements(d.body->'purposes') p
      where m.id = ${mailingId} and m.kind = 'consent' and m.cause = 'changed' and p->>'key' = m.about),
    ended as (
      insert into choices (customer_id, kind, purpose, channel, evidence, happened_at, source)
      select c.id, 'consent_ended', x.number, 'letter', 'mailing:' || x.id, clock_timestamp(), ${ownNotice}
      from x join mailing_letters l on l.mailing_id = x.id and l.state = 'waiting' join customers c on c.id = l.customer_id
      where ${givenBefore}
      returning customer_id)
    insert into audit_log (kind, act, customer_id, about, fields)
    select 'wrote', 'record-choice', customer_id, ${`mailing:${mailingId}`}, '{consent_ended}' from ended`.execute(
    tx.db,
  );
};
