/** What bank files say of payers, and how it goes. */
import { sql } from 'kysely';
import type { Tx } from '../../../db/tx.ts';
import { blanked } from '../../../ground/columns.ts';
import type { BankFileStep } from '../bank-file.ts';
import { bankData } from '../personal-data.ts';

/** Files with a payment of theirs, or one that may be. */
export const filesOf = async (tx: Tx, customerIds: readonly number[]): Promise<number[]> => {
  const ids = sql`${[...customerIds]}::bigint[]`;
  const { rows } = await sql<{ file_id: number }>`select distinct f.file_id from bank_files f where f.id in (
    select bank_file_id from bank_payments where customer_id = any(${ids})
    union select bank_file_id from bank_proposals where customer_id = any(${ids}))`.execute(tx.db);
  return rows.map(({ file_id }) => file_id);
};

export const forgetPayers = async (tx: Tx, customerIds: readonly number[]): Promise<void> => {
  const ids = sql`${[...customerIds]}::bigint[]`;
  await Promise.all([
    sql`delete from bank_proposals where customer_id = any(${ids})`.execute(tx.db),
    sql`update bank_payments set ${nobodys} where customer_id = any(${ids})`.execute(tx.db),
  ]);
};

/** Whose last step is one of these, so many days ago, and in which nothing waits for a person. */
export const filesOver = async (tx: Tx, steps: readonly BankFileStep[], days: number): Promise<number[]> => {
  const { rows } = await sql<{ id: number }>`select f.id from bank_files f
    join lateral (select step, at from bank_file_steps where bank_file_id = f.id order by number desc limit 1) s on true
    where s.step = any(${[...steps]}) and s.at < now() - make_interval(days => ${days})
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

export const forgetWords = async (tx: Tx, fileId: number): Promise<void> => {
  await Promise.all([
    sql`update bank_payments set ${wordless} where bank_file_id = ${fileId}`.execute(tx.db),
    sql`delete from bank_proposals where bank_file_id = ${fileId}`.execute(tx.db),
  ]);
};
