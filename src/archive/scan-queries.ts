import { sql } from 'kysely';
import { staffName } from '../audit/staff-name.ts';
import type { Tx } from '../db/tx.ts';

export type ScanRow = Readonly<{
  id: number;
  document_id: number;
  file_id: number;
  file_name: string;
  content_type: string;
  size_bytes: number;
  recorded_at: Date;
  by: string | null;
}>;

const columns = sql`t.id, t.document_id, t.file_id, t.file_name, t.content_type, t.size_bytes, t.recorded_at,
  ${staffName(sql`t.recorded_by`)} as by`;

export const scansOf = async (tx: Tx, documentIds: readonly number[]): Promise<readonly ScanRow[]> =>
  (
    await sql<ScanRow>`select ${columns} from paper_scans t where t.document_id = any(${[...documentIds]}::bigint[])
      order by t.document_id, t.id limit 500`.execute(tx.db)
  ).rows;

export const scanOf = async (tx: Tx, documentId: number, id: number): Promise<ScanRow | undefined> =>
  (
    await sql<ScanRow>`select ${columns} from paper_scans t where t.document_id = ${documentId} and t.id = ${id}`.execute(
      tx.db,
    )
  ).rows[0];

/** Keys of the stored files. */
export const filesOfDocuments = async (tx: Tx, documentIds: readonly number[]): Promise<readonly number[]> =>
  (
    await sql<{
      file_id: number;
    }>`select file_id from paper_scans where document_id = any(${[...documentIds]}::bigint[])`.execute(tx.db)
  ).rows.map(({ file_id }) => file_id);

export type NewScan = Readonly<{
  document_id: number;
  customer_id: number | null;
  file_id: number;
  file_name: string;
  content_type: string;
  size_bytes: number;
}>;

export const insertScan = async (tx: Tx, values: NewScan): Promise<number> =>
  (await tx.db.insertInto('paper_scans').values(values).returning('id').executeTakeFirstOrThrow()).id;

/** Returns the key of its file; undefined where there is none such. */
export const deleteScanRow = async (tx: Tx, documentId: number, id: number): Promise<number | undefined> =>
  (
    await tx.db
      .deleteFrom('paper_scans')
      .where('document_id', '=', documentId)
      .where('id', '=', id)
      .returning('file_id')
      .executeTakeFirst()
  )?.file_id;
