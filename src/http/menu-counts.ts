/**
 * How many wait behind an entry of the menu. Every page shows it, so it is asked once in half a minute for each member
 * of the staff, beside the request, and anew after an act of this process that changed what is counted.
 */
import type { Gate } from '../db/gate.ts';
import type { Caller, Route } from './route.ts';

/** Path of the page → how many wait there. */
export type MenuCounts = ReadonlyMap<string, number>;

const freshMilliseconds = 30_000;
const rememberedMax = 1_000;

let changes = 0;

/** What is counted has changed; call it after the commit. */
export const countsChanged = (): void => {
  changes += 1;
};

type Known = Readonly<{ counts: Promise<MenuCounts>; at: number; changes: number; purposes: string }>;
type Staff = Extract<Caller, { kind: 'staff' }>;

const counted = async (gate: Gate, routes: readonly Route[], caller: Staff): Promise<MenuCounts> => {
  const { id } = caller;
  const counts = await Promise.all(
    routes.map(async ({ path, purposes, menu }): Promise<[string, number]> => {
      const purpose = purposes.find((one) => caller.purposes.includes(one));
      if (!purpose) return [path, 0];
      return [path, await gate.open(purpose, { kind: 'staff', id }, (tx) => menu!.waiting!(tx, id))];
    }),
  );
  return new Map(counts);
};

const none: MenuCounts = new Map();

export const createMenuCounts = (
  routes: readonly Route[],
  gate: Gate,
): ((caller: Caller) => Promise<MenuCounts>) => {
  const counting = routes.filter(({ menu }) => menu?.waiting !== undefined);
  const known = new Map<number, Known>();
  return (caller) => {
    if (caller.kind !== 'staff' || !caller.hasSigned || counting.length === 0) return Promise.resolve(none);
    const purposes = caller.purposes.join(' ');
    const last = known.get(caller.id);
    const isFresh =
      last &&
      last.changes === changes &&
      last.purposes === purposes &&
      Date.now() - last.at < freshMilliseconds;
    if (isFresh) return last.counts;
    // A count that cannot be had is no reason to show no page.
    const counts = counted(gate, counting, caller).catch(() => none);
    if (known.size >= rememberedMax) known.clear();
    known.set(caller.id, { counts, at: Date.now(), changes, purposes });
    return counts;
  };
};
