import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import type { Place } from '../queries.ts';

export type CreditedSoFar = Readonly<{
  cents: number;
  /** Thousandths of each line of the invoice that came back; a lowered price is no quantity. */
  quantities: ReadonlyMap<number, number>;
}>;

/** What earlier credit notes have taken back of an invoice. */
export const creditedSoFar = async (tx: Tx, { customerId, id }: Place): Promise<CreditedSoFar> => {
  const [total, lines] = await Promise.all([
    sql<{ cents: number }>`select coalesce(-sum(total_cents), 0)::bigint as cents from invoices
      where customer_id = ${customerId} and credits_id = ${id} and number is not null`.execute(tx.db),
    sql<{
      line: number;
      quantity: number;
    }>`select l.credits_line as line, -sum(l.quantity_thousandths)::bigint as quantity
      from invoices c
        join invoice_lines l on l.customer_id = c.customer_id and l.invoice_id = c.id
        join invoice_lines o on o.customer_id = c.customer_id and o.invoice_id = c.credits_id and o.line = l.credits_line
          and o.price_micros = l.price_micros
      where c.customer_id = ${customerId} and c.credits_id = ${id} and c.number is not null
      group by l.credits_line`.execute(tx.db),
  ]);
  return {
    cents: total.rows[0]!.cents,
    quantities: new Map(lines.rows.map(({ line, quantity }) => [line, quantity])),
  };
};
