/** As `publication`: whoever has the code of a letter, without signing in. Nothing of the person comes back. */
import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import { hashOfSecret } from '../requests/identity/identity-check.ts';

export type AskedLetter = Readonly<{ mailing_id: number; purpose: string; answer: 'yes' | 'no' | null }>;

export const consentLetterOf = async (tx: Tx, code: string): Promise<AskedLetter | undefined> => {
  const { rows } =
    await sql<AskedLetter>`select mailing_id, purpose, answer from consent_letter(${hashOfSecret(code)})`.execute(
      tx.db,
    );
  return rows[0];
};

/** The choice, the letter and the line of the log are written by the function (db/migrations: answer_consent_letter). */
export const answerConsentLetter = async (tx: Tx, code: string, isYes: boolean): Promise<void> => {
  await sql`select answer_consent_letter(${hashOfSecret(code)}, ${isYes})`.execute(tx.db);
};
