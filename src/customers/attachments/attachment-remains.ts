/** The files of attachments stand outside the customer's own rows. GDPR 17(1). */
import type { Tx } from '../../db/tx.ts';
import { eraseFile } from '../../files/erase-file.ts';
import { filesOf } from './queries.ts';

export const attachmentRemains = {
  tables: ['stored_files', 'stored_file_chunks'],
  erase: async (tx: Tx, customerIds: readonly number[]): Promise<void> => {
    for (const fileId of await filesOf(tx, customerIds)) await eraseFile(tx, fileId);
  },
};
