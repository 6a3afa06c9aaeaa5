/** Customers that a new one may be the same as: asked before saving, so that nobody is kept twice. GDPR 5(1)(d). */
import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import { parseBusinessId } from '../ground/business-id.ts';
import { parseEmail } from '../ground/email.ts';
import { parsePhone } from '../ground/phone.ts';

export type Sought = Readonly<{
  email: string;
  phone: string;
  businessId: string;
  /** As a list sorts it: family name first. */
  sortName: string;
  postcode: string;
}>;

export type Similar = Readonly<{ id: number; name: string; why: 'email' | 'phone' | 'business_id' | 'name' }>;

const mostShown = 10;

/** Needs a purpose that reads names, e-mails, phones, Business IDs and addresses; sees what that purpose sees. */
export const similarCustomers = async (tx: Tx, sought: Sought): Promise<Similar[]> => {
  const email = parseEmail(sought.email)?.normalised ?? null;
  const phone = parsePhone(sought.phone)?.e164 ?? null;
  const businessId = parseBusinessId(sought.businessId) ?? null;
  const { rows } = await sql<Similar>`select distinct on (f.id) f.id, c.sort_name as name, f.why from (
      select customer_id as id, 'email' as why, 1 as rank from emails where normalised = ${email}
      union all select customer_id, 'phone', 2 from phones where e164 = ${phone}
      union all select id, 'business_id', 0 from customers where business_id = ${businessId}
      union all select n.id, 'name', 3 from customers n
        where n.sort_name = ${sought.sortName} and ${sought.sortName} <> ''
          and exists (select from addresses a where a.customer_id = n.id and a.postcode = ${sought.postcode})
    ) f join customers c on c.id = f.id order by f.id, f.rank limit ${mostShown}`.execute(tx.db);
  return rows;
};
