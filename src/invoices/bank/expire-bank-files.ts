/** What a file said of payers is destroyed sixty days after its last step: the vouchers are the payments. GDPR 5(1)(e). */
import { wrote } from '../../audit/wrote.ts';
import type { Tx } from '../../db/tx.ts';
import { eraseFile } from '../../files/erase-file.ts';
import { aboutBankFile, bankFileCan, bankFileSteps, daysToExpiry } from './bank-file.ts';
import { addStep, lockBankFile } from './queries/bank-files.ts';
import { filesOver, forgetWords } from './queries/forget.ts';

const stepsToExpire = bankFileSteps.filter((step) => bankFileCan('expire', step));

/** Files whose time has come and in which nothing waits for a person any more. */
export const bankFilesDue = (tx: Tx): Promise<number[]> => filesOver(tx, stepsToExpire, daysToExpiry);

/** Keys, days and sums stay: so a payment is known again, and nobody is in them. */
export const expireBankFile = async (tx: Tx, id: number): Promise<void> => {
  const found = await lockBankFile(tx, id);
  await Promise.all([
    eraseFile(tx, found.file_id),
    forgetWords(tx, id),
    addStep(tx, id, 'expired'),
    wrote(tx, 'expire-bank-file', { about: aboutBankFile(id) }),
  ]);
};
