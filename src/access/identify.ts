/**
 * Who asks: the session in the cookie, in one trip. What it found is remembered for a minute, so that most requests need
 * no such trip: their own transaction asks whether anything of it has changed (decision 012).
 */
import type { Gate } from '../db/gate.ts';
import { helsinkiDate } from '../ground/calendar.ts';
import type { Caller } from '../http/route.ts';
import type { Declaration } from '../policy/declaration.ts';
import { employerOf, isLetIn } from './employer.ts';
import { tokenHash } from './one-time-token.ts';
import { purposesAtWork } from './purposes-held.ts';
import { forgetSession, rememberedSession, rememberSession } from './remembered-sessions.ts';
import { tokenIn } from './session.ts';
import { callerOfSession, type SessionCaller, touchSession } from './session-queries.ts';
import { hasSignedOne } from './undertaking.ts';

const nobody = { kind: 'nobody' } as const;

/** The declaration that the process knows of, with its version: what it is judged by and named by is one and the same. */
export type InForce = Readonly<{ version: number; declaration: Declaration }>;

type Judge = InForce & Readonly<{ today: string }>;

const callerOf = (found: SessionCaller, { declaration, version, today }: Judge): Caller => {
  if (!isLetIn(declaration, found.employer, today)) return nobody;
  const purposes = purposesAtWork(
    declaration,
    found.purposes,
    employerOf(declaration, found.employer, today),
  );
  return {
    kind: 'staff',
    id: found.staff_id,
    name: found.name,
    sessionId: found.session_id,
    purposes,
    desk: purposes.find((purpose) => purpose === found.desk) ?? purposes[0],
    hasSigned: hasSignedOne(declaration, found.signatures),
    standing: { changes: found.changes, version },
  };
};

type Judged = Readonly<{ version: number; today: string; caller: Caller }>;

/** Judged once for each version and day: an agreement with a processor may end with the day. */
const judgedOf = new WeakMap<SessionCaller, Judged>();

const judge = ({ version, declaration }: InForce, found: SessionCaller): Caller => {
  const today = helsinkiDate(new Date());
  const judged = judgedOf.get(found);
  if (judged?.version === version && judged.today === today) return judged.caller;
  const caller = callerOf(found, { declaration, version, today });
  judgedOf.set(found, { version, today, caller });
  return caller;
};

/** A look-up notes that the session was seen, once a minute. */
const lookUp = async (gate: Gate, session: string): Promise<SessionCaller | undefined> => {
  forgetSession(gate, session);
  const found = await gate.open('sign_in', nobody, (tx) => callerOfSession(tx, session), { atOnce: true });
  if (!found) return undefined;
  if (found.is_due) await gate.open('sign_in', nobody, (tx) => touchSession(tx, found.session_id));
  rememberSession(gate, session, found);
  return found;
};

/**
 * A session that has ended, a processor without an agreement, no cookie: all of them are `nobody`. Not `isAnew`: the
 * session may be one that was remembered, and holds good only where a transaction is opened with their `standing`.
 */
export const identify = async (
  gate: Gate,
  inForce: () => InForce,
  request: Pick<Request, 'headers'>,
  isAnew = true,
): Promise<Caller> => {
  const token = tokenIn(request.headers);
  if (token === undefined) return nobody;
  const session = tokenHash(token);
  const found = (isAnew ? undefined : rememberedSession(gate, session)) ?? (await lookUp(gate, session));
  return found ? judge(inForce(), found) : nobody;
};
