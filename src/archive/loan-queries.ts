import { sql } from 'kysely';
import { staffName } from '../audit/staff-name.ts';
import type { Tx } from '../db/tx.ts';

export type Handler = Readonly<{ id: number; name: string; signatures: readonly string[] }>;

/** Those at work who hold the purpose of the archive, with what they have signed. */
export const handlersAtWork = async (tx: Tx): Promise<readonly Handler[]> =>
  (await sql<Handler>`select id, name, signatures from paper_handlers()`.execute(tx.db)).rows;

export type LoanRow = Readonly<{
  id: number;
  lent_to: string;
  lent_for: string;
  lent_at: Date;
  due_back_on: string;
  by: string | null;
  returned_at: Date | null;
}>;

/** The newest first. */
export const loansOf = async (tx: Tx, documentId: number): Promise<readonly LoanRow[]> =>
  (
    await sql<LoanRow>`select l.id, (select s.name from staff s where s.id = l.lent_to) as lent_to, l.lent_for, l.lent_at,
        l.due_back_on, ${staffName(sql`l.recorded_by`)} as by,
        l.returned_at
      from paper_loans l where l.document_id = ${documentId} order by l.id desc limit 100`.execute(tx.db)
  ).rows;

export type NewLoan = Readonly<{
  document_id: number;
  customer_id: number | null;
  lent_to: number;
  lent_for: string;
  due_back_on: string;
}>;

export const insertLoan = async (tx: Tx, loan: NewLoan): Promise<void> => {
  await tx.db.insertInto('paper_loans').values(loan).execute();
};

/** False where it is not on loan. */
export const endLoan = async (tx: Tx, documentId: number): Promise<boolean> =>
  (
    await sql`update paper_loans set returned_at = now() where document_id = ${documentId} and returned_at is null
      returning id`.execute(tx.db)
  ).rows.length > 0;

export const isLent = async (tx: Tx, documentId: number): Promise<boolean> =>
  (
    await sql`select from paper_loans where document_id = ${documentId} and returned_at is null`.execute(
      tx.db,
    )
  ).rows.length > 0;
