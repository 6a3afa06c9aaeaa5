/** Pass one: the file is parsed into `bank_payments`, chunk by chunk; a crash resumes at the chunk. */
import { sql } from 'kysely';
import { copyIn } from '../../db/copy-in.ts';
import type { Tx } from '../../db/tx.ts';
import { eraseFile } from '../../files/erase-file.ts';
import type { InTransaction } from '../../files/in-transaction.ts';
import { readFile } from '../../files/read-file.ts';
import type { BankPayment, BankStatement, StatementPiece } from './bank-payment.ts';
import type { BankFile } from './queries/bank-files.ts';
import { addStep, findBankFile, lockBankFile, unknownAccounts } from './queries/bank-files.ts';
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

const addStatements = async (tx: Tx, id: number, statements: readonly BankStatement[]): Promise<void> => {
  for (const one of statements)
    await sql`insert into bank_statements (bank_file_id, number, kind, version, said_id, account, currency, from_on, to_on, warnings)
      values (${id}, ${one.number}, ${one.kind}, ${one.version}, ${one.id}, ${one.account}, ${one.currency},
        ${one.from || null}, ${one.to || null}, ${one.warnings.length > 0 ? [...one.warnings] : null})
      on conflict do nothing`.execute(tx.db);
};

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
  await sql`update bank_files set read_to_entry = ${last.entry}, read_to_part = ${last.part},
    payments_read = payments_read + ${fresh.length}, has_identity_codes = has_identity_codes or ${hasCodes}
    where id = ${id}`.execute(tx.db);
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
  await sql`update bank_files set outgoing_passed = ${passed.outgoing}, unbooked_passed = ${passed.unbooked}
    where id = ${id}`.execute(tx.db);
  await addStep(tx, id, isAsking ? 'asking' : 'read');
  if (found.payments_read > 1_000) await sql`select count_bank_payments()`.execute(tx.db);
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
