/**
 * After a restore the ledger lacks the lines of later erasures, by which people check their receipts: each comes back with the
 * time and the request of the lost one. What a duty keeps of them is what the newest line says.
 */
import type { Gate } from '../db/gate.ts';
import type { Actor } from '../db/tx.ts';
import type { JournalLine } from './journal.ts';
import { chain } from './ledger.ts';
import { insertLines, lockLedger } from './ledger-queries.ts';
import { lostReceipts } from './replay-queries.ts';

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
