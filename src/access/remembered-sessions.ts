/**
 * Sessions that were looked up less than a minute ago, by the hash of their token, in this process alone. Never a
 * permission: a transaction that is opened for one of them asks whether any caller has changed since (decision 012).
 */
import type { Gate } from '../db/gate.ts';
import type { SessionCaller } from './session-queries.ts';

/** After it the session is looked up anew, which also notes that it was seen: one idle for two hours is over. */
const minuteMs = 60_000;
const sessionsMax = 1_000;

type Remembered = Readonly<{ found: SessionCaller; until: number }>;

const rememberedBy = new WeakMap<Gate, Map<string, Remembered>>();

const sessionsOf = (gate: Gate): Map<string, Remembered> => {
  const known = rememberedBy.get(gate) ?? new Map<string, Remembered>();
  rememberedBy.set(gate, known);
  return known;
};

export const rememberedSession = (
  gate: Gate,
  session: string,
  now = performance.now(),
): SessionCaller | undefined => {
  const remembered = sessionsOf(gate).get(session);
  return remembered && now < remembered.until ? remembered.found : undefined;
};

/** Those whose minute is over go; where there are too many, the one that came first. */
export const rememberSession = (
  gate: Gate,
  session: string,
  found: SessionCaller,
  now = performance.now(),
): void => {
  const sessions = sessionsOf(gate);
  sessions.delete(session); // so that the map stays in the order of looking up
  sessions.set(session, { found, until: now + Math.min(minuteMs, found.expires_in_ms) });
  for (const [first, { until }] of sessions)
    if (until <= now || sessions.size > sessionsMax) sessions.delete(first);
    else break;
};

export const forgetSession = (gate: Gate, session: string): void => {
  sessionsOf(gate).delete(session);
};
