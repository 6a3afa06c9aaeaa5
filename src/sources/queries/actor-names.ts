import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';

/** Names of the staff who took steps of the import, by actor: `staff:1`. Programs are not in it. */
export const actorNames = async (tx: Tx, importId: number): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await sql<{ actor: string; name: string }>`select distinct t.by_actor as actor, s.name
    from import_steps t join staff s on t.by_actor = 'staff:' || s.id where t.import_id = ${importId}`.execute(
    tx.db,
  );
  return new Map(rows.map(({ actor, name }) => [actor, name]));
};
