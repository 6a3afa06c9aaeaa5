/**
 * Whoever sees more customers than a list counts sees as many a moment later: counting them anew for each page was a
 * quarter of what a page took in the database. Kept in the process alone, for a minute, under one declaration.
 */
const minuteMs = 60_000;
const seenAt = new WeakMap<object, Map<string, number>>();

export type KnownMany = Readonly<{ isKnown: (now?: number) => boolean; remember: (now?: number) => void }>;

/** Of all customers that `purpose` sees; what is known ends with `policy`, the declaration in force. */
export const knownMany = (policy: object, purpose: string): KnownMany => ({
  isKnown: (now = Date.now()) =>
    now - (seenAt.get(policy)?.get(purpose) ?? Number.NEGATIVE_INFINITY) < minuteMs,
  remember: (now = Date.now()) => {
    const known = seenAt.get(policy) ?? new Map<string, number>();
    seenAt.set(policy, known.set(purpose, now));
  },
});
