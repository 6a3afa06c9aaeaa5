/** Rows that are one entry together: what was said, and what was changed, at one moment in one way. */
import { sql } from 'kysely';
import type { Sql } from '../../customers/timeline/part.ts';

export const choicesSaid = (
  customerId: number,
): Sql => sql`(select customer_id, happened_at, max(id) as id, channel,
    jsonb_agg(jsonb_build_object('kind', kind, 'purpose', purpose) order by id) as choices
  from choices where customer_id = ${customerId} group by customer_id, happened_at, channel, evidence)`;

export const editsMade = (
  customerId: number,
): Sql => sql`(select customer_id, changed_at, max(id) as id, place, purpose,
    array_agg(distinct field) as fields
  from customer_history where customer_id = ${customerId}
  group by customer_id, changed_at, changed_by, purpose, place, row_id)`;
