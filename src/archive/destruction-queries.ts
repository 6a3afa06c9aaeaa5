import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import type { Destruction, DestructionLine, Method } from './destruction.ts';

const today = sql`(now() at time zone 'Europe/Helsinki')::date`;
/** A list that one can carry in one go. */
export const linesMost = 300;

const isDue = sql`d.kept_until < ${today} and (d.held_until is null or d.held_until < ${today})`;
const isOut = sql`exists (select from paper_loans l where l.document_id = d.id and l.returned_at is null)`;
const isListed = sql`exists (select from paper_destruction_lines w left join paper_destructions x on x.id = w.destruction_id
  where w.document_id = d.id and w.act = 'shred' and x.confirmed_at is null)`;

const columns = sql`x.id, x.begun_at, (select s.name from staff s where s.id = x.begun_by) as begun_by, x.method, x.destroyed_on,
  x.destroyed_at, x.destroyed_by as destroyed_by_id, (select s.name from staff s where s.id = x.destroyed_by) as destroyed_by,
  x.confirmed_at, (select s.name from staff s where s.id = x.confirmed_by) as confirmed_by`;

export const openDestruction = async (tx: Tx): Promise<Destruction | undefined> =>
  (
    await sql<Destruction>`select ${columns} from paper_destructions x where x.confirmed_at is null`.execute(
      tx.db,
    )
  ).rows[0];

export const destructionOf = async (tx: Tx, id: number): Promise<Destruction | undefined> =>
  (await sql<Destruction>`select ${columns} from paper_destructions x where x.id = ${id}`.execute(tx.db))
    .rows[0];

export const lockDestruction = async (tx: Tx, id: number): Promise<Destruction | undefined> =>
  (
    await sql<Destruction>`select ${columns} from paper_destructions x where x.id = ${id} for update of x`.execute(
      tx.db,
    )
  ).rows[0];

export type PastDestruction = Destruction & Readonly<{ papers: number }>;
export const pastPerPage = 50;

/** The newest first, from before `before`. */
export const pastDestructions = async (
  tx: Tx,
  before: number | undefined,
): Promise<readonly PastDestruction[]> =>
  (
    await sql<PastDestruction>`select ${columns},
        (select count(*)::int from paper_destruction_lines n where n.destruction_id = x.id) as papers
      from paper_destructions x where x.confirmed_at is not null and (${before ?? null}::bigint is null or x.id < ${before ?? null}::bigint)
      order by x.id desc limit ${pastPerPage + 1}`.execute(tx.db)
  ).rows;

/** What the next list would hold, counted no further than a list holds; and what must come back first. */
export type Waiting = Readonly<{ due: number; erased: number; lent: number }>;

export const waitingForDestruction = async (tx: Tx): Promise<Waiting> =>
  (
    await sql<Waiting>`select
        (select count(*)::int from (select from paper_documents d where ${isDue} and not ${isOut} and not ${isListed}
          limit ${linesMost}) a) as due,
        (select count(*)::int from (select from paper_destruction_lines where destruction_id is null limit ${linesMost}) b) as erased,
        (select count(*)::int from (select from paper_documents d where ${isDue} and ${isOut} limit ${linesMost}) c) as lent`.execute(
      tx.db,
    )
  ).rows[0]!;

export const insertDestruction = async (tx: Tx, staffId: number): Promise<number> =>
  (
    await tx.db
      .insertInto('paper_destructions')
      .values({ begun_by: staffId })
      .returning('id')
      .executeTakeFirstOrThrow()
  ).id;

/** What an erasure has put there waits longest; then what is due, the oldest first. */
export const gatherLines = async (tx: Tx, id: number): Promise<number> => {
  const waited = await sql`update paper_destruction_lines set destruction_id = ${id} where id in (
      select id from paper_destruction_lines where destruction_id is null order by id limit ${linesMost}) returning id`.execute(
    tx.db,
  );
  const room = linesMost - waited.rows.length;
  const due =
    await sql`insert into paper_destruction_lines (destruction_id, document_id, archive_number, kind, place, act, why)
    select ${id}, d.id, d.archive_number, d.kind, coalesce(p.site || ' · ' || p.room || ' · ' || p.cabinet || ' · ' || f.title, ''), 'shred', 'time'
    from paper_documents d left join paper_folders f on f.id = d.folder_id left join paper_places p on p.id = f.place_id
    where ${isDue} and not ${isOut} and not ${isListed}
    order by d.kept_until, d.id limit ${room} returning id`.execute(tx.db);
  return waited.rows.length + due.rows.length;
};

