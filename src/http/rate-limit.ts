/** How often one client may ask: a bucket of tokens for each address, in this process's memory alone. */
import { Problem } from '../ground/problem.ts';
import { tooManyRequests } from './refusals.ts';

export type RateLimit = Readonly<{
  /** Takes one token of the address. Throws `too_many_requests` with the seconds to wait. */
  spend: (address: string) => void;
}>;

type Settings = Readonly<{
  /** So many at once, then `perMinute`. */
  burst: number;
  perMinute: number;
  /** The longest unseen address is forgotten when there are more. */
  addressesMax?: number;
  now?: () => number;
}>;

/** One household or provider's line has a whole /64 of IPv6: the first four groups, `::` written out. */
const bucketOf = (address: string): string => {
  if (!address.includes(':')) return address;
  const [head = '', tail = ''] = address.toLowerCase().split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail.split(':').filter(Boolean);
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  return [...left, ...zeros, ...right].slice(0, 4).join(':');
};

export const createRateLimit = (settings: Settings): RateLimit => {
  const { burst, perMinute, addressesMax = 10_000, now = Date.now } = settings;
  const buckets = new Map<string, { tokens: number; at: number }>();
  const spend = (address: string): void => {
    const key = bucketOf(address);
    const before = buckets.get(key) ?? { tokens: burst, at: now() };
    const tokens = Math.min(burst, before.tokens + ((now() - before.at) / 60_000) * perMinute);
    // Deleted and set again, so that the map stays in the order of last use.
    buckets.delete(key);
    buckets.set(key, { tokens: tokens < 1 ? tokens : tokens - 1, at: now() });
    if (buckets.size > addressesMax) buckets.delete(buckets.keys().next().value!);
    if (tokens < 1)
      throw new Problem(tooManyRequests, {
        seconds: Math.max(1, Math.ceil(((1 - tokens) / perMinute) * 60)),
      });
  };
  return { spend };
};

/** For every page; an office of fifty behind one address stays far below it. */
export const createPageLimit = (): RateLimit => createRateLimit({ burst: 1_000, perMinute: 6_000 });
