import { wrote } from '../../audit/wrote.ts';
import type { Tx } from '../../db/tx.ts';
import { eraseFile } from '../../files/erase-file.ts';
import { Problem } from '../../ground/problem.ts';
import { leaveTrace } from '../removal.ts';
import { type AttachmentKey, attachmentNotFound } from './attachment.ts';
import { deleteAttachmentRow } from './queries.ts';

/** The file goes with its key: a backup that still holds its pieces cannot be read. The trace names nothing of it. */
export const deleteAttachment = async (tx: Tx, key: AttachmentKey): Promise<void> => {
  const { customerId, id } = key;
  const fileId = await deleteAttachmentRow(tx, key);
  if (fileId === undefined) throw new Problem(attachmentNotFound);
  await Promise.all([
    eraseFile(tx, fileId),
    leaveTrace(tx, customerId, 'attachment'),
    wrote(tx, 'delete-attachment', { customerId, about: `attachment:${id}` }),
  ]);
};
