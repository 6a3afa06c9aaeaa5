/**
 * Search as you type shows the same people again at each letter. Each of them is logged when first shown to somebody
 * for a purpose, and not again within the minute: the log neither misses a look nor drowns in letters.
 */
import { actorText, type Tx } from '../db/tx.ts';

const minuteMs = 60_000;
const lookersMax = 1_000;

const shownAt = new Map<string, Map<number, number>>();

/** Of one who looks; the one who has not looked for longest makes room. */
const seenBy = (looker: string): Map<number, number> => {
  const seen = shownAt.get(looker) ?? new Map<number, number>();
  shownAt.delete(looker);
  shownAt.set(looker, seen);
  if (shownAt.size > lookersMax) shownAt.delete(shownAt.keys().next().value!);
  return seen;
};

type Looking = Pick<Tx, 'actor' | 'purposeNumber' | 'afterCommit'>;

/** Those of `customerIds` that must be logged now. They count as shown when `tx`, and so their lines, is committed. */
export const notShownLately = (tx: Looking, customerIds: readonly number[], now = Date.now()): number[] => {
  const looker = `${actorText(tx.actor)} ${tx.purposeNumber}`;
  const seen = seenBy(looker);
  for (const [id, at] of seen) if (now - at > minuteMs) seen.delete(id);
  const fresh = customerIds.filter((id) => !seen.has(id));
  tx.afterCommit(() => {
    const committed = seenBy(looker);
    for (const id of fresh) committed.set(id, now);
  });
  return fresh;
};
