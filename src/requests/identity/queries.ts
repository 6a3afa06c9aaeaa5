import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import type { LetterKey } from '../letters/queries.ts';
import { type CheckRow, type CheckWay, hashOfSecret, newSecret, validDays } from './identity-check.ts';

/** The newest first. */
export const checksOf = async (tx: Tx, requestId: number): Promise<CheckRow[]> => {
  const { rows } =
    await sql<CheckRow>`select number, way, outcome, expires_at, ended_at, asked_count, right_count, proof, at
    from identity_checks where request_id = ${requestId} order by number desc limit 50`.execute(tx.db);
  return rows;
};

export type NewCheck = Readonly<{
  way: CheckWay;
  letterNumber?: number;
  /** Of questions: they end at once. */
  answers?: Readonly<{ asked: number; right: number; isEnough: boolean }>;
}>;

/** The request is held by the caller. Returns its number within the request. */
export const insertCheck = async (
  tx: Tx,
  requestId: number,
  { way, letterNumber, answers }: NewCheck,
): Promise<number> => {
  const outcome = answers && (answers.isEnough ? 'confirmed' : 'failed');
  const { rows } = await sql<{ number: number }>`insert into identity_checks
      (request_id, number, way, letter_number, outcome, ended_at, asked_count, right_count)
    select ${requestId}, coalesce(max(number), 0) + 1, ${way}, ${letterNumber ?? null}, ${outcome ?? null},
      ${outcome ? sql`now()` : null}, ${answers?.asked ?? null}, ${answers?.right ?? null}
    from identity_checks where request_id = ${requestId} returning number`.execute(tx.db);
  return rows[0]!.number;
};

/**
 * A new secret for the check that the letter carries; an earlier one stops working. Undefined where the check has ended:
 * there is nothing to send any more.
 */
export const newSecretFor = async (
  tx: Tx,
  { requestId, number }: LetterKey,
  way: 'link' | 'code',
): Promise<string | undefined> => {
  const secret = newSecret(way);
  const { rows } = await sql`update identity_checks set secret_hash = ${hashOfSecret(secret)},
      expires_at = now() + make_interval(days => ${validDays[way]})
    where request_id = ${requestId} and letter_number = ${number} and outcome is null returning number`.execute(
    tx.db,
  );
  return rows.length === 1 ? secret : undefined;
};

/** What was asked and is not answered ends: it was asked of somebody else. The request is held by the caller. */
export const endOpenChecks = async (tx: Tx, requestId: number): Promise<void> => {
  await sql`update identity_checks set outcome = 'failed', ended_at = now()
    where request_id = ${requestId} and outcome is null`.execute(tx.db);
};

export type Answered = Readonly<{
  request_id: number;
  outcome: 'confirmed' | 'denied' | 'failed' | 'expired';
}>;

/** As `publication`: whoever has the secret, without signing in. */
export const answerCheck = async (
  tx: Tx,
  secret: string,
  isTheirs: boolean,
): Promise<Answered | undefined> => {
  const { rows } =
    await sql<Answered>`select * from answer_identity_check(${hashOfSecret(secret)}, ${isTheirs})`.execute(
      tx.db,
    );
  return rows[0];
};

type LastOrder = Readonly<{ ordered_on: string; gross_cents: number; names: readonly string[] }>;

export const lastOrder = async (
  tx: Tx,
  customerId: number,
  before: string,
): Promise<LastOrder | undefined> => {
  const { rows } =
    await sql<LastOrder>`select o.ordered_on, o.gross_cents, array(select l.name from order_lines l
      where l.customer_id = o.customer_id and l.order_id = o.id order by l.position limit 10) as names
    from orders o where o.customer_id = ${customerId} and o.ordered_on < ${before} and o.state <> 'cancelled'
    order by o.ordered_on desc, o.id desc limit 1`.execute(tx.db);
  return rows[0];
};
