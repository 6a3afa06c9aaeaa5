/** Of an erased customer the rows go with the erasure; the papers go on the list to shred, their scans at once. GDPR 17(1). */
import type { Tx } from '../db/tx.ts';
import { eraseFile } from '../files/erase-file.ts';
import { listPapersOfErased } from './queries.ts';

export const paperRemains = {
  tables: ['stored_files', 'stored_file_chunks'],
  erase: async (tx: Tx, customerIds: readonly number[]): Promise<void> => {
    for (const fileId of await listPapersOfErased(tx, customerIds)) await eraseFile(tx, fileId);
  },
};
