/** What a choice tells those who were given data: of a restriction everybody, else those who were given it on that ground. */
import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import type { ToTell } from '../letters/tell-recipients.ts';

export type Chosen = Readonly<{ customerId: number; kind: string; choice: number }>;

/** Those of the rows that were written in one act with it. */
const purposesOf = async (tx: Tx, { customerId, kind, choice }: Chosen): Promise<number[]> =>
  (
    await sql<{ purpose: number }>`select distinct a.purpose from choices c
      join choices a on a.customer_id = c.customer_id and a.recorded_at = c.recorded_at and a.kind = ${kind}
      where c.customer_id = ${customerId} and c.id = ${choice} and a.purpose is not null`.execute(tx.db)
  ).rows.map(({ purpose }) => purpose);

export const toTellOf = async (tx: Tx, chosen: Chosen): Promise<ToTell> => {
  if (chosen.kind === 'restriction') return { what: 'restricted' };
  if (chosen.kind === 'restriction_ended') return { what: 'restriction_ended' };
  const what = chosen.kind === 'withdrawal' ? 'consent_withdrawn' : 'objected';
  return { what, purposes: await purposesOf(tx, chosen) };
};

export const kindOfChoice = async (
  tx: Tx,
  { customerId, choice }: Omit<Chosen, 'kind'>,
): Promise<string | undefined> =>
  (
    await sql<{
      kind: string;
    }>`select kind from choices where customer_id = ${customerId} and id = ${choice}`.execute(tx.db)
  ).rows[0]?.kind;
