/** A file cannot lose one person: whoever is erased takes the archive of their request with them. GDPR 17(1). */
import type { Tx } from '../db/tx.ts';
import { eraseFile } from '../files/erase-file.ts';
import { archivesHolding } from './queries.ts';

export const evidenceRemains = {
  tables: ['stored_files', 'stored_file_chunks'],
  erase: async (tx: Tx, customerIds: readonly number[]): Promise<void> => {
    for (const fileId of await archivesHolding(tx, customerIds)) await eraseFile(tx, fileId);
  },
};
