/**
 * After a restore the ledger lacks the lines of later erasures, by which people check their receipts: each comes back with the
 * time and the request of the lost one. What a duty keeps of them is what the newest line says.
 */
import { sql } from 'kysely';
import type { Gate } from '../db/gate.ts';
import type { Actor, Tx } from '../db/tx.ts';
import type { JournalLine } from './journal.ts';
import { chain, insertLines, lockLedger } from './ledger.ts';
import type { Kept } from './plan.ts';

type Lost = Readonly<{ customer_id: number; at: Date; about: string | null; receipt: string; kept: Kept[] }>;

const lostReceipts = async (tx: Tx, lines: readonly JournalLine[]): Promise<Lost[]> => {
  const { rows } =
    await sql<Lost>`select j.customer_id, j.at, j.about, j.receipt, coalesce(n.kept, '[]') as kept
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as j(number bigint, customer_id bigint, at timestamptz,
      about text, receipt text)
    left join lateral (select kept from erasures e where e.customer_id = j.customer_id order by e.number desc limit 1) n on true
    where j.receipt is not null and not exists (select from erasures e where e.receipt_hash = j.receipt)
    order by j.number`.execute(tx.db);
  return rows;
};

const atOnce = 200;

export const replayReceipts = async (
  gate: Gate,
  actor: Actor,
  lines: readonly JournalLine[],
): Promise<void> => {
  const held = [...new Map(lines.filter(({ receipt }) => receipt).map((one) => [one.receipt, one])).values()];
  for (let from = 0; from < held.length; from += atOnce)
    await gate.open('erasure', actor, async (tx) => {
      let last = await lockLedger(tx);
      for (const { customer_id, at, about, receipt, kept } of await lostReceipts(
        tx,
        held.slice(from, from + atOnce),
      )) {
        const line = { customerId: customer_id, cause: 'replay', about, erased: {}, kept } as const;
        const made = chain(last, [{ ...line, receiptHash: receipt }], at);
        await insertLines(tx, made);
        last = made[0]!;
      }
    });
};
