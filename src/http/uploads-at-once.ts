/**
 * How many files may arrive at once. Whoever takes one in holds a transaction or the file itself in memory until it is there, and
 * a client decides how long that takes: a few slow ones must not take all there is from everybody else.
 */
import { Problem } from '../ground/problem.ts';
import { tooManyRequests } from './refusals.ts';
import type { Caller } from './route.ts';

type Kind = Exclude<Caller['kind'], 'nobody'>;
type Most = Readonly<{ each: number; all: number }>;

/** People come from the open internet and send one file after the other; programs send several. */
const most: Readonly<Record<Kind, Most>> = {
  person: { each: 2, all: 6 },
  staff: { each: 6, all: 12 },
  key: { each: 6, all: 10 },
};
const secondsToWait = 10;

export type UploadsAtOnce = Readonly<{
  /** Throws `too_many_requests`. What it returns is called when the file is there or has been refused. */
  begin: (caller: Caller) => () => void;
}>;

export const createUploadsAtOnce = (): UploadsAtOnce => {
  const now = new Map<string, number>();
  const countOf = (whose: string): number => now.get(whose) ?? 0;
  const add = (whose: string, by: 1 | -1): void => {
    const count = countOf(whose) + by;
    if (count === 0) now.delete(whose);
    else now.set(whose, count);
  };
  return {
    begin: (caller) => {
      if (caller.kind === 'nobody') return () => {};
      const { each, all } = most[caller.kind];
      const [one, every] = [`${caller.kind}:${caller.id}`, caller.kind];
      if (countOf(one) >= each || countOf(every) >= all)
        throw new Problem(tooManyRequests, { seconds: secondsToWait });
      add(one, 1);
      add(every, 1);
      return () => {
        add(one, -1);
        add(every, -1);
      };
    },
  };
};
