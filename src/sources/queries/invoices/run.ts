/** One chunk of invoices: customers who are new, then their invoices, by the one function that may write them. */
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../db/tx.ts';
import { aboutImport } from '../../import.ts';
import type { Import } from '../imports.ts';
import { type Brought, leaveWhatMovedOf, makeBuyers } from '../orders/buyers.ts';
import { type Chunk, inChunk } from '../run.ts';

/** Somebody brought the number in since the dry run. Asked once for the chunk. */
const brought = ({ importId, after, to }: Chunk): Brought => ({
  table: 'import_invoices',
  isTaken: sql`d.line = any(array(select line from invoices_numbered(${importId}::bigint, ${after}::int, ${to}::int)))`,
  reason: 'invoice_taken',
});

/** The day of their last invoice in the file: from it the retention of the relationship is counted. */
const lastInvoice = ({
  importId,
}: Chunk): RawBuilder<unknown> => sql`(select max(o.issued_on) from import_buyers b
  join import_invoices o on o.import_id = b.import_id and o.line = b.line
  where b.import_id = ${importId} and b.first_line = d.line)`;

const made = (chunk: Chunk): RawBuilder<unknown> => sql`import_decisions d
  join import_invoices o on o.import_id = d.import_id and o.line = d.line
  where ${inChunk(chunk, 'd')} and ${inChunk(chunk, 'o')} and d.decision = 'new'`;

/** An invoice is a contact. Those who were made in this chunk have the day already. */
const wereInTouch = (tx: Tx, chunk: Chunk) =>
  sql`update customers c set last_contact_on = n.on from (
      select d.customer_id, max(o.issued_on) as on from ${made(chunk)} group by d.customer_id) n
    where c.id = n.customer_id and c.last_contact_on < n.on`.execute(tx.db);

/** One line of the log for every customer who got an invoice. */
const logInvoices = (tx: Tx, chunk: Chunk) =>
  sql`insert into audit_log (kind, act, customer_id, about, fields)
    select distinct 'wrote', 'import', d.customer_id, ${aboutImport(chunk.importId)}::text, array['invoices'] from ${made(chunk)}`.execute(
    tx.db,
  );

const bringIn = async (tx: Tx, { importId, after, to }: Chunk): Promise<number> => {
  const { rows } = await sql<{
    made: number;
  }>`select bring_in_invoices(${importId}::bigint, ${after}::int, ${to}::int,
    ${tx.declarationVersion}::int) as made`.execute(tx.db);
  return rows[0]!.made;
};

export const runInvoices = async (tx: Tx, found: Import, to: number): Promise<void> => {
  const chunk = { importId: found.id, source: found.source, after: found.run_to_line, to };
  const left = await leaveWhatMovedOf(tx, chunk, brought(chunk));
  const customers = await makeBuyers(tx, chunk, lastInvoice(chunk));
  const [invoices] = await Promise.all([bringIn(tx, chunk), wereInTouch(tx, chunk), logInvoices(tx, chunk)]);
  await sql`update imports set run_to_line = ${to}, rows_made = rows_made + ${invoices},
    customers_made = customers_made + ${customers}, rows_left = rows_left + ${left} where id = ${found.id}`.execute(
    tx.db,
  );
};
