/** The plain bytes of a stored file, chunk by chunk; memory stays flat and no transaction stays open. */
import { Problem, problemKind } from '../ground/problem.ts';
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
  const file = await inTransaction((tx) =>
    tx.db
      .selectFrom('stored_files')
      .select(['wrapped_key', 'chunks'])
      .where('id', '=', fileId)
      .executeTakeFirst(),
  );
  if (!file?.wrapped_key) throw new Problem(fileIsErased);
  const key = unwrapKey(master, file.wrapped_key);
  for (let number = 0; number < file.chunks; number++) {
    const chunk = await inTransaction((tx) =>
      tx.db
        .selectFrom('stored_file_chunks')
        .select('body')
        .where('file_id', '=', fileId)
        .where('number', '=', number)
        .executeTakeFirst(),
    );
    if (!chunk) throw new Problem(fileIsErased);
    yield openChunk(key, fileId, number, chunk.body);
  }
}
