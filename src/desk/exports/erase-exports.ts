/** A file cannot lose one row: whoever is erased takes the exports with them that they stand in. GDPR 17(1), 19. */
import type { Tx } from '../../db/tx.ts';
import { eraseFile } from '../../files/erase-file.ts';
import { exportsHolding } from './queries/exports.ts';

export const exportRemains = {
  tables: ['stored_files', 'stored_file_chunks'],
  erase: async (tx: Tx, customerIds: readonly number[]): Promise<void> => {
    for (const fileId of await exportsHolding(tx, customerIds)) await eraseFile(tx, fileId);
  },
};
