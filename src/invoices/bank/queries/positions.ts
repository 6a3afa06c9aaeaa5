/** Where the work on a bank file has come to, with what it did. Each is noted with the chunk that it reaches. */
import { sql } from 'kysely';
import type { Tx } from '../../../db/tx.ts';
import type { Place } from '../bank-file.ts';

export const noteRead = async (
  tx: Tx,
  fileId: number,
  { to, payments, hasCodes }: Readonly<{ to: Place; payments: number; hasCodes: boolean }>,
): Promise<void> => {
  await sql`update bank_files set read_to_entry = ${to.entry}, read_to_part = ${to.part},
    payments_read = payments_read + ${payments}, has_identity_codes = has_identity_codes or ${hasCodes}
    where id = ${fileId}`.execute(tx.db);
};

/** What of the file was no payment to us. */
export const notePassed = async (
  tx: Tx,
  fileId: number,
  { outgoing, unbooked }: Readonly<{ outgoing: number; unbooked: number }>,
): Promise<void> => {
  await sql`update bank_files set outgoing_passed = ${outgoing}, unbooked_passed = ${unbooked}
    where id = ${fileId}`.execute(tx.db);
};

export const noteMatched = async (
  tx: Tx,
  fileId: number,
  { to, payments }: Readonly<{ to: Place; payments: number }>,
): Promise<void> => {
  await sql`update bank_files set matched_to_entry = ${to.entry}, matched_to_part = ${to.part},
    payments_matched = payments_matched + ${payments} where id = ${fileId}`.execute(tx.db);
};

export const noteUnmatched = async (tx: Tx, fileId: number): Promise<void> => {
  await sql`update bank_files set matched_to_entry = 0, matched_to_part = 0, payments_matched = 0 where id = ${fileId}`.execute(
    tx.db,
  );
};

export const noteUndone = async (
  tx: Tx,
  fileId: number,
  { to, payments }: Readonly<{ to: Place; payments: number }>,
): Promise<void> => {
  await sql`update bank_files set undone_to_entry = ${to.entry}, undone_to_part = ${to.part},
    payments_undone = payments_undone + ${payments} where id = ${fileId}`.execute(tx.db);
};
