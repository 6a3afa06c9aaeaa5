/** What bank statements still hold of somebody: for erasure. The person is known by the payments that were matched to them. */
import type { Tx } from '../../db/tx.ts';
import { eraseFile } from '../../files/erase-file.ts';
import { filesOf, forgetPayers } from './queries/forget.ts';

/**
 * Call it before the customers' own rows go. An original cannot lose one payment: where the person stands in it, its key
 * goes and with it the whole file.
 */
const eraseBankMaterial = async (tx: Tx, customerIds: readonly number[]): Promise<void> => {
  const [files] = await Promise.all([filesOf(tx, customerIds), forgetPayers(tx, customerIds)]);
  await Promise.all(files.map((fileId) => eraseFile(tx, fileId)));
};

export const bankRemains = { tables: ['bank_payments', 'bank_proposals'], erase: eraseBankMaterial };
