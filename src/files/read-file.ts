/** The plain bytes of a stored file, chunk by chunk; memory stays flat and no transaction stays open. */
import { Problem, problemKind } from '../ground/problem.ts';
import { chunkOfFile, keyOfFile } from './file-queries.ts';
import type { InTransaction } from './in-transaction.ts';
import { openChunk, unwrapKey } from './seal.ts';

export const fileIsErased = problemKind('file_erased', 410, {
  fi: 'Alkuperäinen tiedosto on jo hävitetty, kuten seloste lupaa. Tuo tiedosto uudelleen, jos tarvitset sitä.',
  sv: 'Originalfilen har redan förstörts, så som beskrivningen lovar. Ta in filen på nytt om du behöver den.',
  en: 'The original file has already been destroyed, as the notice promises. Bring the file in again if you need it.',
});

export async function* readFile(
  inTransaction: InTransaction,
  fileId: number,
  master: Buffer,
): AsyncGenerator<Buffer> {
  const file = await inTransaction((tx) => keyOfFile(tx, fileId));
  if (!file?.wrapped_key) throw new Problem(fileIsErased);
  const key = unwrapKey(master, file.wrapped_key);
  for (let number = 0; number < file.chunks; number++) {
    const body = await inTransaction((tx) => chunkOfFile(tx, fileId, number));
    if (!body) throw new Problem(fileIsErased);
    yield openChunk(key, fileId, number, body);
  }
}
