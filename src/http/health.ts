/** Whether this process can serve: the database answers, and the declaration in force is the one that it knows. */
import { sql } from 'kysely';
import type { Gate } from '../db/gate.ts';

/** The gate itself reads the version of the declaration and, where it has moved on, the new declaration. */
export const isReady = (gate: Gate): Promise<boolean> =>
  gate
    .open('publication', { kind: 'nobody' }, (tx) => sql`select 1`.execute(tx.db))
    .then(
      () => true,
      () => false,
    );
