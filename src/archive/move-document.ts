/** Into a folder: who put it there and when is a row. A paper that is out on loan is put back by its return. */
import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { countsChanged } from '../http/menu-counts.ts';
import { demandFolder } from './demand-folder.ts';
import { holdDocument, whoseOf } from './hold-document.ts';
import { insertMove, updateDocument } from './queries.ts';

export const moveDocument = async (tx: Tx, id: number, folder: string): Promise<void> => {
  const row = await holdDocument(tx, id);
  const folder_id = await demandFolder(tx, folder);
  if (row.folder_id === folder_id) return;
  tx.afterCommit(countsChanged);
  await Promise.all([
    updateDocument(tx, id, { folder_id }),
    insertMove(tx, { document_id: id, customer_id: row.customer_id, folder_id }),
    wrote(tx, 'move-paper', { ...whoseOf(row), about: `paper:${id}`, fields: ['folder_id'] }),
  ]);
};
