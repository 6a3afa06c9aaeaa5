/** The line that every look at an identified customer leaves, for GDPR 15 and C-579/21: who, when and for what. */
import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import { noteLook } from './note-looks.ts';

type Tell = (customerIds: readonly number[]) => Promise<void>;
const told = new WeakMap<Tx, Tell>();
const tell = (tx: Tx, customerIds: readonly number[]): Promise<void> | undefined =>
  told.get(tx)?.(customerIds);

/** Who is to know, within the transaction, of everybody whom it looks at: a look for somebody outside is a disclosure. */
export const tellOfLooks = (tx: Tx, hears: Tell): void => void told.set(tx, hears);

export type Look = 'card' | 'hits' | 'export' | 'list';

/** What shows many at one glance is one line that names all of them. */
const isOneLine = (act: Look): boolean => act === 'list' || act === 'hits';

const these = ([first, ...others]: readonly number[]) =>
  // For one customer the plan is kept; a list of ids would be planned anew each time, which costs four times the insert.
  others.length === 0 ? sql`c.id = ${first}` : sql`c.id = any(${[first, ...others]}::bigint[])`;

const write = async (tx: Tx, act: Look, customerIds: readonly number[], about?: string): Promise<void> => {
  const from = sql`from customers c where ${these(customerIds)}`;
  const line = sql`'looked', ${act}, ${about ?? null}`;
  await (customerIds.length > 1 && isOneLine(act)
    ? sql`insert into audit_log (kind, act, about, customer_ids) select ${line}, array_agg(c.id) ${from} having count(*) > 0`
    : sql`insert into audit_log (kind, act, about, customer_id) select ${line}, c.id ${from}`
  ).execute(tx.db);
};

/** Whoever asked waits for the lines, not the connection that read. */
const noteBeforeTheAnswer = (tx: Tx, act: Look, customerIds: readonly number[], about?: string): void => {
  const { readsBy: gate, actor, purposeNumber } = tx;
  if (!gate || customerIds.length === 0) return;
  const lines = isOneLine(act) ? [customerIds] : customerIds.map((id) => [id]);
  tx.afterCommit(async () => {
    await Promise.all(
      lines.map((ids) => noteLook(gate, { actor, purposeNumber, act, about, customerIds: ids })),
    );
  });
};

const seenAmong = async (tx: Tx, customerIds: readonly number[]): Promise<number[]> => {
  const { rows } = await sql<{
    id: number;
  }>`select c.id from customers c where ${these(customerIds)}`.execute(tx.db);
  return rows.map(({ id }) => id);
};

/**
 * A line for all customers whom the purpose sees, or for each of them: where nobody was seen, nothing was. Send it in one
 * `Promise.all` with the next read. Where the transaction only reads, the lines are written with those of others
 * who look at that moment, and are on disk before the answer leaves.
 */
export const looked = async (
  tx: Tx,
  act: Look,
  customerIds: readonly number[],
  about?: string,
): Promise<void> => {
  if (customerIds.length === 0) return;
  const noted = tx.readsBy
    ? seenAmong(tx, customerIds).then((seen) => noteBeforeTheAnswer(tx, act, seen, about))
    : write(tx, act, customerIds, about);
  await Promise.all([noted, tell(tx, customerIds)]);
};

/** The same of those who were found, as the purpose sees them, in this transaction. */
export const lookedAtFound = async (
  tx: Tx,
  act: Look,
  customerIds: readonly number[],
  about?: string,
): Promise<void> => {
  if (!tx.readsBy) return looked(tx, act, customerIds, about);
  noteBeforeTheAnswer(tx, act, customerIds, about);
  await tell(tx, customerIds);
};

/** A look at something that is about nobody in the register, as the paper of an outsider. */
export const lookedAt = async (tx: Tx, act: Look, about: string): Promise<void> => {
  await sql`insert into audit_log (kind, act, about) values ('looked', ${act}, ${about})`.execute(tx.db);
};
