/** Who is on their own page: the visit in the cookie. One that is over, or no cookie, is `nobody`. */
import { tokenHash } from '../../access/one-time-token.ts';
import type { Gate } from '../../db/gate.ts';
import type { Caller } from '../../http/route.ts';
import { personOfVisit } from './queries.ts';
import { ownTokenIn } from './session.ts';

const nobody = { kind: 'nobody' } as const;

export const identifyPerson = async (gate: Gate, request: Pick<Request, 'headers'>): Promise<Caller> => {
  const token = ownTokenIn(request.headers);
  if (token === undefined) return nobody;
  const id = await gate.open('own_page', nobody, (tx) => personOfVisit(tx, tokenHash(token)));
  return id === null
    ? nobody
    : { kind: 'person', id, subject: token, purposes: [], desk: undefined, hasSigned: false };
};
