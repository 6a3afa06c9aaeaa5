/** From which day on each retention rule acts: one that is new or shortened waits until somebody has heard of it. */
import type { Actor } from '../db/tx.ts';
import { addDays } from '../ground/calendar.ts';
import { expiringOf } from './due.ts';
import type { Sweep } from './sweep.ts';
import { noteRuleTimes, waitingRules } from './warning-queries.ts';

const actor: Actor = { kind: 'job', name: 'warn_of_retention' };

/** Before each sweep and after a publication: rules that are seen for the first time, or with a shorter time, wait for `leadDays`. */
export const noteRules = async ({ gate, erasing, on }: Sweep, leadDays: number): Promise<void> => {
  const all = expiringOf(erasing.tables, erasing.declaration);
  await gate.open('erasure', actor, (tx) => noteRuleTimes(tx, all, addDays(on, leadDays)));
};

/** `rule:table`: those noted that may not act yet. */
export const rulesThatWait = async ({ gate, on }: Sweep): Promise<ReadonlySet<string>> => {
  const waiting = await gate.open('erasure', actor, (tx) => waitingRules(tx, on));
  return new Set(waiting.map(({ rule, table_name }) => `${rule}:${table_name}`));
};
