/** After each sweep: what every rule will end within a month, as the pages and the morning show it. */
import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import { addDays } from '../ground/calendar.ts';
import { type Expiring, expiringOf, type Preview, previewDue } from './due.ts';
import type { Sweep } from './sweep.ts';

export const warningDays = 30;
const cap = 10_000;
const shown = 200;

const writePreview = (
  tx: Tx,
  { rule, table }: Expiring,
  { due, isCapped, customers }: Preview,
  dueBy: string,
) =>
  sql`insert into retention_previews (rule, table_name, due_by, due, is_capped, customers)
    values (${rule.key}, ${table.table}, ${dueBy}, ${due}, ${isCapped}, ${[...customers]}::bigint[])
    on conflict (rule, table_name) do update set counted_at = now(), due_by = excluded.due_by, due = excluded.due,
      is_capped = excluded.is_capped, customers = excluded.customers`.execute(tx.db);

/** Rules that the notice has no longer are shown no longer. */
const forgetOthers = (tx: Tx, now: readonly Expiring[]) =>
  sql`delete from retention_previews p where not exists (select from
    unnest(${now.map(({ rule }) => rule.key)}::text[], ${now.map(({ table }) => table.table)}::text[]) k(rule, table_name)
    where k.rule = p.rule and k.table_name = p.table_name)`.execute(tx.db);

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