const lineColumns = sql`n.id, n.document_id, n.archive_number, n.kind, k.name_fi, k.name_sv, k.name_en, n.place,
  (select s.name from staff s where s.id = n.lent_to) as lent_to, n.act, n.why`;

/** As one walks: place by place. */
export const linesOf = async (tx: Tx, id: number): Promise<readonly DestructionLine[]> =>
  (
    await sql<DestructionLine>`select ${lineColumns} from paper_destruction_lines n join paper_kinds k on k.kind = n.kind
      where n.destruction_id = ${id} order by n.place, n.archive_number limit ${linesMost}`.execute(tx.db)
  ).rows;

export const lineOf = async (tx: Tx, id: number, line: number): Promise<DestructionLine | undefined> =>
  (
    await sql<DestructionLine>`select ${lineColumns} from paper_destruction_lines n join paper_kinds k on k.kind = n.kind
      where n.destruction_id = ${id} and n.id = ${line}`.execute(tx.db)
  ).rows[0];

/** The list on which a document stands, that is not confirmed yet. */
export const listOfDocument = async (tx: Tx, documentId: number): Promise<number | undefined> =>
  (
    await sql<{
      id: number;
    }>`select x.id from paper_destruction_lines n join paper_destructions x on x.id = n.destruction_id
      where n.document_id = ${documentId} and x.confirmed_at is null`.execute(tx.db)
  ).rows[0]?.id;

export const deleteLine = async (tx: Tx, line: number): Promise<void> => {
  await tx.db.deleteFrom('paper_destruction_lines').where('id', '=', line).execute();
};

/** The list is not carried out after all: what an erasure put there waits on, what is due is found anew. */
export const dropDestruction = async (tx: Tx, id: number): Promise<void> => {
  await sql`delete from paper_destruction_lines where destruction_id = ${id} and why = 'time'`.execute(tx.db);
  await sql`update paper_destruction_lines set destruction_id = null where destruction_id = ${id}`.execute(
    tx.db,
  );
  await tx.db.deleteFrom('paper_destructions').where('id', '=', id).execute();
};

/** Archive numbers of papers on the list that are to be kept after all: held, or of another kind since. */
export const keptAfterAll = async (tx: Tx, id: number): Promise<readonly string[]> =>
  (
    await sql<{ archive_number: string }>`select n.archive_number from paper_destruction_lines n
      join paper_documents d on d.id = n.document_id
      where n.destruction_id = ${id} and n.why = 'time' and (not coalesce(${isDue}, false) or ${isOut})
      order by n.archive_number limit 20`.execute(tx.db)
  ).rows.map(({ archive_number }) => archive_number);

export const setDestroyed = async (
  tx: Tx,
  id: number,
  { method, on, by }: Readonly<{ method: Method; on: string; by: number }>,
): Promise<void> => {
  await sql`update paper_destructions set method = ${method}, destroyed_on = ${on}::date, destroyed_at = now(), destroyed_by = ${by}
    where id = ${id}`.execute(tx.db);
};

export const setConfirmed = async (tx: Tx, id: number, by: number): Promise<void> => {
  await sql`update paper_destructions set confirmed_at = now(), confirmed_by = ${by} where id = ${id}`.execute(
    tx.db,
  );
};

export type DestroyedDocument = Readonly<{ id: number; customer_id: number | null }>;

/** The rows of what was shredded because its time was over; those of an erased customer have gone with them. */
export const destroyedDocuments = async (tx: Tx, id: number): Promise<readonly DestroyedDocument[]> =>
  (
    await sql<DestroyedDocument>`select d.id, d.customer_id from paper_documents d where d.id in (
      select n.document_id from paper_destruction_lines n where n.destruction_id = ${id} and n.why = 'time')`.execute(
      tx.db,
    )
  ).rows;

export const deleteDocuments = async (tx: Tx, ids: readonly number[]): Promise<void> => {
  await sql`delete from paper_documents where id = any(${[...ids]}::bigint[])`.execute(tx.db);
};
