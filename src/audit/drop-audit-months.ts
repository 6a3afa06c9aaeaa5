/** Drops the months of the log that have been kept as long as the notice says. GDPR 5(1)(e). */
import type pg from 'pg';
import { builtInPurposes } from '../policy/built-in.ts';
import type { Declaration } from '../policy/declaration.ts';
import { declarationInForce, dropMonth, logDropped, monthsDue } from './month-queries.ts';

/** The declared rule of the log. Its lint blocks a notice without it. */
const rule = 'lookups';
const shortestMonth = 28;
const auditKeeping = builtInPurposes.find(({ key }) => key === 'audit_keeping')!;

/** Days count as whole months, rounded up: nothing goes before its time. Undefined where the notice sets no time. */
export const monthsKept = ({ retention }: Declaration): number | undefined => {
  const { months = 0, days = 0 } = retention.find(({ key }) => key === rule) ?? {};
  const kept = months + Math.ceil(days / shortestMonth);
  return kept > 0 ? kept : undefined;
};

/** Whoever writes to the log waits for this lock no longer than that; a month that is not had is tried again by the queue. */
const lockWaitMs = 50;

const dropOne = async (client: pg.Client, month: string, kept: number): Promise<number | undefined> => {
  await client.query('begin');
  try {
    await client.query(`set local lock_timeout = '${lockWaitMs}ms'`);
    const gone = await dropMonth(client, month, kept);
    if (gone !== undefined) await logDropped(client, auditKeeping.number, month);
    await client.query('commit');
    return gone;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
};

/** The months that went. The oldest goes first, and none before an older one. */
export const dropAuditMonths = async (client: pg.Client): Promise<string[]> => {
  const kept = monthsKept(await declarationInForce(client));
  if (kept === undefined) return [];
  const dropped: string[] = [];
  for (const month of await monthsDue(client, kept)) {
    if ((await dropOne(client, month, kept)) === undefined) break;
    dropped.push(month);
  }
  return dropped;
};
