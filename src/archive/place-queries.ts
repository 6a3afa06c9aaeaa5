import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import type { Labelled } from './folder-labels.ts';
import type { PlaceColumns, PlaceRow } from './place.ts';

const columns = sql`p.id, p.site, p.room, p.cabinet, p.is_locked, p.fire_class, p.unfit_because, p.ended_on`;

export type ListedPlace = PlaceRow & Readonly<{ folders: number }>;
export const placesPerPage = 100;

export type PlaceKey = Readonly<{ site: string; room: string; cabinet: string }>;

/** By site, room and cabinet, from after `after`. */
export const placePage = async (tx: Tx, after: PlaceKey | undefined): Promise<readonly ListedPlace[]> => {
  const beyond = after
    ? sql`(p.site, p.room, p.cabinet) > (${after.site}, ${after.room}, ${after.cabinet})`
    : sql`true`;
  const { rows } = await sql<ListedPlace>`select ${columns},
      (select count(*)::int from paper_folders f where f.place_id = p.id and f.ended_on is null) as folders
    from paper_places p where ${beyond} order by p.site, p.room, p.cabinet limit ${placesPerPage + 1}`.execute(
    tx.db,
  );
  return rows;
};

export const placeOf = async (tx: Tx, id: number): Promise<PlaceRow | undefined> =>
  (await sql<PlaceRow>`select ${columns} from paper_places p where p.id = ${id}`.execute(tx.db)).rows[0];

export const lockPlace = async (tx: Tx, id: number): Promise<PlaceRow | undefined> =>
  (await sql<PlaceRow>`select ${columns} from paper_places p where p.id = ${id} for update`.execute(tx.db))
    .rows[0];

export const insertPlace = async (tx: Tx, values: PlaceColumns): Promise<number> =>
  (await tx.db.insertInto('paper_places').values(values).returning('id').executeTakeFirstOrThrow()).id;

export const updatePlace = async (tx: Tx, id: number, values: Partial<PlaceRow>): Promise<void> => {
  await tx.db.updateTable('paper_places').set(values).where('id', '=', id).execute();
};

export type FolderRow = Readonly<{ id: number; place_id: number; title: string; ended_on: string | null }>;

const foldersMost = 500;

export const foldersOf = async (tx: Tx, placeId: number): Promise<readonly FolderRow[]> =>
  (
    await sql<FolderRow>`select id, place_id, title, ended_on from paper_folders where place_id = ${placeId}
      order by title limit ${foldersMost}`.execute(tx.db)
  ).rows;

/** What stands on the labels of a place's folders that are in use. */
export const labelsOf = async (tx: Tx, placeId: number): Promise<readonly Labelled[]> =>
  (
    await sql<Labelled>`select f.id, f.title, p.site || ' · ' || p.room || ' · ' || p.cabinet as place
      from paper_folders f join paper_places p on p.id = f.place_id
      where f.place_id = ${placeId} and f.ended_on is null order by f.title limit ${foldersMost}`.execute(
      tx.db,
    )
  ).rows;

export const folderOf = async (tx: Tx, id: number): Promise<FolderRow | undefined> =>
  (
    await sql<FolderRow>`select id, place_id, title, ended_on from paper_folders where id = ${id}`.execute(
      tx.db,
    )
  ).rows[0];

export const insertFolder = async (tx: Tx, placeId: number, title: string): Promise<number> =>
  (
    await tx.db
      .insertInto('paper_folders')
      .values({ place_id: placeId, title })
      .returning('id')
      .executeTakeFirstOrThrow()
  ).id;

export const updateFolder = async (
  tx: Tx,
  id: number,
  values: Partial<Omit<FolderRow, 'id'>>,
): Promise<void> => {
  await tx.db.updateTable('paper_folders').set(values).where('id', '=', id).execute();
};
