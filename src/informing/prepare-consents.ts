/**
 * Consents that will soon run out, and those that somebody claimed and nobody can prove: they may be asked for, once. Whoever
 * has refused, withdrawn or objected is not asked. GDPR 7(1), 21.
 */
import type { Tx } from '../db/tx.ts';
import { helsinkiDate } from '../ground/calendar.ts';
import type { Declaration } from '../policy/declaration.ts';
import { writeTo } from './concerned-queries.ts';
import { expiring, unproven } from './consent-queries.ts';

export const prepareConsents = async (tx: Tx, { purposes }: Declaration): Promise<void> => {
  const today = helsinkiDate(new Date());
  for (const purpose of purposes.filter(({ ground }) => ground.kind === 'consent')) {
    const { key: about } = purpose;
    await writeTo(tx, { kind: 'consent', about, cause: 'expiring' }, purpose, expiring(purpose, today));
    await writeTo(tx, { kind: 'consent', about, cause: 'unproven' }, purpose, unproven(purpose));
  }
};
