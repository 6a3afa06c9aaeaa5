/** How many the acting purpose does not see, from what a job has counted of all: no oracle, as it knows no filter. */
import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import type { Declaration } from '../../policy/declaration.ts';
import { customerVisible } from '../../policy/visibility.ts';

export type NotShown = Readonly<{ count: number; at: Date }>;

/** Undefined where it has not been counted, or where nobody is kept from the purpose. */
export const notShown = async (tx: Tx, { purposes }: Declaration): Promise<NotShown | undefined> => {
  const purpose = purposes.find(({ key }) => key === tx.purpose);
  if (!purpose) return undefined;
  const { rows } = await sql<NotShown>`select a.customers - r.customers as count, r.counted_at as at
    from purpose_reach r join purpose_reach a on a.visible = 'true' where r.visible = ${customerVisible(purpose)}`.execute(
    tx.db,
  );
  return rows[0] && rows[0].count > 0 ? rows[0] : undefined;
};
