/**
 * What imports still hold of somebody: for an answer to an access request, and for erasure. The person is known by
 * the customer that a row was matched with, and by e-mail and phone where it was refused or unclear. GDPR 15 and 17.
 */
import type { Tx } from '../db/tx.ts';
import { eraseFile } from '../files/erase-file.ts';
import { deleteMaterialAt, materialTables, placesOf } from './queries/material.ts';

/**
 * Call it before the customers' own rows go. An original cannot lose one row: where the person stands in it, its key
 * goes and with it the whole file.
 */
export const eraseImportMaterial = async (tx: Tx, customerIds: readonly number[]): Promise<void> => {
  const places = await placesOf(tx, customerIds);
  if (places.length === 0) return;
  const files = new Set(places.map(({ file_id }) => file_id));
  await Promise.all([...[...files].map((fileId) => eraseFile(tx, fileId)), deleteMaterialAt(tx, places)]);
};

/** What an erasure reaches of imports. */
export const importRemains = {
  tables: [...materialTables, 'stored_files', 'stored_file_chunks'],
  erase: eraseImportMaterial,
};
