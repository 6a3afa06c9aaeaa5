/** What a file said of payers is destroyed sixty days after its last step: the vouchers are the payments. GDPR 5(1)(e). */
import { sql } from 'kysely';
import { wrote } from '../../audit/wrote.ts';
import type { Tx } from '../../db/tx.ts';
import { eraseFile } from '../../files/erase-file.ts';
import { blanked } from '../../ground/columns.ts';
import { aboutBankFile, bankFileCan, bankFileSteps, daysToExpiry } from './bank-file.ts';
import { bankData } from './personal-data.ts';
import { addStep, lockBankFile } from './queries/bank-files.ts';

const stepsToExpire = bankFileSteps.filter((step) => bankFileCan('expire', step));

/** Files whose time has come and in which nothing waits for a person any more. */
export const bankFilesDue = async (tx: Tx): Promise<number[]> => {
  const { rows } = await sql<{ id: number }>`select f.id from bank_files f
    join lateral (select step, at from bank_file_steps where bank_file_id = f.id order by number desc limit 1) s on true
    where s.step = any(${[...stepsToExpire]}) and s.at < now() - make_interval(days => ${daysToExpiry})
      and not exists (select from bank_payments b where b.bank_file_id = f.id and b.outcome in ('doubtful', 'unknown'))`.execute(
    tx.db,
  );
  return rows.map(({ id }) => id);
};

/** Columns of `bank_payments` that say something of a person, and those that lead to one, emptied. */
const blank = blanked(bankData.find(({ table }) => table === 'bank_payments')!);
const emptied = (columns: readonly string[]) =>
  sql.join(columns.map((column) => sql`${sql.ref(column)} = default`));
export const nobodys = emptied(blank);
const wordless = emptied(blank.filter((column) => !column.endsWith('_id')));

/** Keys, days and sums stay: so a payment is known again, and nobody is in them. */
export const expireBankFile = async (tx: Tx, id: number): Promise<void> => {
  const found = await lockBankFile(tx, id);
  await Promise.all([
    eraseFile(tx, found.file_id),
    sql`update bank_payments set ${wordless} where bank_file_id = ${id}`.execute(tx.db),
    sql`delete from bank_proposals where bank_file_id = ${id}`.execute(tx.db),
    addStep(tx, id, 'expired'),
    wrote(tx, 'expire-bank-file', { about: aboutBankFile(id) }),
  ]);
};
