/** People are told in public instead of one by one, or not at all, for a reason that the law knows. GDPR 34(3). */
import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { aboutBreach } from './breach.ts';
import { demandBreach } from './breach-step.ts';
import { breachTexts as texts } from './pages/breach-texts.ts';
import { insertEvent } from './queries.ts';
import { demandWords } from './record-breach.ts';

/** `where`: the newspaper, the page, the day. */
export const publishBreach = async (
  tx: Tx,
  id: number,
  { where, why }: Readonly<{ where: string; why: string }>,
): Promise<void> => {
  demandWords('reference', texts.publishWhere, where);
  demandWords('reason', texts.publishWhy, why);
  await demandBreach(tx, id, 'publish');
  await Promise.all([
    insertEvent(tx, id, { kind: 'published', reason: why, reference: where }),
    wrote(tx, 'publish-breach', { about: aboutBreach(id) }),
  ]);
};

export const leaveUntold = async (tx: Tx, id: number, why: string): Promise<void> => {
  demandWords('reason', texts.exceptionWhy, why);
  await demandBreach(tx, id, 'leave_untold');
  await Promise.all([
    insertEvent(tx, id, { kind: 'excepted', reason: why }),
    wrote(tx, 'leave-untold-of-breach', { about: aboutBreach(id) }),
  ]);
};
