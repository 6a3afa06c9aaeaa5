/** Who asks: the session in the cookie, in one trip. */
import type { Gate } from '../db/gate.ts';
import type { Tx } from '../db/tx.ts';
import { helsinkiDate } from '../ground/calendar.ts';
import type { Caller } from '../http/route.ts';
import { type Declaration, declarationSchema } from '../policy/declaration.ts';
import { employerOf, isLetIn } from './employer.ts';
import { tokenHash } from './one-time-token.ts';
import { purposesAtWork } from './purposes-held.ts';
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

const callerOf = (found: SessionCaller, declaration: Declaration, today: string): Caller => {
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
  };
};

/** A session that has ended, a processor without an agreement, no cookie: all of them are `nobody`. */
export const identify = async (
  gate: Gate,
  request: Pick<Request, 'headers'>,
  _clientAddress: string,
): Promise<Caller> => {
  const token = tokenIn(request.headers);
  if (token === undefined) return nobody;
  const hash = tokenHash(token);
  const known = await gate.open(
    'sign_in',
    nobody,
    (tx) => Promise.all([callerOfSession(tx, hash), declarationInForce(gate, tx)]),
    { atOnce: true },
  );
  const [found, declaration] = known;
  if (!found) return nobody;
  if (found.is_due) await gate.open('sign_in', nobody, (tx) => touchSession(tx, found.session_id));
  return callerOf(found, declaration, helsinkiDate(new Date()));
};
