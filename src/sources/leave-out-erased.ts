/**
 * A file does not bring back who was erased at their own request, nor an objector whom time erased: such rows are told and
 * left out. Why somebody was erased, the list does not know. Of whoever is there for a duty alone, nothing is written anew. GDPR
 * 17, 21(3).
 */
import { type SuppressionKey, suppressedOf } from '../customers/suppression/suppression.ts';
import type { Tx } from '../db/tx.ts';
import { contactsOfNew, hasSuppressed, markErased, markKeptForDuty } from './queries/erased.ts';

/** Of the decided rows after `after` to `to`. */
export const leaveOutErased = async (
  tx: Tx,
  key: SuppressionKey,
  { importId, after, to }: Readonly<{ importId: number; after: number; to: number }>,
): Promise<void> => {
  await markKeptForDuty(tx, importId, after, to);
  if (!(await hasSuppressed(tx))) return;
  const points = (await contactsOfNew(tx, importId, after, to)).flatMap(
    ({ line, email_keys, phone_numbers }) => [
      ...(email_keys ?? []).map((value) => ({ line, kind: 'email' as const, value })),
      ...(phone_numbers ?? []).map((value) => ({ line, kind: 'phone' as const, value })),
    ],
  );
  const found = await suppressedOf(tx, key, points);
  if (found.size === 0) return;
  await markErased(tx, importId, [...new Set([...found].map((at) => points[at]!.line))]);
};
