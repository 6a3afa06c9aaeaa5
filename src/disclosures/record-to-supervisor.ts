/**
 * What the supervisor gets in an inquiry is no disclosure to a recipient of the notice (GDPR 4(9)), but the person may ask
 * of it, so it stands among the disclosures all the same. GDPR 31, 58(1)(e).
 */
import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import type { Category } from '../ground/columns.ts';
import type { Declaration } from '../policy/declaration.ts';

export const recordToSupervisor = async (
  tx: Tx,
  { supervisor }: Declaration,
  given: Readonly<{
    customerIds: readonly number[];
    categories: readonly Category[];
    what: string;
    about: string;
  }>,
): Promise<void> => {
  await sql`insert into disclosures (customer_id, recipient, recipient_name, categories, basis, what, about)
    select id, 'supervisor', ${supervisor.name.fi}, ${[...given.categories]}::text[], 'legal_obligation',
      ${given.what.slice(0, 500)}, ${given.about}
    from unnest(${[...given.customerIds]}::bigint[]) as id`.execute(tx.db);
};
