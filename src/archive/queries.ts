/** The module's statements about one paper, kinds, places and folders. */
import { sql } from 'kysely';
import { staffName } from '../audit/staff-name.ts';
import { nameOfCustomer } from '../customers/named-customer.ts';
import type { Reads } from '../customers/reads.ts';
import { actorText, type Tx } from '../db/tx.ts';
import type { ListedDocument } from './document.ts';
import type { PaperKind } from './kind.ts';
import { shownOf } from './list-queries.ts';

export const paperKinds = async (tx: Tx): Promise<readonly PaperKind[]> =>
  (
    await sql<PaperKind>`select kind, name_fi, name_sv, name_en, rule, counted_from, begins_on, ended_on from paper_kinds
      order by name_fi, kind`.execute(tx.db)
  ).rows;

export const kindOf = async (tx: Tx, kind: string): Promise<PaperKind | undefined> =>
  (
    await sql<PaperKind>`select kind, name_fi, name_sv, name_en, rule, counted_from, begins_on, ended_on from paper_kinds
      where kind = ${kind}`.execute(tx.db)
  ).rows[0];

export type FolderChoice = Readonly<{ id: number; title: string; place: string }>;
const foldersOffered = 500;

/** Those that are in use, for a form. */
export const foldersInUse = async (tx: Tx): Promise<readonly FolderChoice[]> =>
  (
    await sql<FolderChoice>`select f.id, f.title, p.site || ' · ' || p.room || ' · ' || p.cabinet as place
      from paper_folders f join paper_places p on p.id = f.place_id
      where f.ended_on is null and p.ended_on is null order by f.title limit ${foldersOffered}`.execute(tx.db)
  ).rows;

export const folderIsInUse = async (tx: Tx, id: number): Promise<boolean> =>
  (
    await sql`select from paper_folders f join paper_places p on p.id = f.place_id
      where f.id = ${id} and f.ended_on is null and p.ended_on is null`.execute(tx.db)
  ).rows.length > 0;

export type DocumentColumns = Readonly<{
  outside_name: string;
  kind: string;
  rule: string;
  title: string;
  received_on: string;
  ended_on: string | null;
  kept_until: string | null;
  held_until: string | null;
  held_because: string;
}>;
export type DocumentRow = DocumentColumns &
  Readonly<{ id: number; customer_id: number | null; folder_id: number | null; recorded_at: Date }>;

export const insertDocument = async (
  tx: Tx,
  row: DocumentColumns & Readonly<{ customer_id: number | null; folder_id: number | null }>,
): Promise<number> =>
  (await tx.db.insertInto('paper_documents').values(row).returning('id').executeTakeFirstOrThrow()).id;

export const lockDocument = async (tx: Tx, id: number): Promise<DocumentRow | undefined> =>
  (
    await sql<DocumentRow>`select id, customer_id, outside_name, kind, rule, title, received_on, ended_on, kept_until, held_until,
      held_because, folder_id, recorded_at from paper_documents where id = ${id} for update`.execute(tx.db)
  ).rows[0];

export const updateDocument = async (
  tx: Tx,
  id: number,
  values: Partial<DocumentColumns> & Readonly<{ folder_id?: number }>,
): Promise<void> => {
  await tx.db.updateTable('paper_documents').set(values).where('id', '=', id).execute();
};

/** With all that hangs on it. */
export const giveDocument = async (
  tx: Tx,
  id: number,
  { customerId, outside, because }: Readonly<{ customerId: number | null; outside: string; because: string }>,
): Promise<void> => {
  await sql`select correct_paper_owner(${id}, ${customerId}::bigint, ${outside}, ${because}, ${actorText(tx.actor)})`.execute(
    tx.db,
  );
};

export const deleteDocument = async (tx: Tx, id: number): Promise<void> => {
  await tx.db.deleteFrom('paper_documents').where('id', '=', id).execute();
};

export const insertMove = async (
  tx: Tx,
  move: Readonly<{ document_id: number; customer_id: number | null; folder_id: number }>,
): Promise<void> => {
  await tx.db.insertInto('paper_moves').values(move).execute();
};

export type WholeDocument = ListedDocument &
  Readonly<{
    rule: string;
    held_because: string;
    recorded_at: Date;
    recorded_by: string | null;
    corrected_at: Date | null;
    corrected_because: string;
  }>;

export const documentOf = async (tx: Tx, reads: Reads, id: number): Promise<WholeDocument | undefined> =>
  (
    await sql<WholeDocument>`select w.*, o.rule, o.held_because, o.recorded_at, o.corrected_at, o.corrected_because,
        ${staffName(sql`o.recorded_by`)} as recorded_by
      from (${shownOf(reads, sql`select * from paper_documents x where x.id = ${id}`)}) w
        join paper_documents o on o.id = w.id`.execute(tx.db)
  ).rows[0];

