/**
 * Who asks: the session in the cookie, in one trip. What it found is remembered for a minute, so that most requests need
 * no such trip: their own transaction asks whether anything of it has changed (decision 012).
 */
import type { Gate } from '../db/gate.ts';
import { helsinkiDate } from '../ground/calendar.ts';
import type { Caller } from '../http/route.ts';
import { type Declaration, declarationSchema } from '../policy/declaration.ts';
import { employerOf, isLetIn } from './employer.ts';
import { tokenHash } from './one-time-token.ts';
import { purposesAtWork } from './purposes-held.ts';
import { forgetSession, rememberedSession, rememberSession } from './remembered-sessions.ts';
import { tokenIn } from './session.ts';
import { callerOfSession, declarationOf, type SessionCaller, touchSession } from './session-queries.ts';
import { hasSignedOne } from './undertaking.ts';

const nobody = { kind: 'nobody' } as const;

type Known = Readonly<{ version: number; declaration: Promise<Declaration> }>;

/** A published version never changes, so it is read once for each gate and version. */
const knownOf = new WeakMap<Gate, Known>();

const declarationInForce = (gate: Gate, version: number): Promise<Declaration> => {
  const known = knownOf.get(gate);
  if (known?.version === version) return known.declaration;
  const declaration = gate
    .open('sign_in', nobody, (tx) => declarationOf(tx, version), { atOnce: true })
    .then((body) => declarationSchema.parse(body));
  knownOf.set(gate, { version, declaration });
  declaration.catch(() => knownOf.delete(gate));
  return declaration;
};

type Judge = Readonly<{ declaration: Declaration; version: number; today: string }>;

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

const judge = async (gate: Gate, found: SessionCaller): Promise<Caller> => {
  const version = gate.version();
  const today = helsinkiDate(new Date());
  const judged = judgedOf.get(found);
  if (judged?.version === version && judged.today === today) return judged.caller;
  const caller = callerOf(found, { declaration: await declarationInForce(gate, version), version, today });
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
  request: Pick<Request, 'headers'>,
  _clientAddress: string,
  isAnew = true,
): Promise<Caller> => {
  const token = tokenIn(request.headers);
  if (token === undefined) return nobody;
  const session = tokenHash(token);
  const found = (isAnew ? undefined : rememberedSession(gate, session)) ?? (await lookUp(gate, session));
  return found ? judge(gate, found) : nobody;
};
