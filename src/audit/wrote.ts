/** The line that every write leaves, in the transaction of the write. Names of fields, never values: GDPR 5(2). */
import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';

export type Written = Readonly<{
  customerId?: number;
  /** What else the act was about, as `import:17` or `staff:4`. */
  about?: string;
  /** Names of the columns that were written. */
  fields?: readonly string[];
}>;

/** `act`: the act's own name, as `change-customer`. Send it in one `Promise.all` with the write: they share a trip. */
export const wrote = async (tx: Tx, act: string, what: Written = {}): Promise<void> => {
  const { customerId = null, about = null, fields } = what;
  await tx.db
    .insertInto('audit_log')
    .values({ kind: 'wrote', act, customer_id: customerId, about, fields: fields ? [...fields] : null })
    .execute();
};

/** The same line about each of many customers, in one statement; null: about somebody who is no customer any more. */
export const wroteOfEach = async (
  tx: Tx,
  act: string,
  customerIds: readonly (number | null)[],
  about?: string,
): Promise<void> => {
  await sql`insert into audit_log (kind, act, customer_id, about)
    select 'wrote', ${act}, id, ${about ?? null} from unnest(${[...customerIds]}::bigint[]) as id`.execute(
    tx.db,
  );
};
