/** Checks a file and puts it on a customer's card. Until it has been checked nothing of it is stored. */
import { wrote } from '../../audit/wrote.ts';
import type { Tx } from '../../db/tx.ts';
import type { InTransaction } from '../../files/in-transaction.ts';
import { keepFile, storeFile } from '../../files/store-file.ts';
import { Problem } from '../../ground/problem.ts';
import { isSeen } from '../is-seen.ts';
import { customerNotFound } from '../problems.ts';
import { attachmentBytesMax } from './attachment.ts';
import { checkAttachment } from './check-attachment.ts';
import { contentTypes, fittingName } from './content-types.ts';
import { insertAttachment } from './queries.ts';

export type AddedFile = Readonly<{
  fileName: string;
  stream: AsyncIterable<Uint8Array>;
  /** What looks like an identity code is something else. */
  confirmed: boolean;
}>;

/** `inStore`: opens transactions of the purpose whose files these are, customer service. */
export type FileStore = Readonly<{ inStore: InTransaction; master: Buffer }>;

const gather = async (stream: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const pieces: Uint8Array[] = [];
  for await (const piece of stream) pieces.push(piece);
  return Buffer.concat(pieces);
};

async function* whole(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

/** The route holds the stream to `attachmentBytesMax`. Returns the attachment's key. */
export const addAttachment = async (
  tx: Tx,
  { inStore, master }: FileStore,
  customerId: number,
  { fileName, stream, confirmed }: AddedFile,
): Promise<number> => {
  if (!(await isSeen(tx, customerId))) throw new Problem(customerNotFound);
  const bytes = await gather(stream);
  const { key, isRead } = await checkAttachment(bytes, confirmed);
  const file = await storeFile(inStore, whole(bytes), { master, bytesMax: attachmentBytesMax });
  const name = fittingName(fileName, key);
  const [id] = await Promise.all([
    insertAttachment(tx, {
      customer_id: customerId,
      file_id: file.id,
      file_name: name,
      content_type: contentTypes[key].media,
      size_bytes: file.bytes,
      is_read: isRead,
    }),
    keepFile(tx, file),
  ]);
  await wrote(tx, 'add-attachment', { customerId, about: `attachment:${id}`, fields: [key] });
  return id;
};
