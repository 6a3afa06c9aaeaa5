import { type RawBuilder, sql } from 'kysely';

/**
 * The name behind `staff:7`, as `actor` and `recorded_by` say who it was; null for programs and the persons themselves.
 * The number is read once, not once for each of the staff.
 */
export const staffName = (actor: RawBuilder<unknown>): RawBuilder<string | null> =>
  sql`(select n.name from staff n where n.id = (select substring(${actor} from '^staff:([0-9]+)$')::bigint))`;
