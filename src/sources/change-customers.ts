/** The updates of a chunk: what changes is written to the undo record first, and everything follows from that. */
import type { Tx } from '../db/tx.ts';
import {
  addAddresses,
  addClaims,
  addEmails,
  addMemberships,
  addPhones,
  changeFields,
  changeFieldValues,
  endAddresses,
  keepHistory,
  logChanged,
  rememberChanges,
  tellSources,
} from './queries/change.ts';
import type { Chunk } from './queries/run.ts';

/** The number of customers that were changed. */
export const changeCustomers = async (tx: Tx, chunk: Chunk): Promise<number> => {
  await rememberChanges(tx, chunk);
  const results = await Promise.all([
    keepHistory(tx, chunk),
    changeFields(tx, chunk),
    tellSources(tx, chunk),
    endAddresses(tx, chunk),
    addAddresses(tx, chunk),
    addEmails(tx, chunk),
    addPhones(tx, chunk),
    addMemberships(tx, chunk),
    changeFieldValues(tx, chunk),
    addClaims(tx, chunk),
    logChanged(tx, chunk),
  ]);
  return results.at(-1) ?? 0;
};
