/** Who is invoiced, where and how, as the register knows them now: what a draft begins with. */
import { sql } from 'kysely';
import { customerNotFound } from '../customers/problems.ts';
import type { Tx } from '../db/tx.ts';
import { isLanguage, type Language } from '../ground/language.ts';
import { Problem } from '../ground/problem.ts';
import type { SettingsRow } from './queries.ts';

export type BuyerColumns = Readonly<{
  buyer_name: string;
  buyer_contact: string;
  buyer_care_of: string;
  buyer_street: string;
  buyer_postcode: string;
  buyer_town: string;
  buyer_country: string;
  buyer_business_id: string;
  buyer_vat_number: string;
  buyer_email: string;
  buyer_einvoice_address: string;
  buyer_einvoice_operator: string;
}>;
export type Known = BuyerColumns &
  Readonly<{ is_consumer: boolean; language: Language; term_days: number; your_reference: string }>;

type Found = BuyerColumns &
  Readonly<{ kind: string; language: string | null; term_days: number | null; your_reference: string }>;

/** The billing address before the postal one; the billing e-mail before the preferred one. */
const find = (tx: Tx, customerId: number) =>
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

/** A sole trader buys for a trade: PerL and korkolaki count as consumers natural persons outside one. */
export const knownBuyer = async (
  tx: Tx,
  customerId: number,
  settings: SettingsRow | undefined,
): Promise<Known> => {
  const { kind, language, term_days, ...rest } = (await find(tx, customerId)).rows[0] ?? {};
  if (kind === undefined) throw new Problem(customerNotFound);
  const is_consumer = kind === 'person';
  const usual = is_consumer ? settings?.term_days_consumer : settings?.term_days_business;
  return {
    ...(rest as BuyerColumns & { your_reference: string }),
    is_consumer,
    language: isLanguage(language) ? language : 'fi',
    term_days: term_days ?? usual ?? 14,
  };
};
