/** What the company prints on its invoices and how it reminds. A change is a new row: issued invoices keep theirs. */
import type { Insertable } from 'kysely';
import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import type { DB } from '../db/types.ts';

export type NewSettings = Omit<Insertable<DB['invoicing_settings']>, 'id' | 'saved_at' | 'saved_by'>;

export const saveSettings = async (tx: Tx, settings: NewSettings): Promise<void> => {
  await Promise.all([
    tx.db.insertInto('invoicing_settings').values(settings).execute(),
    wrote(tx, 'save-invoicing-settings', { fields: Object.keys(settings) }),
  ]);
};
