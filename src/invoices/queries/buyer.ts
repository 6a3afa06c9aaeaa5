/** The buyer as the register knows them now. */
import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import type { BuyerColumns } from '../buyer.ts';

type Found = BuyerColumns &
  Readonly<{ kind: string; language: string | null; term_days: number | null; your_reference: string }>;

/** The billing address before the postal one; the billing e-mail before the preferred one. */
export const buyerInRegister = (tx: Tx, customerId: number) =>
  sql<Found>`select c.kind, c.language, d.term_days, coalesce(d.your_reference, '') as your_reference,
      case when c.kind = 'organisation' then c.organisation_name
        else concat_ws(' ', nullif(c.given_names, ''), nullif(c.family_name, ''), nullif('(' || c.organisation_name || ')', '()')) end as buyer_name,
      '' as buyer_contact, coalesce(a.care_of, '') as buyer_care_of, coalesce(a.street, '') as buyer_street,
      coalesce(a.postcode, '') as buyer_postcode, coalesce(a.town, '') as buyer_town, coalesce(a.country, 'FI') as buyer_country,
      coalesce(c.business_id, '') as buyer_business_id, coalesce(d.vat_number, '') as buyer_vat_number,
      coalesce(nullif(d.email, ''), e.address, '') as buyer_email,
      coalesce(d.einvoice_address, '') as buyer_einvoice_address, coalesce(d.einvoice_operator, '') as buyer_einvoice_operator
    from customers c
      left join invoicing_details d on d.customer_id = c.id
      left join lateral (select care_of, street, postcode, town, country from addresses a where a.customer_id = c.id and a.ended_on is null
        order by case a.kind when 'billing' then 0 when 'postal' then 1 else 2 end, a.id limit 1) a on true
      left join lateral (select address from emails e where e.customer_id = c.id and e.ended_on is null
        order by e.kind <> 'billing', not e.is_primary, e.id limit 1) e on true
    where c.id = ${customerId}`.execute(tx.db);

/** The customer's own number, which invoicing and collection read. */
export const customerNumberOf = async (tx: Tx, customerId: number): Promise<string | undefined> =>
  (
    await tx.db
      .selectFrom('customers')
      .select('customer_number')
      .where('id', '=', customerId)
      .executeTakeFirst()
  )?.customer_number ?? undefined;
