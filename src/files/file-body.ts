/** A stored file as the body of an answer. Throws before the answer begins where its key has gone. */
import { Readable } from 'node:stream';
import type { InTransaction } from './in-transaction.ts';
import { readFile } from './read-file.ts';

export const fileBody = async (
  inTransaction: InTransaction,
  fileId: number,
  master: Buffer,
): Promise<ReadableStream> => {
  const chunks = readFile(inTransaction, fileId, master);
  const first = await chunks.next();
  const pieces = (async function* () {
    if (!first.done) yield first.value;
    yield* chunks;
  })();
  return Readable.toWeb(Readable.from(pieces)) as ReadableStream;
};
