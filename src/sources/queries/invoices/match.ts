/** The dry run of invoices in SQL: whether the invoice is there already, and whose it is. */
import { sql } from 'kysely';
import type { Tx } from '../../../db/tx.ts';
import type { OrderChunk } from '../orders/match.ts';

/** A number that stands in the file twice: the first is meant. */
export const markInvoiceTwins = async (tx: Tx, importId: number): Promise<void> => {
  await sql`insert into import_decisions (import_id, line, decision, reason, same_as_line)
    select import_id, line, 'twin', 'invoice_twice', first from (
      select import_id, line, min(line) over (partition by seller_business_id, number) as first from import_invoices
      where import_id = ${importId}) o
    where line <> first`.execute(tx.db);
};

export const decideInvoices = async (tx: Tx, { importId, after, to }: OrderChunk): Promise<void> => {
  const decided = sql`insert into import_decisions (import_id, line, decision, reason, customer_id)
    select r.import_id, r.line,
      case when r.refused then 'refused'
        when there.line is not null then case when there.is_same then 'unchanged' else 'refused' end
        when b.outcome = 'unclear' then 'unclear'
        when f.outcome in ('known', 'new') then 'new' else coalesce(f.outcome, 'refused') end,
      case when r.refused then null
        when there.line is not null then case when not there.is_same then 'invoice_number_taken'
          when there.is_own then 'invoice_is_own' else 'invoice_is_there' end
        when b.outcome = 'unclear' then b.reason else f.reason end,
      case when r.refused then null when there.line is not null then there.customer_id else f.customer_id end
    from import_rows r
    left join lateral (select x.first_line, x.outcome, x.reason from import_buyers x
      where x.import_id = r.import_id and x.line = r.line limit 1) b on true
    left join lateral (select x.outcome, x.reason, x.customer_id from import_buyers x
      where x.import_id = r.import_id and x.line = b.first_line limit 1) f on true
    left join invoices_numbered(${importId}::bigint, ${after}::int, ${to}::int) there on there.line = r.line
    where r.import_id = ${importId} and r.line > ${after} and r.line <= ${to}
      and (select true from import_decisions d where d.import_id = r.import_id and d.line = r.line limit 1) is null`;
  await decided.execute(tx.db);
};
