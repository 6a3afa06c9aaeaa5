/** Recomputes the chain of seals from the rows: proof that the log is as it was written. GDPR 5(2). */
import type { Tx } from '../db/tx.ts';
import { checkSeals, droppedMonths } from './queries.ts';

export type Verified = Readonly<{
  seals: number;
  rows: number;
  /** Months that are written down as dropped. */
  dropped: number;
  /** The first seal that does not fit its rows or the seal before it; absent: all fit. */
  brokenSeal?: number;
}>;

const sealsAtATime = 50;

/**
 * `tx` of the purpose `audit_keeping`. Months that are written down as dropped are followed, not recomputed; one that is
 * gone without that is a break.
 */
export const verifyAudit = async (tx: Tx): Promise<Verified> => {
  let seals = 0;
  let rows = 0;
  const dropped = await droppedMonths(tx);
  for (;;) {
    const checked = await checkSeals(tx, seals, sealsAtATime);
    for (const seal of checked) {
      if (!seal.isChained || seal.number !== seals + 1 || !(seal.isRight || seal.isExpired))
        return { seals, rows, dropped, brokenSeal: seals + 1 };
      seals += 1;
      rows += seal.rows;
    }
    if (checked.length < sealsAtATime) return { seals, rows, dropped };
  }
};
