/**
 * A file does not bring back who was erased at their own request, nor an objector whom time erased. Such a row is left
 * out, and goes at once with the original that holds it: its number stays, so that whoever has the file can find it.
 * Why somebody was erased, the list does not know. Of whoever is there for a duty alone, nothing is written anew.
 * Who has come back themself is made by hand, where it is stated how (`customers/details/erased-contact.ts`). GDPR 17, 21(3).
 */
import { type SuppressionKey, suppressedOf } from '../customers/suppression/suppression.ts';
import type { Tx } from '../db/tx.ts';
import { eraseFile } from '../files/erase-file.ts';
import {
  contactsOfStrangers,
  hasSuppressed,
  leaveNumbersOnly,
  linesKeptForDuty,
  withTheirOthers,
} from './queries/erased.ts';
import { findImport } from './queries/imports.ts';

type Rows = Readonly<{ importId: number; after: number; to: number }>;

const suppressedLines = async (
  tx: Tx,
  key: SuppressionKey,
  { importId, after, to }: Rows,
): Promise<number[]> => {
  if (!(await hasSuppressed(tx))) return [];
  const points = (await contactsOfStrangers(tx, importId, after, to)).flatMap(
    ({ line, email_keys, phone_numbers }) => [
      ...(email_keys ?? []).map((value) => ({ line, kind: 'email' as const, value })),
      ...(phone_numbers ?? []).map((value) => ({ line, kind: 'phone' as const, value })),
    ],
  );
  return [...(await suppressedOf(tx, key, points))].map((at) => points[at]!.line);
};

/** Of the decided rows after `after` to `to`. */
export const leaveOutErased = async (tx: Tx, key: SuppressionKey, rows: Rows): Promise<void> => {
  const { importId, after, to } = rows;
  const kept = await linesKeptForDuty(tx, importId, after, to);
  const told = [...new Set([...kept, ...(await suppressedLines(tx, key, rows))])];
  if (told.length === 0) return;
  await leaveNumbersOnly(tx, importId, await withTheirOthers(tx, importId, told));
  await eraseFile(tx, (await findImport(tx, importId)).file_id);
};
