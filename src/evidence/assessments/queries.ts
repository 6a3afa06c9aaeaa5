import { sql } from 'kysely';
import { staffName } from '../../audit/staff-name.ts';
import type { Tx } from '../../db/tx.ts';

export type AssessmentDocument = Readonly<{
  id: number;
  purpose: string;
  file_id: number;
  file_name: string;
  content_type: string;
  size_bytes: number;
  added_at: Date;
  by: string | null;
}>;

const columns = sql`d.id, d.purpose, d.file_id, d.file_name, d.content_type, d.size_bytes, d.added_at,
  ${staffName(sql`d.added_by`)} as by`;

/** More than a company ever makes. */
const most = 1_000;

export const assessmentDocuments = async (tx: Tx): Promise<readonly AssessmentDocument[]> =>
  (
    await sql<AssessmentDocument>`select ${columns} from assessment_documents d order by d.purpose, d.id desc
      limit ${most}`.execute(tx.db)
  ).rows;

export const assessmentDocument = async (tx: Tx, id: number): Promise<AssessmentDocument | undefined> =>
  (
    await sql<AssessmentDocument>`select ${columns} from assessment_documents d where d.id = ${id}`.execute(
      tx.db,
    )
  ).rows[0];

export const insertDocument = async (
  tx: Tx,
  values: Readonly<{
    purpose: string;
    file_id: number;
    file_name: string;
    content_type: string;
    size_bytes: number;
  }>,
): Promise<number> =>
  (await tx.db.insertInto('assessment_documents').values(values).returning('id').executeTakeFirstOrThrow())
    .id;

export const deleteDocument = (tx: Tx, id: number) =>
  tx.db.deleteFrom('assessment_documents').where('id', '=', id).execute();
