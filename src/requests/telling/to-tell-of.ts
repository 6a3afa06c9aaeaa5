/** What a choice tells those who were given data: of a restriction everybody, else those who were given it on that ground. */
import type { Tx } from '../../db/tx.ts';
import type { ToTell } from '../letters/tell-recipients.ts';
import { type Chosen, purposesOf } from './queries.ts';

export const toTellOf = async (tx: Tx, chosen: Chosen): Promise<ToTell> => {
  if (chosen.kind === 'restriction') return { what: 'restricted' };
  if (chosen.kind === 'restriction_ended') return { what: 'restriction_ended' };
  const what = chosen.kind === 'withdrawal' ? 'consent_withdrawn' : 'objected';
  return { what, purposes: await purposesOf(tx, chosen) };
};
