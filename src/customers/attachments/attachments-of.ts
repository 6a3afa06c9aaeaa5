/** The attachments of a customer as pages show them. */
import { sql } from 'kysely';
import { staffName } from '../../audit/staff-name.ts';
import type { Tx } from '../../db/tx.ts';
import type { AttachmentKey } from './attachment.ts';

export type AttachmentRow = Readonly<{
  id: number;
  file_id: number;
  file_name: string;
  content_type: string;
  size_bytes: number;
  is_read: boolean;
  recorded_at: Date;
  /** Who added it; nothing for programs. */
  by: string | null;
}>;

const columns = sql`t.id, t.file_id, t.file_name, t.content_type, t.size_bytes, t.is_read, t.recorded_at,
  ${staffName(sql`t.recorded_by`)} as by`;

/** The newest first; `before`: the key of the last one of the page before. */
export const attachmentsOf = async (
  tx: Tx,
  customerId: number,
  before: number | undefined,
  most: number,
): Promise<readonly AttachmentRow[]> => {
  const { rows } = await sql<AttachmentRow>`select ${columns} from attachments t
    where t.customer_id = ${customerId} and (${before ?? null}::bigint is null or t.id < ${before ?? null}::bigint)
    order by t.id desc limit ${most}`.execute(tx.db);
  return rows;
};

export const findAttachment = async (
  tx: Tx,
  { customerId, id }: AttachmentKey,
): Promise<AttachmentRow | undefined> => {
  const { rows } = await sql<AttachmentRow>`select ${columns} from attachments t
    where t.customer_id = ${customerId} and t.id = ${id}`.execute(tx.db);
  return rows[0];
};
