/** What bank statements still hold of somebody: for erasure. The person is known by the payments that were matched to them. */
import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import { eraseFile } from '../../files/erase-file.ts';
import { nobodys } from './expire-bank-files.ts';

/**
 * Call it before the customers' own rows go. An original cannot lose one payment: where the person stands in it, its key
 * goes and with it the whole file.
 */
const eraseBankMaterial = async (tx: Tx, customerIds: readonly number[]): Promise<void> => {
  const ids = sql`${[...customerIds]}::bigint[]`;
  const [{ rows }] = await Promise.all([
    sql<{ file_id: number }>`select distinct f.file_id from bank_files f where f.id in (
      select bank_file_id from bank_payments where customer_id = any(${ids})
      union select bank_file_id from bank_proposals where customer_id = any(${ids}))`.execute(tx.db),
    sql`delete from bank_proposals where customer_id = any(${ids})`.execute(tx.db),
    sql`update bank_payments set ${nobodys} where customer_id = any(${ids})`.execute(tx.db),
  ]);
  await Promise.all(rows.map(({ file_id }) => eraseFile(tx, file_id)));
};

export const bankRemains = { tables: ['bank_payments', 'bank_proposals'], erase: eraseBankMaterial };
