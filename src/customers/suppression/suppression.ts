/**
 * The suppression list: keyed hashes of contact points of people who were erased. The key comes from the master key
 * of files, which is in no backup: whoever steals the list can test no address against it. GDPR 21(3).
 */
import { createHmac, hkdfSync } from 'node:crypto';
import type { Tx } from '../../db/tx.ts';
import { type ContactPoint, contactPoints, suppressedAmong } from './queries.ts';

export type SuppressionKey = Readonly<{ bytes: Buffer }>;

export const suppressionKey = (master: Buffer): SuppressionKey => ({
  bytes: Buffer.from(hkdfSync('sha256', master, '', 'suppression list', 32)),
});

/** `value` in the form in which it is compared: an e-mail in lower case, a phone as E.164. */
export const fingerprint = (
  key: SuppressionKey,
  { kind, value }: Pick<ContactPoint, 'kind' | 'value'>,
): string => createHmac('sha256', key.bytes).update(`${kind}:${value}`).digest('base64url');

/** Of each customer's contact points; where time erases, of the ones alone who had forbidden something. */
export const fingerprintsOf = async (
  tx: Tx,
  key: SuppressionKey,
  ids: readonly number[],
  wish: { onlyObjectors: boolean },
): Promise<ReadonlyMap<number, readonly string[]>> => {
  const points = await contactPoints(tx, ids, wish);
  const prints = points.map((point) => ({ id: point.customer_id, print: fingerprint(key, point) }));
  return new Map(
    [...Map.groupBy(prints, ({ id }) => id)].map(([id, of]) => [id, of.map(({ print }) => print)]),
  );
};

/** Puts fingerprints on the list: of those who are erased, or from the journal after an older backup was restored. */
export { insertSuppressed as suppress } from './queries.ts';

/** Which of the contact points are on the list, as their places in `points`. */
export const suppressedOf = async (
  tx: Tx,
  key: SuppressionKey,
  points: readonly Pick<ContactPoint, 'kind' | 'value'>[],
): Promise<ReadonlySet<number>> => {
  const prints = points.map((point) => fingerprint(key, point));
  const found = await suppressedAmong(tx, prints);
  return new Set(prints.flatMap((print, at) => (found.has(print) ? [at] : [])));
};
