/** Notices that came into force, and whom their purposes concern who were recorded under an earlier one. */
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import type { Purpose } from '../policy/declaration.ts';
import { concerned } from './concerned-queries.ts';
import { givenBefore } from './consent-queries.ts';

export type Version = Readonly<{ version: number; body: unknown; before: unknown; published_at: Date }>;

/** Those that nobody has looked through, each with the notice before it; of the first one nobody was told before. */
export const newVersions = async (tx: Tx): Promise<Version[]> => {
  const { rows } = await sql<Version>`select d.version, d.body, d.published_at, b.body as before
    from declarations d left join lateral (select body from declarations p
      where p.version < d.version and p.version > 0 order by p.version desc limit 1) b on true
    where d.version > 0 and not exists (select from informed_versions i where i.version = d.version)
    order by d.version`.execute(tx.db);
  return rows;
};

export const noteLookedThrough = async (tx: Tx, version: number): Promise<void> => {
  await sql`insert into informed_versions (version) values (${version}) on conflict do nothing`.execute(
    tx.db,
  );
};

/** An announced notice that has been looked through has all its letters. */
export const isLookedThrough = async (tx: Tx, announcement: number): Promise<boolean> =>
  (await sql`select from informed_announcements where announcement_id = ${announcement}`.execute(tx.db)).rows
    .length > 0;

export const noteAnnouncedLookedThrough = async (tx: Tx, announcement: number): Promise<void> => {
  await sql`insert into informed_announcements (announcement_id) values (${announcement}) on conflict do nothing`.execute(
    tx.db,
  );
};

/** Mailings at work for a notice that was taken back. */
export const mailingsOfWithdrawn = async (tx: Tx): Promise<number[]> => {
  const { rows } = await sql<{ id: number }>`select m.id from mailings m
    join announcements a on a.id = m.announcement_id and a.withdrawn_by is not null
    join lateral (select step from mailing_steps where mailing_id = m.id order by number desc limit 1) s
      on s.step not in ('finished', 'closed')`.execute(tx.db);
  return rows.map(({ id }) => id);
};

/** At work still, though the notice is in force and its last people were told in public. */
export const mailingsToldInPublic = async (tx: Tx): Promise<number[]> => {
  const { rows } = await sql<{ id: number }>`select m.id from mailings m
    join announcements a on a.id = m.announcement_id and a.told_publicly > 0
    join lateral (select step from mailing_steps where mailing_id = m.id order by number desc limit 1) s
      on s.step in ('approved', 'resumed')`.execute(tx.db);
  return rows.map(({ id }) => id);
};

/** `before`: whoever was recorded under it or a later notice knows; null: everybody is told. `day`: the last one, if there is one. */
export type Telling = Readonly<{ before: number | null; day: string | null }>;

export const toTellOf = (purpose: Purpose, { before, day }: Telling): RawBuilder<unknown> =>
  sql`select c.id as customer_id, ${day}::date as due_on
    from ${concerned(purpose, { withConsent: false })} i(id) join customers c on c.id = i.id
    where ${before}::int is null or c.declaration_version < ${before}`;

/** Whose consent was given to the words of an earlier notice. */
export const toAskAnew = (purpose: Purpose, { before, day }: Telling): RawBuilder<unknown> =>
  sql`select c.id as customer_id, ${day}::date as due_on
    from ${concerned(purpose, { withConsent: true })} i(id) join customers c on c.id = i.id
    cross join (select ${purpose.number}::int as number,
      case when ${before}::int is null then now() else (select published_at from declarations where version = ${before}) end
        as told_at) x
    where ${givenBefore}`;
