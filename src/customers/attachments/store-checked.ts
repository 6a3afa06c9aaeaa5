/** Checks a file and stores it under the name that fits what it is. Until it has been checked nothing of it is stored. */
import { type StoredFile, storeFile } from '../../files/store-file.ts';
import type { AddedFile, FileStore } from './add-attachment.ts';
import { attachmentBytesMax } from './attachment.ts';
import { checkAttachment } from './check-attachment.ts';
import { type ContentKey, contentTypes, fittingName } from './content-types.ts';

export type CheckedFile = Readonly<{
  stored: StoredFile;
  name: string;
  media: string;
  key: ContentKey;
  /** Whether its text could be read and searched for identity codes. */
  isRead: boolean;
}>;

const gather = async (stream: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const pieces: Uint8Array[] = [];
  for await (const piece of stream) pieces.push(piece);
  return Buffer.concat(pieces);
};

async function* whole(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

/** The route holds the stream to `attachmentBytesMax`. */
export const storeChecked = async (
  { inStore, master }: FileStore,
  { fileName, stream, confirmed }: AddedFile,
): Promise<CheckedFile> => {
  const bytes = await gather(stream);
  const { key, isRead } = await checkAttachment(bytes, confirmed);
  const stored = await storeFile(inStore, whole(bytes), { master, bytesMax: attachmentBytesMax });
  return { stored, name: fittingName(fileName, key), media: contentTypes[key].media, key, isRead };
};
