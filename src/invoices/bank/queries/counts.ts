/** What became of a file's payments, in numbers; counted once when a pass ends, and moved by each decision of a person. */
import { sql } from 'kysely';
import type { Tx } from '../../../db/tx.ts';

export const countBankFile = (tx: Tx, fileId: number) =>
  sql`update bank_files set counts = jsonb_build_object(
      'outcomes', (select jsonb_object_agg(outcome, jsonb_build_object('payments', n, 'cents', cents)) from (
        select outcome, count(*) as n, sum(amount_cents)::bigint as cents from bank_payments where bank_file_id = ${fileId}
        group by outcome) o),
      'warnings', (select jsonb_object_agg(w, n) from (
        select w, count(*) as n from bank_payments b cross join unnest(b.warnings) w where b.bank_file_id = ${fileId} group by w) x))
    where id = ${fileId}`.execute(tx.db);
