/** Pass one: the file is parsed into `bank_payments`, chunk by chunk; a crash resumes at the chunk. */

import { copyIn } from '../../db/copy-in.ts';
import type { Tx } from '../../db/tx.ts';
import { eraseFile } from '../../files/erase-file.ts';
import type { InTransaction } from '../../files/in-transaction.ts';
import { readFile } from '../../files/read-file.ts';
import type { BankPayment, BankStatement, StatementPiece } from './bank-payment.ts';
import {
  addStatements,
  addStep,
  type BankFile,
  countBankPayments,
  findBankFile,
  lockBankFile,
  unknownAccounts,
} from './queries/bank-files.ts';
import { notePassed, noteRead } from './queries/positions.ts';
import { readCamt } from './read-camt.ts';
import { stagedColumns, stagedLine } from './stage-payment.ts';

const chunkPayments = 4_000;

export type Work = Readonly<{
  inTransaction: InTransaction;
  master: Buffer;
  /** True when the process is being stopped: the work ends after the chunk and is taken up again. */
  isStopping: () => boolean;
}>;

type Found = Readonly<{ statement: BankStatement; payment: BankPayment }>;
type Chunk = { statements: BankStatement[]; payments: Found[] };

const isAfter = ({ entry, part }: BankPayment, { read_to_entry, read_to_part }: BankFile): boolean =>
  entry > read_to_entry || (entry === read_to_entry && part > read_to_part);

/** Commits a chunk with the file's new position. A repeat of a chunk that is committed does nothing. */
const stageChunk = async (tx: Tx, id: number, { statements, payments }: Chunk): Promise<void> => {
  const current = await lockBankFile(tx, id);
  if (current.step !== 'uploaded') return;
  await addStatements(tx, id, statements);
  const fresh = payments.filter(({ payment }) => isAfter(payment, current));
  const last = fresh.at(-1)?.payment;
  if (!last) return;
  const lines = fresh.map(({ statement, payment }) => stagedLine(id, statement.number, payment));
  await copyIn(tx, `copy bank_payments (${stagedColumns}) from stdin`, [lines.join('')]);
  const hasCodes = fresh.some(({ payment }) => payment.warnings.includes('identity_code_left_out'));
  await noteRead(tx, id, { to: last, payments: fresh.length, hasCodes });
};

/** Pieces of the reader become chunks; those that are stored already are parsed and passed by. */
async function* chunksOf(pieces: AsyncIterable<StatementPiece>, passed: Passed): AsyncGenerator<Chunk> {
  let chunk: Chunk = { statements: [], payments: [] };
  let number = 0;
  for await (const { statement, payments, passed: more } of pieces) {
    passed.outgoing += more.outgoing;
    passed.unbooked += more.unbooked;
    if (statement.number !== number) chunk.statements.push(statement);
    number = statement.number;
    for (const payment of payments) chunk.payments.push({ statement, payment });
    if (chunk.payments.length < chunkPayments) continue;
    yield chunk;
    chunk = { statements: [], payments: [] };
  }
  yield chunk;
}

type Passed = { outgoing: number; unbooked: number };

/** An original with identity codes in it is not kept: only its hash. (Data Protection Act, section 29.) */
const finishReading = async (tx: Tx, id: number, passed: Passed): Promise<void> => {
  const found = await lockBankFile(tx, id);
  if (found.step !== 'uploaded') return;
  const isAsking = (await unknownAccounts(tx, id)).length > 0;
  if (found.has_identity_codes) await eraseFile(tx, found.file_id);
  await notePassed(tx, id, passed);
  await addStep(tx, id, isAsking ? 'asking' : 'read');
  await countBankPayments(tx, found.payments_read);
};

/** True when all payments are staged; false when the process is being stopped. */
export const readBankFile = async (work: Work, id: number): Promise<boolean> => {
  const found = await work.inTransaction((tx) => findBankFile(tx, id));
  if (found.step !== 'uploaded') return true;
  const passed: Passed = { outgoing: 0, unbooked: 0 };
  const pieces = readCamt(readFile(work.inTransaction, found.file_id, work.master));
  let staged: Promise<void> = Promise.resolve();
  for await (const chunk of chunksOf(pieces, passed)) {
    await staged;
    if (work.isStopping()) return false;
    // The next chunk is parsed while the database takes this one.
    staged = work.inTransaction((tx) => stageChunk(tx, id, chunk));
    staged.catch(() => {});
  }
  await staged;
  await work.inTransaction((tx) => finishReading(tx, id, passed));
  return true;
};
