import { sql } from 'kysely';
import { actorText, type Tx } from '../../db/tx.ts';

/** How it was made sure that an address is the person's. `told`: those before were told, and nobody objected in time. */
export const openingReasons = ['told', 'long_known', 'own_page', 'phone', 'in_person', 'documents'] as const;
export type OpeningReason = (typeof openingReasons)[number];

export type NewAddress = Readonly<{
  customer_id: number;
  email_id: number;
  address: string;
  asked_at: Date;
  since: Date;
  opens_on: string | null;
}>;

/** Those that stood before and are proven: they are told. */
export const provenBeside = async (tx: Tx, customerId: number, emailId: number): Promise<string[]> =>
  (
    await sql<{
      address: string;
    }>`select e.address from emails e join emails n on n.customer_id = e.customer_id and n.id = ${emailId}
      where e.customer_id = ${customerId} and e.normalised <> n.normalised and is_proven_address(e.customer_id, e.id)
      order by e.is_primary desc, e.id limit 5`.execute(tx.db)
  ).rows.map(({ address }) => address);

export const waitDays = async (tx: Tx): Promise<number> =>
  (await sql<{ days: number }>`select wait_days as days from own_page_rule(today())`.execute(tx.db)).rows[0]!
    .days;

type Opening = Readonly<{
  customerId: number;
  emailId: number;
  opensOn: string | null;
  because: OpeningReason | null;
}>;

/** Of the address as it stands now; one that was written over since is new again. */
export const setOpening = async (
  tx: Tx,
  { customerId, emailId, opensOn, because }: Opening,
): Promise<boolean> => {
  const { numAffectedRows } = await sql`insert into new_addresses as n
      (customer_id, email_id, since, opens_on, opens_because, settled_by)
    select customer_id, id, recorded_at, ${opensOn}::date, ${because}::text, ${actorText(tx.actor)} from emails
      where customer_id = ${customerId} and id = ${emailId} and ended_on is null
    on conflict (customer_id, email_id) do update set since = excluded.since, asked_at = now(),
      opens_on = excluded.opens_on, opens_because = excluded.opens_because, settled_by = excluded.settled_by`.execute(
    tx.db,
  );
  return numAffectedRows === 1n;
};

const waiting = sql`select n.customer_id, n.email_id, e.address, n.asked_at, n.since, n.opens_on from new_addresses n
  join emails e on e.customer_id = n.customer_id and e.id = n.email_id and e.recorded_at = n.since and e.ended_on is null
  where n.opens_on is null or n.opens_on > today()`;

/** The oldest first; short by its nature, and cut. */
export const waitingAddresses = async (tx: Tx): Promise<NewAddress[]> =>
  (await sql<NewAddress>`${waiting} order by n.asked_at limit 200`.execute(tx.db)).rows;

export const waitingAddress = async (tx: Tx, emailId: number): Promise<NewAddress | undefined> =>
  (await sql<NewAddress>`${waiting} and n.email_id = ${emailId}`.execute(tx.db)).rows[0];
