/**
 * Callers that were looked up less than a minute ago, by the hash of their token, in this process alone. Never a
 * permission: a transaction that is opened for one of them asks whether any caller has changed since (decision 011).
 */
import type { Gate } from '../db/gate.ts';
import type { Caller } from '../http/route.ts';

/** After it the session is looked up anew, which also notes that it was seen: one idle for two hours is over. */
const minuteMs = 60_000;
const callersMax = 1_000;

/** `today`: an agreement with a processor may end with the day. */
type Remembered = Readonly<{ caller: Caller; today: string; until: number }>;

const rememberedBy = new WeakMap<Gate, Map<string, Remembered>>();

const callersOf = (gate: Gate): Map<string, Remembered> => {
  const known = rememberedBy.get(gate) ?? new Map<string, Remembered>();
  rememberedBy.set(gate, known);
  return known;
};

export const rememberedCaller = (
  gate: Gate,
  session: string,
  today: string,
  now = performance.now(),
): Caller | undefined => {
  const found = callersOf(gate).get(session);
  return found && found.today === today && now < found.until ? found.caller : undefined;
};

/** For `forMs`, a minute at most. Those whose minute is over go; where there are too many, the one that came first. */
export const rememberCaller = (
  gate: Gate,
  session: string,
  { caller, today, forMs }: Readonly<{ caller: Caller; today: string; forMs: number }>,
  now = performance.now(),
): void => {
  const callers = callersOf(gate);
  callers.delete(session); // so that the map stays in the order of looking up
  callers.set(session, { caller, today, until: now + Math.min(minuteMs, forMs) });
  for (const [first, { until }] of callers)
    if (until <= now || callers.size > callersMax) callers.delete(first);
    else break;
};

export const forgetCaller = (gate: Gate, session: string): void => {
  callersOf(gate).delete(session);
};
