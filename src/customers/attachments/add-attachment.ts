/** Checks a file and puts it on a customer's card. Until it has been checked nothing of it is stored. */
import { wrote } from '../../audit/wrote.ts';
import type { Tx } from '../../db/tx.ts';
import type { InTransaction } from '../../files/in-transaction.ts';
import { keepFile } from '../../files/store-file.ts';
import { Problem } from '../../ground/problem.ts';
import { isSeen } from '../is-seen.ts';
import { customerNotFound } from '../problems.ts';
import { insertAttachment } from './queries.ts';
import { storeChecked } from './store-checked.ts';

export type AddedFile = Readonly<{
  fileName: string;
  stream: AsyncIterable<Uint8Array>;
  /** What looks like an identity code is something else. */
  confirmed: boolean;
}>;

/** `inStore`: opens transactions of the purpose whose files these are. */
export type FileStore = Readonly<{ inStore: InTransaction; master: Buffer }>;

/** The route holds the stream to `attachmentBytesMax`. Returns the attachment's key. */
export const addAttachment = async (
  tx: Tx,
  store: FileStore,
  customerId: number,
  file: AddedFile,
): Promise<number> => {
  if (!(await isSeen(tx, customerId))) throw new Problem(customerNotFound);
  const { stored, name, media, key, isRead } = await storeChecked(store, file);
  const [id] = await Promise.all([
    insertAttachment(tx, {
      customer_id: customerId,
      file_id: stored.id,
      file_name: name,
      content_type: media,
      size_bytes: stored.bytes,
      is_read: isRead,
    }),
    keepFile(tx, stored),
  ]);
  await wrote(tx, 'add-attachment', { customerId, about: `attachment:${id}`, fields: [key] });
  return id;
};
