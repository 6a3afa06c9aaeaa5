/** For each source the letters to those whose data came from it and who have not been told. Nothing goes by that. */
import type { Tx } from '../db/tx.ts';
import { addOriginLetters, sourcesToTell } from './origin-queries.ts';
import { countMailing, preparedMailing } from './queries.ts';

export const prepareOrigins = async (tx: Tx): Promise<void> => {
  for (const source of await sourcesToTell(tx)) {
    const mailing = await preparedMailing(tx, { kind: 'origin', about: source, cause: '' });
    await addOriginLetters(tx, mailing, source);
    await countMailing(tx, mailing);
  }
};
