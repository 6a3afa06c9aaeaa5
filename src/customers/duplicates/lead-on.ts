/** An address of one who was merged into another leads to that one, for purposes that may know it: every page below the card. */
import { moved, type Route } from '../../http/route.ts';
import { readsOf } from '../reads.ts';
import { keptInsteadOf } from './merge-queries.ts';
import { readsMerges } from './merges-on-card.ts';

const belowCard = /^\/customers\/:id(\/|$)/;

const elsewhere: NonNullable<Route['elsewhere']> = async (tx, { id }, { policy, purpose, url }) => {
  if (!readsMerges(readsOf(policy.declaration, purpose))) return undefined;
  const kept = await keptInsteadOf(tx, Number(id));
  if (kept === undefined) return undefined;
  const below = url.pathname.split('/').slice(3);
  return moved(['/customers', kept, ...below].join('/') + url.search, { data: { id: kept } });
};

/** For the table of all routes: pages are led on, deeds are not, as what one meant to do was for the one who is gone. */
export const leadOn = (one: Route): Route =>
  one.method === 'GET' && belowCard.test(one.path) ? { ...one, elsewhere } : one;
