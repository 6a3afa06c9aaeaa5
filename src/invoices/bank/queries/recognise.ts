/** What can be said of a payment before any invoice is looked at: known from another file, taken back, foreign money. */
import { sql } from 'kysely';
import type { Tx } from '../../../db/tx.ts';
import { type Chunk, inChunk } from './chunk.ts';

/** One file is matched at a time: two that tell the same payment cannot both take it. */
export const lockMatching = (tx: Tx) => sql`select pg_advisory_xact_lock(823115)`.execute(tx.db);

/** Another file's payment that counts, whatever became of it. */
const counts = sql`o.bank_file_id <> b.bank_file_id and o.outcome not in ('read', 'undone', 'duplicate', 'replaced')`;

/**
 * A batch may come as one sum in a statement and as its transactions in a notification, in either order: the sum is known
 * by the transactions' entry, and a sum that nobody has used yet makes room for its transactions.
 */
export const recognisePayments = (tx: Tx, chunk: Chunk) =>
  sql`update bank_payments b set outcome = s.outcome, reason = s.reason from (
      select b.entry, b.part, case
        when exists (select from bank_payments o where o.key = b.key and ${counts}) then 'duplicate'
        when b.key = b.entry_key and exists (select from bank_payments o where o.entry_key = b.entry_key and ${counts}) then 'duplicate'
        when b.amount_cents > 0 and b.is_reversal then 'unknown'
        when b.amount_cents = 0 then 'unknown'
        else 'doubtful' end as outcome,
      case
        when exists (select from bank_payments o where o.key = b.key and ${counts}) then 'known'
        when b.key = b.entry_key and exists (select from bank_payments o where o.entry_key = b.entry_key and ${counts}) then 'known'
        when b.amount_cents > 0 and b.is_reversal then 'own_reversal'
        when b.amount_cents = 0 then 'no_amount'
        when exists (select from bank_payments o where o.key = b.key and o.bank_file_id = b.bank_file_id
          and (o.entry, o.part) < (b.entry, b.part)) then 'twin'
        when b.key <> b.entry_key and exists (select from bank_payments o where o.key = b.entry_key and ${counts}
          and o.outcome not in ('unknown', 'doubtful')) then 'sum_taken'
        when b.currency <> 'EUR' then 'foreign'
        when b.amount_cents < 0 then 'reversal' end as reason
      from bank_payments b where ${inChunk(chunk)} and b.outcome = 'read') s
    where ${inChunk(chunk)} and b.entry = s.entry and b.part = s.part and s.reason is not null`.execute(
    tx.db,
  );

/** Sums of other files whose transactions have come. */
export const replaceSums = (tx: Tx, chunk: Chunk) =>
  sql`with gone as (
      update bank_payments o set outcome = 'replaced', reason = 'details_came' from bank_payments b
      where ${inChunk(chunk)} and b.outcome = 'read' and b.key <> b.entry_key and o.key = b.entry_key
        and o.bank_file_id <> b.bank_file_id and o.outcome in ('unknown', 'doubtful')
      returning o.bank_file_id, o.entry, o.part)
    delete from bank_proposals p using gone g
    where p.bank_file_id = g.bank_file_id and p.entry = g.entry and p.part = g.part`.execute(tx.db);
