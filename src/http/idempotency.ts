/**
 * `Idempotency-Key` on a write of a program: sent again, the same write is not done again and gets the same answer, in
 * the transaction of the write itself (IETF draft-ietf-httpapi-idempotency-key-header).
 */
import { createHash } from 'node:crypto';
import type { Tx } from '../db/tx.ts';
import { Problem } from '../ground/problem.ts';
import type { Asked } from './asked.ts';
import { keepAnswer, reserveKey } from './idempotency-queries.ts';
import { idempotencyKeyReused, idempotencyKeyTooLong } from './refusals.ts';
import { type Caller, type Handled, moved } from './route.ts';

const keyIn = ({ request }: Asked, caller: Caller): string | undefined => {
  const key = request.headers.get('idempotency-key')?.trim();
  if (!key || caller.kind !== 'key' || request.method === 'GET') return undefined;
  if (key.length > 200) throw new Problem(idempotencyKeyTooLong);
  return key;
};

const hashOf = ({ request, url }: Asked, typed: unknown): string =>
  createHash('sha256')
    .update(`${request.method} ${url.pathname}${url.search} ${JSON.stringify(typed)}`)
    .digest('hex');

/** Only answers that lead on are kept (keys, no values): what shows data is put together anew. */
export const once = async (
  tx: Tx,
  asked: Asked,
  caller: Caller,
  typed: unknown,
  act: () => Promise<Handled>,
): Promise<Handled> => {
  const key = keyIn(asked, caller);
  if (key === undefined || caller.kind !== 'key') return act();
  const place = { api_key_id: caller.id, key, request_hash: hashOf(asked, typed) };
  const before = await reserveKey(tx, place);
  if (before && before.request_hash !== place.request_hash) throw new Problem(idempotencyKeyReused);
  if (before?.location) return moved(before.location, { data: before.data ?? undefined });
  const answer = await act();
  if ('kind' in answer && answer.kind === 'moved')
    await keepAnswer(tx, { ...place, location: answer.to, data: answer.data });
  return answer;
};
