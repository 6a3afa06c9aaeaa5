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

/** `day`: until when they are told. */
export const toTellOf = (purpose: Purpose, version: number, day: string): RawBuilder<unknown> =>
  sql`select c.id as customer_id, ${day}::date as due_on
    from ${concerned(purpose, { withConsent: false })} i(id) join customers c on c.id = i.id
    where c.declaration_version < ${version}`;

/** Whose consent was given to the words of an earlier notice. */
export const toAskAnew = (purpose: Purpose, version: number, day: string): RawBuilder<unknown> =>
  sql`select c.id as customer_id, ${day}::date as due_on
    from ${concerned(purpose, { withConsent: true })} i(id) join customers c on c.id = i.id
    cross join (select ${purpose.number}::int as number, ${version}::int as version) x where ${givenBefore}`;