export type Move = Readonly<{ id: number; place: string; folder: string; at: Date; by: string | null }>;

/** The newest first. */
export const movesOf = async (tx: Tx, id: number): Promise<readonly Move[]> =>
  (
    await sql<Move>`select m.id, p.site || ' · ' || p.room || ' · ' || p.cabinet as place, f.title as folder, m.at,
        ${staffName(sql`m.recorded_by`)} as by
      from paper_moves m join paper_folders f on f.id = m.folder_id join paper_places p on p.id = f.place_id
      where m.document_id = ${id} order by m.id desc limit 100`.execute(tx.db)
  ).rows;

export type Subject = Readonly<{ customer_id: number; name: string }>;

/** Those whom the purpose sees. */
export const subjectsOf = async (tx: Tx, reads: Reads, id: number): Promise<readonly Subject[]> =>
  (
    await sql<Subject>`select s.customer_id, ${nameOfCustomer(reads)} as name from paper_subjects s
      join customers c on c.id = s.customer_id where s.document_id = ${id} order by s.customer_id limit 100`.execute(
      tx.db,
    )
  ).rows;

/** True where it was added; false where the customer is there already. */
export const insertSubject = async (tx: Tx, documentId: number, customerId: number): Promise<boolean> => {
  const { rows } =
    await sql`insert into paper_subjects (customer_id, document_id, archive_number, kind, received_on)
    select c.id, d.id, d.archive_number, d.kind, d.received_on from paper_documents d, customers c
    where d.id = ${documentId} and c.id = ${customerId} and d.customer_id is distinct from c.id
    on conflict do nothing returning document_id`.execute(tx.db);
  return rows.length > 0;
};

export const deleteSubject = async (tx: Tx, documentId: number, customerId: number): Promise<boolean> => {
  const { rows } =
    await sql`delete from paper_subjects where document_id = ${documentId} and customer_id = ${customerId}
    returning document_id`.execute(tx.db);
  return rows.length > 0;
};

/** What identifies the paper to those whom it is about too. */
export const tellSubjects = async (tx: Tx, documentId: number): Promise<void> => {
  await sql`update paper_subjects s set kind = d.kind, received_on = d.received_on from paper_documents d
    where s.document_id = ${documentId} and d.id = s.document_id
      and (s.kind, s.received_on) is distinct from (d.kind, d.received_on)`.execute(tx.db);
};

/** Puts the papers of these customers on the list to shred, but for what a duty keeps; returns the files of their scans. */
export const listPapersOfErased = async (tx: Tx, customerIds: readonly number[]): Promise<number[]> =>
  (
    await sql<{ file_id: number }>`select papers_of_erased(${[...customerIds]}::bigint[]) as file_id`.execute(
      tx.db,
    )
  ).rows.map(({ file_id }) => file_id);

type NewKind = Readonly<{
  kind: string;
  name_fi: string;
  name_sv: string;
  name_en: string;
  rule: string;
  counted_from: string;
}>;

export const insertKind = async (tx: Tx, values: NewKind): Promise<void> => {
  await tx.db.insertInto('paper_kinds').values(values).execute();
};

export const updateKindEnd = async (tx: Tx, kind: string, ended_on: string | null): Promise<void> => {
  await tx.db.updateTable('paper_kinds').set({ ended_on }).where('kind', '=', kind).execute();
};

type CountedDocument = Pick<
  DocumentRow,
  'id' | 'customer_id' | 'rule' | 'received_on' | 'ended_on' | 'kept_until'
> &
  Pick<PaperKind, 'counted_from'>;

/** What the last day of papers is counted from, by key. */
export const documentsAfter = async (
  tx: Tx,
  after: number,
  most: number,
): Promise<readonly CountedDocument[]> =>
  (
    await sql<CountedDocument>`select d.id, d.customer_id, d.rule, d.received_on, d.ended_on, d.kept_until, k.counted_from
      from paper_documents d join paper_kinds k on k.kind = d.kind where d.id > ${after} order by d.id limit ${most}`.execute(
      tx.db,
    )
  ).rows;

export const setKeptUntil = async (
  tx: Tx,
  rows: readonly Readonly<{ id: number; until: string | null }>[],
): Promise<void> => {
  const counted = JSON.stringify(rows.map(({ id, until }) => ({ id, until })));
  await sql`update paper_documents d set kept_until = r.until
    from jsonb_to_recordset(${counted}::jsonb) as r(id bigint, until date) where d.id = r.id`.execute(tx.db);
};
