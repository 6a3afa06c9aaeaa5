/** Taking an import of invoices back: the invoices that nobody has touched, then the customers whom nothing else holds. */
import { sql } from 'kysely';
import type { Tx } from '../../../db/tx.ts';
import { aboutImport } from '../../import.ts';
import type { Import } from '../imports.ts';
import { deleteBuyers, type Lines } from '../orders/undo.ts';

const logUndone = (tx: Tx, { importId, after, to }: Lines) =>
  sql`insert into audit_log (kind, act, customer_id, about)
    select distinct 'wrote', 'undo-import', d.customer_id, ${aboutImport(importId)}::text from import_decisions d
    where d.import_id = ${importId} and d.line > ${after} and d.line <= ${to} and d.decision = 'new'`.execute(
    tx.db,
  );

const takeBack = async (tx: Tx, { importId, after, to }: Lines): Promise<number> => {
  const { rows } = await sql<{
    kept: number;
  }>`select take_back_invoices(${importId}::bigint, ${after}::int, ${to}::int) as kept`.execute(tx.db);
  return rows[0]!.kept;
};

export const takeInvoicesBack = async (
  tx: Tx,
  { id }: Import,
  after: number,
  to: number,
): Promise<number> => {
  const lines = { importId: id, after, to };
  const [kept] = await Promise.all([takeBack(tx, lines), deleteBuyers(tx, lines), logUndone(tx, lines)]);
  return kept;
};
