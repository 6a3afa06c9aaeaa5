/**
 * Finds whose data came from somebody else: whoever has a value from a source that is not the person themself and has not yet
 * been told of that source. GDPR 14(1), 14(3). Organisations are no persons; the people who represent them are.
 */
import type { Tx } from '../db/tx.ts';
import type { Declaration } from '../policy/declaration.ts';
import { dropGone, insertFound, setDueDays } from './origin-queries.ts';

export const sourcesElsewhere = ({ sources }: Declaration): string[] =>
  sources.filter(({ from_person }) => !from_person).map(({ key }) => key);

/** Returns how many new ones were found. Set-based, however many they are. */
export const findOrigins = async (tx: Tx, declaration: Declaration): Promise<number> => {
  const elsewhere = sourcesElsewhere(declaration);
  await dropGone(tx, elsewhere);
  const found = await insertFound(tx, elsewhere);
  if (found > 0) await setDueDays(tx);
  return found;
};
