/** Of a wrong value that was corrected hears whoever was given it, and the one whom it came from. GDPR 19; the seed's C59. */
import type { Tx } from '../../db/tx.ts';
import type { ToTell } from './tell-recipients.ts';
import { tellRecipients } from './tell-recipients.ts';
import { type ChangeOfSource, tellSources } from './tell-sources.ts';
import type { Told } from './told.ts';

/** Of values, not of columns that nobody declares: what has no category was given to nobody. */
export const toTellOfChanges = (changes: readonly ChangeOfSource[]): ToTell => ({
  what: 'rectified',
  categories: changes.flatMap(({ category }) => category ?? []),
  changes,
});

export const tellOfChanges = async (
  tx: Tx,
  told: Told,
  changes: readonly ChangeOfSource[],
  atOnce = false,
): Promise<void> => {
  await tellRecipients(tx, told, { ...toTellOfChanges(changes), atOnce });
  await tellSources(tx, told, changes, atOnce);
};
