/**
 * Nothing goes before those who keep the register have heard of it: once a week they get a mail with what will go until the next
 * one and in the days of lead after it, and with what has gone since the last one. Where there is nothing to say, nothing is sent.
 */
import type { Actor } from '../db/tx.ts';
import { addDays } from '../ground/calendar.ts';
import { sendStaffMail } from '../mail/staff-mail.ts';
import { staffHolding } from '../mail/staff-queries.ts';
import { expiringOf } from './due.ts';
import { previewDue } from './due-queries.ts';
import type { Sweep } from './sweep.ts';
import { type DueLine, type GoneLine, sumOf, warningMail } from './warning-mail.ts';
import {
  goneSince,
  keepWarning,
  lastWarning,
  type RuleTime,
  type Warning,
  waitingRules,
} from './warning-queries.ts';

/** They hear of it no more often than that. */
const everyDays = 7;
const cap = 10_000;

const actor: Actor = { kind: 'job', name: 'warn_of_retention' };

type Standing = Readonly<{ last: Warning | undefined; waiting: readonly RuleTime[] }>;

const isTime = ({ last, waiting }: Standing, on: string, leadDays: number): boolean =>
  !last ||
  last.up_to <= addDays(on, leadDays) ||
  (last.on_day < on && waiting.some(({ acts_from }) => acts_from > addDays(last.on_day, leadDays)));

const dueBy = async (
  { gate, erasing, isStopping }: Sweep,
  upTo: string,
  waiting: readonly RuleTime[],
): Promise<DueLine[]> => {
  const { tables, declaration } = erasing;
  const lines: DueLine[] = [];
  for (const expiring of expiringOf(tables, declaration)) {
    if (isStopping()) break;
    const { due, isCapped } = await gate.open('erasure', actor, (tx) =>
      previewDue(tx, expiring, tables, { on: upTo, cap, shown: 0 }),
    );
    const [rule, table] = [expiring.rule.key, expiring.table.table];
    const actsFrom = waiting.find((one) => one.rule === rule && one.table_name === table)?.acts_from;
    if (due > 0) lines.push({ rule, table, due, isCapped, ...(actsFrom ? { actsFrom } : {}) });
  }
  return lines;
};

type Telling = Readonly<{
  /** Where the links lead. */
  baseUrl: string;
  /** Days that whoever is told has at least, to look and to hold somebody back. */
  leadDays: number;
}>;

export const warnOfRetention = async (sweep: Sweep, { baseUrl, leadDays }: Telling): Promise<void> => {
  const { gate, on, erasing, isStopping } = sweep;
  const standing = await gate.open('erasure', actor, async (tx) => ({
    last: await lastWarning(tx),
    waiting: await waitingRules(tx, on),
  }));
  if (!isTime(standing, on, leadDays)) return;
  const { last, waiting } = standing;
  const upTo = addDays(on, leadDays + everyDays);
  const due = await dueBy(sweep, upTo, waiting);
  if (isStopping()) return;
  const done = last ? await gate.open('erasure', actor, (tx) => goneSince(tx, last.on_day)) : [];
  const gone: GoneLine[] = done.map(({ table_name: table, ...one }) => ({ table, ...one }));
  await gate.open('administration', actor, async (tx) => {
    const hasNews = due.length + gone.length > 0;
    const holders = hasNews ? await staffHolding(tx, 'register_upkeep') : [];
    const counts = { due: sumOf(due), gone: gone.reduce((sum, { erased }) => sum + erased, 0) };
    const isFirst = await keepWarning(tx, { on_day: on, up_to: upTo, ...counts, told: holders.length });
    if (!isFirst) return;
    const told = { upTo, since: last?.on_day, today: on, due, gone, baseUrl };
    for (const to of holders)
      await sendStaffMail(tx, { to, about: `retention:${on}`, ...warningMail(erasing, told, to.language) });
  });
};
