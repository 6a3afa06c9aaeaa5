/** What became of a file's payments, in numbers; counted once when a pass ends, and moved by each decision of a person. */
import { sql } from 'kysely';
import type { Tx } from '../../../db/tx.ts';
import type { Chunk } from './chunk.ts';

export const countBankFile = (tx: Tx, fileId: number) =>
  sql`update bank_files set counts = jsonb_build_object(
      'outcomes', (select jsonb_object_agg(outcome, jsonb_build_object('payments', n, 'cents', cents)) from (
        select outcome, count(*) as n, sum(amount_cents)::bigint as cents from bank_payments where bank_file_id = ${fileId}
        group by outcome) o),
      'warnings', (select jsonb_object_agg(w, n) from (
        select w, count(*) as n from bank_payments b cross join unnest(b.warnings) w where b.bank_file_id = ${fileId} group by w) x))
    where id = ${fileId}`.execute(tx.db);

export const paymentsIn = async (tx: Tx, { fileId, after, to }: Chunk): Promise<number> => {
  const { rows } = await sql<{
    n: number;
  }>`select count(*)::int as n from bank_payments where bank_file_id = ${fileId}
    and (entry, part) > (${after.entry}::int, ${after.part}::int) and (entry, part) <= (${to.entry}::int, ${to.part}::int)`.execute(
    tx.db,
  );
  return rows[0]!.n;
};
