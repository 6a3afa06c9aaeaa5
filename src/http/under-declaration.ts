/**
 * The table of routes under the declaration in force: a route for whoever reads some category is open to the company's own
 * purposes too, and closed to a purpose that reads it no more.
 */
import type { Declaration, Purpose } from '../policy/declaration.ts';
import type { Route } from './route.ts';

const isMarketing = ({ marketing }: Purpose): boolean => marketing !== undefined;

/** The known ones in their order, those of the company's own before marketing: only a marketer's list is marketing's. */
const purposesUnder = ({ purposes, forWhoeverReads }: Route, declaration: Declaration): readonly string[] => {
  if (!forWhoeverReads) return purposes;
  const reading = declaration.purposes.filter(({ reads }) => reads.includes(forWhoeverReads));
  const placeOf = (purpose: Purpose): number => {
    const known = purposes.indexOf(purpose.key);
    if (known >= 0) return known;
    const marketing = purposes.findIndex((key) => reading.some((one) => one.key === key && isMarketing(one)));
    return isMarketing(purpose) || marketing < 0 ? purposes.length : marketing - 0.5;
  };
  return reading.toSorted((one, other) => placeOf(one) - placeOf(other)).map(({ key }) => key);
};

const under = (route: Route, declaration: Declaration): Route =>
  route.forWhoeverReads
    ? { ...route, purposes: purposesUnder(route, declaration) as Route['purposes'] }
    : route;

/** Made once for each declaration: its object is the same as long as it is in force. */
export const tableUnder = (
  routes: readonly Route[],
): ((declaration: Declaration) => ReadonlyMap<Route, Route>) => {
  const made = new WeakMap<Declaration, ReadonlyMap<Route, Route>>();
  return (declaration) => {
    const known = made.get(declaration);
    if (known) return known;
    const table = new Map(routes.map((route) => [route, under(route, declaration)]));
    made.set(declaration, table);
    return table;
  };
};

export const routesUnder = (routes: readonly Route[], declaration: Declaration): Route[] => [
  ...tableUnder(routes)(declaration).values(),
];
