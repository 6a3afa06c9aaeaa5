import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';

/** The installation's id stands in the name of the role that asks. */
export const installationId = async (tx: Tx): Promise<string> => {
  const { rows } = await sql<{ id: string }>`select split_part(current_user, '_', 2) as id`.execute(tx.db);
  return rows[0]!.id;
};

export const numbersGiven = async (tx: Tx): Promise<{ key: string; number: number }[]> =>
  tx.db.selectFrom('purpose_numbers').select(['key', 'number']).execute();

export type Reach = Readonly<{ visible: string; customers: number; counted_at: Date }>;
export const reachCounted = async (tx: Tx): Promise<Reach[]> =>
  tx.db.selectFrom('purpose_reach').select(['visible', 'customers', 'counted_at']).$castTo<Reach>().execute();

export type Use = Readonly<{ kind: string; key: string; rows: number; counted_at: Date }>;
export const useCounted = async (tx: Tx): Promise<Use[]> =>
  tx.db.selectFrom('register_use').select(['kind', 'key', 'rows', 'counted_at']).$castTo<Use>().execute();

export type Holders = Readonly<{ purpose: string; staff: number }>;
/** People at work who hold each purpose. */
export const purposeHolders = async (tx: Tx): Promise<Holders[]> => {
  const { rows } =
    await sql<Holders>`select purpose, count(distinct staff_id)::int as staff from staff_purposes p
    where ended_at is null and not exists (select from staff_endings e where e.staff_id = p.staff_id)
    group by purpose`.execute(tx.db);
  return rows;
};

/** People at work who hold at least one of the purposes. */
export const peopleHolding = async (tx: Tx, purposes: readonly string[]): Promise<number> => {
  const { rows } = await sql<{
    staff: number;
  }>`select count(distinct staff_id)::int as staff from staff_purposes p
    where ended_at is null and purpose = any(${[...purposes]}::text[])
      and not exists (select from staff_endings e where e.staff_id = p.staff_id)`.execute(tx.db);
  return rows[0]?.staff ?? 0;
};

export type Publication = Readonly<{
  id: number;
  revision: number;
  asked_at: Date;
  asked_by: string;
  ended_at: Date | null;
  version: number | null;
  problem: unknown;
  /** People are told first; it comes into force then. */
  announcement_id: number | null;
}>;
export const addPublication = async (tx: Tx, revision: number): Promise<number> => {
  const { id } = await tx.db
    .insertInto('publications')
    .values({ revision })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
};
export const readPublication = async (tx: Tx, id: number): Promise<Publication | undefined> =>
  tx.db.selectFrom('publications').selectAll().$castTo<Publication>().where('id', '=', id).executeTakeFirst();

export type Version = Readonly<{ version: number; published_at: Date; published_by: string }>;
export const publishedVersions = async (tx: Tx): Promise<Version[]> =>
  tx.db
    .selectFrom('declarations')
    .select(['version', 'published_at', 'published_by'])
    .$castTo<Version>()
    .orderBy('version', 'desc')
    .limit(500)
    .execute();

export const bodyOfVersion = async (tx: Tx, version: number): Promise<unknown> =>
  (await tx.db.selectFrom('declarations').select('body').where('version', '=', version).executeTakeFirst())
    ?.body;

export const deleteDraft = async (tx: Tx, revision: number): Promise<boolean> => {
  const { numDeletedRows } = await tx.db
    .deleteFrom('declaration_draft')
    .where('revision', '=', revision)
    .executeTakeFirst();
  return numDeletedRows > 0n;
};

/** False where it is in force or taken back already. */
export const withdraw = async (tx: Tx, id: number, by: string): Promise<boolean> => {
  const { numUpdatedRows } = await tx.db
    .updateTable('announcements')
    .set({ ended_at: new Date(), withdrawn_by: by })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};
