/** The file's own row, its steps and its statements. */
import { sql } from 'kysely';
import type { Tx } from '../../../db/tx.ts';
import { Problem, problemKind } from '../../../ground/problem.ts';
import type { BankFileStep, Outcome } from '../bank-file.ts';
import type { BankStatement, BankWarning } from '../bank-payment.ts';

export type BankCounts = Readonly<{
  outcomes?: Readonly<Partial<Record<Outcome, Readonly<{ payments: number; cents: number }>>>>;
  warnings?: Readonly<Partial<Record<BankWarning, number>>> | null;
}>;

export type BankFile = Readonly<{
  id: number;
  file_id: number;
  file_name: string;
  file_sha256: string;
  file_bytes: number;
  uploaded_at: Date;
  uploaded_by: string;
  read_to_entry: number;
  read_to_part: number;
  payments_read: number;
  outgoing_passed: number;
  unbooked_passed: number;
  has_identity_codes: boolean;
  matched_to_entry: number;
  matched_to_part: number;
  payments_matched: number;
  undone_to_entry: number;
  undone_to_part: number;
  payments_undone: number;
  counts: BankCounts;
  expires_on: string | null;
  step: BankFileStep;
  step_at: Date;
  problem: string | null;
}>;

export const bankFileNotFound = problemKind('bank_file_not_found', 404, {
  fi: 'Tällaista tiliotetta ei ole. Katso tiliotteiden luettelosta.',
  sv: 'Det finns inget sådant kontoutdrag. Se listan över kontoutdrag.',
  en: 'There is no such bank statement. See the list of statements.',
});

const columns = sql`f.*, s.step, s.at as step_at, s.problem`;
const withStep = sql`bank_files f join lateral (
  select step, at, problem from bank_file_steps where bank_file_id = f.id order by number desc limit 1) s on true`;

export const findBankFile = async (tx: Tx, id: number): Promise<BankFile> => {
  const { rows } = await sql<BankFile>`select ${columns} from ${withStep} where f.id = ${id}`.execute(tx.db);
  if (!rows[0]) throw new Problem(bankFileNotFound);
  return rows[0];
};

/** Locked until the end of the transaction: of two jobs for one file the second waits and finds it done. */
export const lockBankFile = async (tx: Tx, id: number): Promise<BankFile> => {
  await sql`select 1 from bank_files where id = ${id} for update`.execute(tx.db);
  return findBankFile(tx, id);
};

export const listBankFiles = async (
  tx: Tx,
  before: number | undefined,
  most: number,
): Promise<BankFile[]> => {
  const { rows } = await sql<BankFile>`select ${columns} from ${withStep}
    where ${before ?? null}::bigint is null or f.id < ${before ?? null}::bigint order by f.id desc limit ${most}`.execute(
    tx.db,
  );
  return rows;
};

/** The newest file of the same bytes that still counts: not one that was undone or could not be read. */
export const sameBankFile = async (tx: Tx, sha256: string): Promise<BankFile | undefined> => {
  const { rows } = await sql<BankFile>`select ${columns} from ${withStep}
    where f.file_sha256 = ${sha256} and s.step not in ('undo_started', 'undone', 'failed') order by f.id desc limit 1`.execute(
    tx.db,
  );
  return rows[0];
};

export const addStep = async (tx: Tx, id: number, step: BankFileStep, problem?: string): Promise<void> => {
  await sql`insert into bank_file_steps (bank_file_id, number, step, problem)
    select ${id}, coalesce(max(number), 0) + 1, ${step}, ${problem ?? null} from bank_file_steps where bank_file_id = ${id}`.execute(
    tx.db,
  );
};

export type StepTaken = Readonly<{ step: BankFileStep; at: Date; by_actor: string; name: string | null }>;

export const stepsOf = async (tx: Tx, id: number): Promise<StepTaken[]> => {
  const { rows } = await sql<StepTaken>`select t.step, t.at, t.by_actor, s.name from bank_file_steps t
    left join staff s on t.by_actor = 'staff:' || s.id where t.bank_file_id = ${id} order by t.number`.execute(
    tx.db,
  );
  return rows;
};

export type StatementRow = Readonly<{
  number: number;
  kind: string;
  said_id: string;
  account: string;
  from_on: string | null;
  to_on: string | null;
  warnings: BankWarning[] | null;
  /** The company has said that the account is its own. */
  is_known: boolean;
}>;

export const statementsOf = async (tx: Tx, id: number, most = 50): Promise<StatementRow[]> => {
  const { rows } =
    await sql<StatementRow>`select s.number, s.kind, s.said_id, s.account, s.from_on, s.to_on, s.warnings,
      s.account in (select account from bank_accounts) or s.account in (select replace(iban, ' ', '') from invoicing_settings) as is_known
    from bank_statements s where s.bank_file_id = ${id} order by s.number limit ${most}`.execute(tx.db);
  return rows;
};

/** Accounts of the file that nobody has confirmed to be the company's own. */
export const unknownAccounts = async (tx: Tx, id: number): Promise<string[]> => {
  const { rows } = await sql<{ account: string }>`select distinct account from bank_statements s
    where bank_file_id = ${id} and account not in (select account from bank_accounts)
      and account not in (select replace(iban, ' ', '') from invoicing_settings) order by account`.execute(
    tx.db,
  );
  return rows.map(({ account }) => account);
};

/** From now on statements of these accounts are matched at once. */
export const insertAccounts = async (tx: Tx, accounts: readonly string[]): Promise<void> => {
  await sql`insert into bank_accounts (account) select unnest(${[...accounts]}::text[]) on conflict do nothing`.execute(
    tx.db,
  );
};

export const insertBankFile = async (
  tx: Tx,
  { file, name }: Readonly<{ file: Readonly<{ id: number; sha256: string; bytes: number }>; name: string }>,
): Promise<number> => {
  const { rows } = await sql<{
    id: number;
  }>`insert into bank_files (file_id, file_name, file_sha256, file_bytes)
    values (${file.id}, ${name}, ${file.sha256}, ${file.bytes}) returning id`.execute(tx.db);
  return rows[0]!.id;
};

/** After many came in one go; a thousand need no plan. */
export const countBankPayments = async (tx: Tx, payments: number): Promise<void> => {
  if (payments > 1_000) await sql`select count_bank_payments()`.execute(tx.db);
};

export const addStatements = async (
  tx: Tx,
  id: number,
  statements: readonly BankStatement[],
): Promise<void> => {
  for (const one of statements)
    await sql`insert into bank_statements (bank_file_id, number, kind, version, said_id, account, currency, from_on, to_on, warnings)
      values (${id}, ${one.number}, ${one.kind}, ${one.version}, ${one.id}, ${one.account}, ${one.currency},
        ${one.from || null}, ${one.to || null}, ${one.warnings.length > 0 ? [...one.warnings] : null})
      on conflict do nothing`.execute(tx.db);
};
