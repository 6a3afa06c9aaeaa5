/** The module's statements about attachments. */
import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import type { AttachmentKey } from './attachment.ts';

export type NewAttachment = Readonly<{
  customer_id: number;
  file_id: number;
  file_name: string;
  content_type: string;
  size_bytes: number;
  is_read: boolean;
}>;

export const insertAttachment = async (tx: Tx, values: NewAttachment): Promise<number> => {
  const { id } = await tx.db
    .insertInto('attachments')
    .values(values)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
};

/** Returns the key of its file; undefined where there is none such. */
export const deleteAttachmentRow = async (
  tx: Tx,
  { customerId, id }: AttachmentKey,
): Promise<number | undefined> => {
  const row = await tx.db
    .deleteFrom('attachments')
    .where('customer_id', '=', customerId)
    .where('id', '=', id)
    .returning('file_id')
    .executeTakeFirst();
  return row?.file_id;
};

/** Keys of the files of these customers, for the erasure. */
export const filesOf = async (tx: Tx, customerIds: readonly number[]): Promise<readonly number[]> => {
  const { rows } = await sql<{ file_id: number }>`select file_id from attachments
    where customer_id = any(${[...customerIds]}::bigint[])`.execute(tx.db);
  return rows.map(({ file_id }) => file_id);
};
