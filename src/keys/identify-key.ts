/** Who asks: the key in `Authorization: Bearer`. Undefined where there is none. */
import type { Gate } from '../db/gate.ts';
import { helsinkiDate } from '../ground/calendar.ts';
import { Problem } from '../ground/problem.ts';
import { createRateLimit } from '../http/rate-limit.ts';
import type { Caller } from '../http/route.ts';
import type { Declaration } from '../policy/declaration.ts';
import { isWithin, purposesOfKey } from './key.ts';
import { hashOfSecret, isSecret } from './make-key.ts';
import { keyUnknown, keyWithoutAgreement } from './problems.ts';
import { keyBySecret, noteUse } from './queries.ts';

const nobody = { kind: 'nobody' } as const;

/** For each key in this process; a nightly synchronisation of a hundred thousand rows goes by pages, not by ones. */
const keyLimit = createRateLimit({ burst: 120, perMinute: 600 });

const secretIn = (headers: Headers): string | undefined =>
  /^Bearer\s+(\S+)$/i.exec(headers.get('authorization') ?? '')?.[1];

/** Throws `api_key_unknown`, `api_key_without_agreement` and `too_many_requests`. */
export const identifyKey = async (
  gate: Gate,
  declaration: Declaration,
  { headers }: Pick<Request, 'headers'>,
  clientAddress: string,
): Promise<Caller | undefined> => {
  if (!headers.has('authorization')) return undefined;
  const secret = secretIn(headers);
  if (!secret || !isSecret(secret)) throw new Problem(keyUnknown);
  const today = helsinkiDate(new Date());
  const key = await gate.open('sign_in', nobody, (tx) => keyBySecret(tx, hashOfSecret(secret)), {
    atOnce: true,
  });
  const isOver = key?.ended_at || (key?.expires_on && key.expires_on < today);
  if (!key || isOver || !isWithin(key.networks, clientAddress)) throw new Problem(keyUnknown);
  keyLimit.spend(`key ${key.id}`);
  const purposes = purposesOfKey(key, declaration, today);
  if (purposes.length === 0) throw new Problem(keyWithoutAgreement);
  if (key.last_used_on !== today) await gate.open('sign_in', nobody, (tx) => noteUse(tx, key.id));
  const { id, name, recipient } = key;
  return { kind: 'key', id, name, recipient, purposes, desk: undefined, hasSigned: true };
};
