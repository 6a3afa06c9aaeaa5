import { keepWorthOf, keepWorthOfOrders } from './making-queries.ts';

/**
 * An erasure, and time, takes the person and leaves what the company sold: sums without anybody in them (GDPR recital 26; seed: "vaatia
 * tietojen anonymisointia soveltuvin osin"). Cells of a few are made coarser each night.
 */
export const worthRemains = {
  tables: ['few_buyers'],
  erase: keepWorthOf,
  expire: { orders: keepWorthOfOrders },
};
