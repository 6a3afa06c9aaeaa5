/** Strong identification in SQL: definer functions that know attempts and people by hashes, and the clerk's own few. */
import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import type { ProvenPerson } from './proven-person.ts';

export type Aim = 'own_page' | 'link' | 'request';

export const beginAttempt = async (
  tx: Tx,
  hash: string,
  aim: Aim,
  openedBy: string | null,
): Promise<void> => {
  await sql`select begin_strong_attempt(${hash}, ${aim}, ${openedBy})`.execute(tx.db);
};

export type Attempt = Readonly<{ aim: Aim; opened_by: string | null; is_over: boolean }>;

export const useAttempt = async (tx: Tx, hash: string): Promise<Attempt | undefined> =>
  (await sql<Attempt>`select * from use_strong_attempt(${hash})`.execute(tx.db)).rows[0];

/** What a person is known by again: nobody without the master key can tell whether it is somebody's. */
export const hashOfSubject = (master: Buffer, issuer: string, subject: string): string =>
  createHmac('sha256', master).update(`strong subject\n${issuer}\n${subject}`).digest('base64url');

/** A proven person as the database is asked about them. */
export type Sought = Omit<ProvenPerson, 'subject'> &
  Readonly<{ subjectHash: string | null; birthField: string | null }>;

const named = (sought: Sought) => sql`${sought.subjectHash}, ${sought.familyName}, ${sought.givenNames},
  ${sought.birthDate}::date, ${sought.birthField}`;

export type Opened = Readonly<{ customer_id: number | null; fits: 'one' | 'none' | 'several' }>;

export const openStrongly = async (tx: Tx, visitHash: string, sought: Sought): Promise<Opened> =>
  (
    await sql<Opened>`select * from open_own_page_strongly(${visitHash}, ${named(sought)}, ${sought.email})`.execute(
      tx.db,
    )
  ).rows[0]!;

export type Linked = Readonly<{
  customer_id: number | null;
  outcome: 'linked' | 'differs' | 'another' | 'over';
}>;

export const linkStrongly = async (tx: Tx, visitHash: string, sought: Sought): Promise<Linked> =>
  (await sql<Linked>`select * from link_strongly(${visitHash}, ${named(sought)})`.execute(tx.db)).rows[0]!;

export const isOpenQuestion = async (tx: Tx, hash: string): Promise<boolean> =>
  (await sql<{ open: boolean }>`select is_open_strong_check(${hash}) as open`.execute(tx.db)).rows[0]!.open;

export type Answered = Readonly<{ request_id: number; outcome: 'confirmed' | 'representative' | 'failed' }>;

/** Undefined where the question has been answered or is over. */
export const answerStrongly = async (tx: Tx, hash: string, sought: Sought): Promise<Answered | undefined> =>
  (
    await sql<Answered>`select * from answer_identity_strongly(${hash}, ${named(sought)}, ${sought.email})`.execute(
      tx.db,
    )
  ).rows[0];

export const forgetOldStrong = async (tx: Tx): Promise<void> => {
  await sql`select forget_old_strong_identification()`.execute(tx.db);
};

/** Whether the person of this page can come by strong identification already. */
export const isLinked = async (tx: Tx): Promise<boolean> =>
  (await sql`select from strong_links limit 1`.execute(tx.db)).rows.length > 0;

export const endLinks = async (tx: Tx): Promise<void> => {
  await sql`delete from strong_links`.execute(tx.db);
};

export type Arrival = Readonly<{
  id: number;
  subject_hash: string | null;
  family_name: string;
  given_names: string;
  birth_date: string | null;
  fits: 'none' | 'several';
  arrived_at: Date;
}>;

/** The oldest first; they go after two weeks, so they are few. */
export const arrivals = async (tx: Tx): Promise<Arrival[]> =>
  (
    await sql<Arrival>`select id, subject_hash, family_name, given_names, birth_date, fits, arrived_at
      from strong_arrivals order by arrived_at, id limit 100`.execute(tx.db)
  ).rows;

export const arrivalById = async (tx: Tx, id: number): Promise<Arrival | undefined> =>
  (
    await sql<Arrival>`select id, subject_hash, family_name, given_names, birth_date, fits, arrived_at
      from strong_arrivals where id = ${id}`.execute(tx.db)
  ).rows[0];

export const countArrivals = async (tx: Tx): Promise<number> =>
  (
    await sql<{
      count: number;
    }>`select count(*)::int as count from (select from strong_arrivals limit 100) a`.execute(tx.db)
  ).rows[0]!.count;

/** Taken out: of two clerks who settle it one does. */
export const takeArrival = async (tx: Tx, id: number): Promise<Arrival | undefined> =>
  (
    await sql<Arrival>`delete from strong_arrivals where id = ${id}
      returning id, subject_hash, family_name, given_names, birth_date, fits, arrived_at`.execute(tx.db)
  ).rows[0];

export const insertLink = async (
  tx: Tx,
  customerId: number,
  subjectHash: string,
  proof: string,
): Promise<void> => {
  await sql`insert into strong_links (customer_id, subject_hash, proof)
    values (${customerId}, ${subjectHash}, ${proof})`.execute(tx.db);
};
