/** How long the next attempt to sign in must wait. Pure; decision 004 says why nobody can be locked out for good. */

export type Failures = Readonly<{ count: number; secondsSinceLast: number }>;

export type Attempts = Readonly<{
  /** At this account from this address. */
  pair: Failures;
  /** From this address at any account. */
  address: Failures;
  /** At this account from anywhere. */
  account: Failures;
  /** The account has signed in from this address lately: what others do elsewhere does not count against it. */
  isKnown: boolean;
}>;

type Rule = Readonly<{ free: number; firstWaitSeconds: number; waitSecondsMax: number }>;

export const waitSecondsMax = 900;
const rules = {
  pair: { free: 5, firstWaitSeconds: 30, waitSecondsMax },
  address: { free: 30, firstWaitSeconds: 10, waitSecondsMax },
  account: { free: 20, firstWaitSeconds: 60, waitSecondsMax: 60 },
} as const satisfies Record<string, Rule>;

const waitOf = ({ count, secondsSinceLast }: Failures, rule: Rule): number => {
  if (count < rule.free) return 0;
  const wait = Math.min(rule.waitSecondsMax, rule.firstWaitSeconds * 2 ** Math.min(count - rule.free, 20));
  return Math.max(0, Math.ceil(wait - secondsSinceLast));
};

/** Seconds; 0: the attempt may be made. */
export const waitSeconds = ({ pair, address, account, isKnown }: Attempts): number => {
  const own = waitOf(pair, rules.pair);
  return isKnown ? own : Math.max(own, waitOf(address, rules.address), waitOf(account, rules.account));
};
