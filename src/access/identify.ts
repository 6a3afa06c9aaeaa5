/**
 * Who asks: the session in the cookie, in one trip. The answer is remembered for a minute, so that most requests need no
 * such trip: their own transaction asks whether the caller still is who was remembered (decision 011).
 */
import type { Gate } from '../db/gate.ts';
import type { Tx } from '../db/tx.ts';
import { helsinkiDate } from '../ground/calendar.ts';
import type { Caller } from '../http/route.ts';
import { type Declaration, declarationSchema } from '../policy/declaration.ts';
import { employerOf, isLetIn } from './employer.ts';
import { tokenHash } from './one-time-token.ts';
import { purposesAtWork } from './purposes-held.ts';
import { forgetCaller, rememberCaller, rememberedCaller } from './remembered-callers.ts';
import { tokenIn } from './session.ts';
import { callerOfSession, type SessionCaller, touchSession } from './session-queries.ts';
import { hasSignedOne } from './undertaking.ts';

const nobody = { kind: 'nobody' } as const;

type Known = Readonly<{ version: number; declaration: Declaration }>;

/** A published version never changes, so it is read once for each gate and version. */
const knownOf = new WeakMap<Gate, Known>();

const declarationInForce = async (gate: Gate, tx: Tx): Promise<Declaration> => {
  const known = knownOf.get(gate);
  if (known?.version === tx.declarationVersion) return known.declaration;
  const { body } = await tx.db
    .selectFrom('declarations')
    .select('body')
    .where('version', '=', tx.declarationVersion)
    .executeTakeFirstOrThrow();
  const declaration = declarationSchema.parse(body);
  knownOf.set(gate, { version: tx.declarationVersion, declaration });
  return declaration;
};

type Judged = Readonly<{ declaration: Declaration; version: number; today: string }>;

const callerOf = (found: SessionCaller, { declaration, version, today }: Judged): Caller => {
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

type LookedUp = Readonly<{ caller: Caller; expiresInMs: number }>;

const lookUp = async (gate: Gate, session: string, today: string): Promise<LookedUp> => {
  const known = await gate.open(
    'sign_in',
    nobody,
    (tx) => Promise.all([callerOfSession(tx, session), declarationInForce(gate, tx), tx.declarationVersion]),
    { atOnce: true },
  );
  const [found, declaration, version] = known;
  if (!found) return { caller: nobody, expiresInMs: 0 };
  if (found.is_due) await gate.open('sign_in', nobody, (tx) => touchSession(tx, found.session_id));
  const caller = callerOf(found, { declaration, version, today });
  return { caller, expiresInMs: found.expires_in_ms };
};

/**
 * A session that has ended, a processor without an agreement, no cookie: all of them are `nobody`. Not `isAnew`: the
 * caller may be one who was remembered, and holds good only where a transaction is opened with their `standing`.
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
  const today = helsinkiDate(new Date());
  const remembered = isAnew ? undefined : rememberedCaller(gate, session, today);
  if (remembered) return remembered;
  forgetCaller(gate, session);
  const { caller, expiresInMs } = await lookUp(gate, session, today);
  if (caller.kind === 'staff') rememberCaller(gate, session, { caller, today, forMs: expiresInMs });
  return caller;
};
