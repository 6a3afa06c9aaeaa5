/** A person's word about a whole file: its account is ours, or its open payments are looked at again. */
import { wrote } from '../../audit/wrote.ts';
import type { Tx } from '../../db/tx.ts';
import { enqueue } from '../../jobs/job.ts';
import { aboutBankFile, demandBankFileCan } from './bank-file.ts';
import { addStep, insertAccounts, lockBankFile, unknownAccounts } from './queries/bank-files.ts';
import { forgetProposals } from './queries/carry-out.ts';
import { noteUnmatched } from './queries/positions.ts';

const goOn = (tx: Tx, fileId: number) =>
  enqueue(tx, 'match_bank_file', { bankFileId: fileId }, `match_bank_file:${fileId}`);

/** All accounts of the file that were not known; from now on their statements are matched at once. */
export const confirmAccounts = async (tx: Tx, fileId: number): Promise<void> => {
  const found = await lockBankFile(tx, fileId);
  demandBankFileCan('confirm_account', found.step);
  const accounts = await unknownAccounts(tx, fileId);
  await Promise.all([
    insertAccounts(tx, accounts),
    addStep(tx, fileId, 'read'),
    wrote(tx, 'confirm-bank-account', { about: aboutBankFile(fileId) }),
    goOn(tx, fileId),
  ]);
};

/** Invoices may have been made, or imported, since: what is doubtful or unknown is thought over anew. */
export const matchAgain = async (tx: Tx, fileId: number): Promise<void> => {
  const found = await lockBankFile(tx, fileId);
  demandBankFileCan('match_again', found.step);
  await forgetProposals(tx, fileId);
  await Promise.all([
    noteUnmatched(tx, fileId),
    addStep(tx, fileId, 'read'),
    wrote(tx, 'match-bank-file-again', { about: aboutBankFile(fileId) }),
    goOn(tx, fileId),
  ]);
};
