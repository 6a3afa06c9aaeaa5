/** Pass two: payments find their invoices, chunk by chunk, each whole with the position that it reaches. */

import type { Tx } from '../../db/tx.ts';
import type { Declaration } from '../../policy/declaration.ts';
import { keptAsVoucher } from '../../policy/kept-as-voucher.ts';
import type { Place } from './bank-file.ts';
import { addStep, type BankFile, lockBankFile } from './queries/bank-files.ts';
import {
  allocate,
  daysOf,
  logPayments,
  payInvoices,
  recordPayments,
  settleOutcomes,
  useCreditNotes,
} from './queries/carry-out.ts';
import { type Chunk, nextPlace } from './queries/chunk.ts';
import { countBankFile, paymentsIn } from './queries/counts.ts';
import { noteMatched } from './queries/positions.ts';
import {
  lockInvoices,
  makeNettedSure,
  proposeByReference,
  proposeDocuments,
  proposeDoubtful,
  proposeReversals,
} from './queries/propose.ts';
import { lockMatching, recognisePayments, replaceSums } from './queries/recognise.ts';
import type { Work } from './read-bank-file.ts';

/** A pause or a crash costs one chunk; a larger one is no quicker. */
const chunkPayments = 10_000;

const propose = async (tx: Tx, chunk: Chunk): Promise<void> => {
  await recognisePayments(tx, chunk);
  await replaceSums(tx, chunk);
  await lockInvoices(tx, chunk);
  await proposeByReference(tx, chunk);
  await proposeDocuments(tx, chunk);
  await makeNettedSure(tx, chunk);
  await proposeDoubtful(tx, chunk);
  await proposeReversals(tx, chunk);
};

const carryOut = async (tx: Tx, declaration: Declaration, chunk: Chunk): Promise<void> => {
  const days = (await daysOf(tx, chunk)).map((day) => ({ day, ...keptAsVoucher(declaration, day) }));
  if (days.length > 0) await recordPayments(tx, chunk, days);
  await settleOutcomes(tx, chunk);
  if (days.length === 0) return;
  await allocate(tx, chunk);
  await payInvoices(tx, chunk);
  await useCreditNotes(tx, chunk);
  await logPayments(tx, chunk);
};

const placeOf = ({ matched_to_entry, matched_to_part }: BankFile): Place => ({
  entry: matched_to_entry,
  part: matched_to_part,
});

/** True while there is more. */
const matchNext = async (
  tx: Tx,
  declaration: Declaration,
  fileId: number,
  most: number,
): Promise<boolean> => {
  await lockMatching(tx);
  const found = await lockBankFile(tx, fileId);
  if (found.step !== 'read') return false;
  const after = placeOf(found);
  const to = await nextPlace(tx, fileId, after, most);
  if (!to) {
    await countBankFile(tx, fileId);
    await addStep(tx, fileId, 'matched');
    return false;
  }
  const chunk = { fileId, after, to };
  await propose(tx, chunk);
  await carryOut(tx, declaration, chunk);
  await noteMatched(tx, fileId, { to, payments: await paymentsIn(tx, chunk) });
  return true;
};

/** True when every payment has found what it pays or waits for a person; false when the process is being stopped. */
export const matchBankFile = async (
  work: Work,
  declaration: Declaration,
  fileId: number,
  most = chunkPayments,
): Promise<boolean> => {
  while (await work.inTransaction((tx) => matchNext(tx, declaration, fileId, most)))
    if (work.isStopping()) return false;
  return true;
};
