/** What the company prints on its invoices and how it reminds. A change is a new row: issued invoices keep theirs. */
import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { insertSettings, type NewSettings } from './queries/details.ts';

export const saveSettings = async (tx: Tx, settings: NewSettings): Promise<void> => {
  await Promise.all([
    insertSettings(tx, settings),
    wrote(tx, 'save-invoicing-settings', { fields: Object.keys(settings) }),
  ]);
};
