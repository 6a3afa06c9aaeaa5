/** Which overdue invoices it is time to remind of: rows that a person sends or leaves unsent. Set-based, idempotent. */
import type { Tx } from '../db/tx.ts';
import { inForceOn, reminderRules } from './dated-rules.ts';
import { insertProposals, withdrawStale } from './queries/reminders.ts';
import { newestSettings } from './queries.ts';

/** Returns how many are proposed anew. `on`: the day, `YYYY-MM-DD`. */
export const proposeReminders = async (tx: Tx, on: string): Promise<number> => {
  const [settings] = await Promise.all([newestSettings(tx), withdrawStale(tx)]);
  if (!settings?.has_reminders) return 0;
  const { consumer, business } = inForceOn(reminderRules, on);
  const { reminder_after_days: after, reminders_max: most } = settings;
  return insertProposals(tx, on, { consumer, business, after, most });
};
