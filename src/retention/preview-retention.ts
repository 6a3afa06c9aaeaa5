/** After each sweep: what every rule will end within a month, as the pages and the morning show it. */
import { addDays } from '../ground/calendar.ts';
import { expiringOf } from './due.ts';
import { previewDue } from './due-queries.ts';
import type { Sweep } from './sweep.ts';
import { forgetOthers, writePreview } from './sweep-queries.ts';

export const warningDays = 30;
const cap = 10_000;
const shown = 200;

/** Each rule in a transaction of its own: none is open for long. */
export const previewRetention = async ({ gate, erasing, on, isStopping }: Sweep): Promise<void> => {
  const { tables, declaration } = erasing;
  const actor = { kind: 'job', name: 'preview_retention' } as const;
  const dueBy = addDays(on, warningDays);
  const all = expiringOf(tables, declaration);
  for (const expiring of all) {
    if (isStopping()) return;
    await gate.open('erasure', actor, async (tx) => {
      const preview = await previewDue(tx, expiring, tables, { on: dueBy, cap, shown });
      await writePreview(tx, expiring, preview, dueBy);
    });
  }
  await gate.open('erasure', actor, (tx) => forgetOthers(tx, all));
};
