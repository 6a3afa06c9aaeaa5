/** What somebody who read the texts about a person decided of each, and what is covered in those that are given. */
import { wrote } from '../../../audit/wrote.ts';
import type { Tx } from '../../../db/tx.ts';
import { cover } from './cover.ts';
import { decideHeld, type HeldRow } from './held-queries.ts';
import type { TextDecision } from './screen.ts';

export type Decided = Readonly<{
  of: Readonly<{ requestId: number; customerId: number }>;
  rows: readonly HeldRow[];
  decisions: ReadonlyMap<number, TextDecision['decision']>;
  covered: readonly string[];
}>;

/** Of texts that wait; each keeps those words alone that stand in it. The request is held by the caller. Returns how many. */
export const decideTexts = async (tx: Tx, { of, rows, decisions, covered }: Decided): Promise<number> => {
  const deciding = rows.flatMap(({ id, body }) => {
    const decision = decisions.get(id);
    if (!decision) return [];
    const within = decision === 'given' ? covered.filter((one) => cover(body, [one]).places > 0) : [];
    return [{ id, decision, covered: within }];
  });
  const count = await decideHeld(tx, of.customerId, deciding);
  await wrote(tx, 'decide-texts', { customerId: of.customerId, about: `request:${of.requestId}` });
  return count;
};
