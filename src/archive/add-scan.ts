/** A scan of a paper: checked as attachments are, encrypted with a key of its own. It goes with the paper. */
import { wrote } from '../audit/wrote.ts';
import type { AddedFile, FileStore } from '../customers/attachments/add-attachment.ts';
import { attachmentBytesMax } from '../customers/attachments/attachment.ts';
import { storeChecked } from '../customers/attachments/store-checked.ts';
import type { Tx } from '../db/tx.ts';
import { eraseFile } from '../files/erase-file.ts';
import { keepFile } from '../files/store-file.ts';
import { Problem } from '../ground/problem.ts';
import { holdDocument, whoseOf } from './hold-document.ts';
import { documentNotFound } from './problems.ts';
import { deleteScanRow, insertScan } from './scan-queries.ts';

export const scanBytesMax = attachmentBytesMax;

/** Returns the scan's key. `store` opens transactions of the purpose of the archive. */
export const addScan = async (
  tx: Tx,
  store: FileStore,
  documentId: number,
  file: AddedFile,
): Promise<number> => {
  const row = await holdDocument(tx, documentId);
  const { stored, name, media, key } = await storeChecked(store, file);
  const [id] = await Promise.all([
    insertScan(tx, {
      document_id: documentId,
      customer_id: row.customer_id,
      file_id: stored.id,
      file_name: name,
      content_type: media,
      size_bytes: stored.bytes,
    }),
    keepFile(tx, stored),
  ]);
  await wrote(tx, 'add-paper-scan', { ...whoseOf(row), about: `paper:${documentId}`, fields: [key] });
  return id;
};

export const deleteScan = async (tx: Tx, documentId: number, id: number): Promise<void> => {
  const row = await holdDocument(tx, documentId);
  const file = await deleteScanRow(tx, documentId, id);
  if (file === undefined) throw new Problem(documentNotFound);
  await Promise.all([
    eraseFile(tx, file),
    wrote(tx, 'delete-paper-scan', { ...whoseOf(row), about: `paper:${documentId}` }),
  ]);
};
