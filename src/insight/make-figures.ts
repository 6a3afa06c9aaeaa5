/** The figures are put together each minute, the months alone in which something has happened; all anew at night. */
import type { Gate } from '../db/gate.ts';
import type { Actor, Tx } from '../db/tx.ts';
import {
  addCustomerFigures,
  blocksSince,
  coarsen,
  lookedTo,
  makeCustomerFigures,
  makeMonthFigures,
  makeRegionFigures,
  mayCountRegions,
  monthsSince,
  noLongerStale,
  noteMade,
} from './making-queries.ts';
import { leastShown } from './small-cells.ts';

const actor: Actor = { kind: 'job', name: 'make_figures' };

export type Making = Readonly<{ gate: Gate; isStopping: () => boolean; everything?: boolean }>;

const makeMonth = async (tx: Tx, month: string): Promise<void> => {
  await noLongerStale(tx, month);
  await makeMonthFigures(tx, month);
};

/** Each month in a transaction of its own: no reader waits, and a stop loses nothing. */
export const makeFigures = async ({ gate, isStopping, everything = false }: Making): Promise<void> => {
  const open = <T>(act: (tx: Tx) => Promise<T>): Promise<T> => gate.open('statistics', actor, act);
  const since = everything ? undefined : await open(lookedTo);
  const changed = await open((tx) => monthsSince(tx, since));
  for (const month of changed) {
    if (isStopping()) return;
    await open((tx) => makeMonth(tx, month));
  }
  const makeCustomers = since === undefined ? makeCustomerFigures : addCustomerFigures;
  await open(async (tx) => {
    if (await mayCountRegions(tx)) await makeRegionFigures(tx, await blocksSince(tx, since));
    await makeCustomers(tx);
    await noteMade(tx);
  });
  if (everything) await open((tx) => coarsen(tx, leastShown));
};
