/** Stores a stream of bytes as encrypted chunks, each in a transaction of its own. */
import { createHash } from 'node:crypto';
import type { Tx } from '../db/tx.ts';
import { Problem, problemKind } from '../ground/problem.ts';
import { insertChunk, insertFile, noteHash, noteSize } from './file-queries.ts';
import type { InTransaction } from './in-transaction.ts';
import { newFileKey, sealChunk, wrapKey } from './seal.ts';

const chunkBytes = 1 << 20;

export type StoredFile = Readonly<{ id: number; bytes: number; sha256: string }>;

export const fileIsTooLarge = problemKind('file_too_large', 413, {
  fi: 'Tiedosto on suurempi kuin {megabytes} megatavua. Jaa se osiin ja tuo ne erikseen.',
  sv: 'Filen är större än {megabytes} megabyte. Dela den och ta in delarna var för sig.',
  en: 'The file is larger than {megabytes} megabytes. Split it and bring the parts in separately.',
});

/** Pieces of any size become chunks of one size. */
async function* chunksOf(source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let held: Uint8Array[] = [];
  let size = 0;
  for await (const piece of source) {
    held.push(piece);
    size += piece.length;
    while (size >= chunkBytes) {
      const all = Buffer.concat(held);
      yield all.subarray(0, chunkBytes);
      held = [all.subarray(chunkBytes)];
      size -= chunkBytes;
    }
  }
  if (size > 0) yield Buffer.concat(held);
}

/** Nobody's until `keepFile`: an upload that was cut off is swept away a day later (`sweepCutOffFiles`). */
export const storeFile = async (
  inTransaction: InTransaction,
  source: AsyncIterable<Uint8Array>,
  { master, bytesMax }: { master: Buffer; bytesMax: number },
): Promise<StoredFile> => {
  const key = newFileKey();
  const wrappedKey = wrapKey(master, key);
  const id = await inTransaction((tx) => insertFile(tx, wrappedKey));
  const hash = createHash('sha256');
  let bytes = 0;
  let chunks = 0;
  for await (const plain of chunksOf(source)) {
    hash.update(plain);
    bytes += plain.length;
    if (bytes > bytesMax) throw new Problem(fileIsTooLarge, { megabytes: Math.floor(bytesMax / 1e6) });
    const chunk = { number: chunks, body: sealChunk(key, id, chunks, plain) };
    await inTransaction((tx) => insertChunk(tx, id, chunk));
    chunks += 1;
  }
  await inTransaction((tx) => noteSize(tx, id, { bytes, chunks }));
  return { id, bytes, sha256: hash.digest('hex') };
};

/** Makes the file the caller's, in the caller's own transaction. */
export const keepFile = (tx: Tx, { id, sha256 }: StoredFile): Promise<void> => noteHash(tx, id, sha256);
