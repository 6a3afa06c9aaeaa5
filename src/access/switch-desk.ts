import type { Tx } from '../db/tx.ts';
import { Problem, problemKind } from '../ground/problem.ts';
import { setDesk } from './session-queries.ts';

export const deskNotHeld = problemKind('desk_not_held', 403, {
  fi: 'Et voi istua tähän työpisteeseen: sinulla ei ole sen käyttötarkoitusta. Henkilöstön ylläpitäjä voi antaa sen.',
  sv: 'Du kan inte sitta vid det här arbetsbordet: du har inte dess ändamål. Den som sköter personalen kan ge det.',
  en: 'You cannot sit at this desk: you do not hold its purpose. Whoever keeps the staff can give it.',
});

/** The desk is the session's, so two windows of one browser sit at the same. */
export const switchDesk = async (
  tx: Tx,
  caller: Readonly<{ sessionId: number; purposes: readonly string[] }>,
  purpose: string,
): Promise<void> => {
  if (!caller.purposes.includes(purpose)) throw new Problem(deskNotHeld);
  await setDesk(tx, caller.sessionId, purpose);
};
