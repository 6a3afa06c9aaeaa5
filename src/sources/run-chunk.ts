/** One chunk of the run: everything its rows make, with the position that it reaches, in one transaction. */
import type { Tx } from '../db/tx.ts';
import { changeCustomers } from './change-customers.ts';
import type { Import } from './queries/imports.ts';
import { noteRun } from './queries/positions.ts';
import {
  type Chunk,
  contentsOf,
  leaveWhatMoved,
  logMade,
  makeAddresses,
  makeClaims,
  makeCustomers,
  makeEmails,
  makeFieldValues,
  makeMemberships,
  makePhones,
  newcomersOf,
  onDay,
} from './queries/run.ts';

/** Memberships and claims set the masks by trigger, so they come when their customers are there. */
const makeNew = async (tx: Tx, chunk: Chunk, found: Import, has: Awaited<ReturnType<typeof contentsOf>>) => {
  const newcomers = newcomersOf(chunk);
  const [made] = await Promise.all([
    makeCustomers(tx, chunk, newcomers, { version: tx.declarationVersion, lastContact: onDay(found.as_of) }),
    makeEmails(tx, chunk, newcomers),
    makePhones(tx, chunk, newcomers),
    makeAddresses(tx, chunk, newcomers),
    has.members && makeMemberships(tx, chunk, newcomers),
    has.extras && makeFieldValues(tx, chunk, newcomers),
    has.claims && makeClaims(tx, chunk, newcomers),
    logMade(tx, chunk),
  ]);
  return made;
};

export const runChunk = async (tx: Tx, found: Import, to: number): Promise<void> => {
  const chunk = { importId: found.id, source: found.source, after: found.run_to_line, to };
  const [left, has] = await Promise.all([
    leaveWhatMoved(tx, chunk, found.purpose_number),
    contentsOf(tx, chunk),
  ]);
  const made = await makeNew(tx, chunk, found, has);
  const changed = has.updates ? await changeCustomers(tx, chunk) : 0;
  await noteRun(tx, found.id, { to, made, changed, left });
};
