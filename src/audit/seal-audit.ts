/** Seals the log in batches: a row that is changed or taken out later breaks the chain. Runs each minute. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Gate } from '../db/gate.ts';
import type { Actor, Tx } from '../db/tx.ts';
import { insertSeal, newestId, writersAtWork } from './queries.ts';

const rowsPerSeal = 10_000;
const patienceMs = 5_000;
const actor: Actor = { kind: 'job', name: 'seal_audit' };

/**
 * Ids are given out before they are committed, so a row below the newest may still be under way, in a transaction that
 * holds the log's lock by now. When all of those have ended, no row at or below the newest can come any more.
 */
const settledId = async (keep: <T>(act: (tx: Tx) => Promise<T>) => Promise<T>): Promise<number> => {
  const newest = await keep(newestId);
  let writers = await keep(writersAtWork);
  for (const deadline = Date.now() + patienceMs; writers.length > 0; await sleep(50)) {
    if (Date.now() > deadline) return 0;
    const still = await keep(writersAtWork);
    writers = writers.filter((writer) => still.includes(writer));
  }
  return newest;
};

/** Returns how many rows were sealed; none while a long transaction (a great import) is under way. */
export const sealAudit = async (gate: Gate, rowsMax = rowsPerSeal): Promise<number> => {
  const keep = <T>(act: (tx: Tx) => Promise<T>) => gate.open('audit_keeping', actor, act);
  const lastId = await settledId(keep);
  let sealed = 0;
  for (;;) {
    const rows = await keep((tx) => insertSeal(tx, lastId, rowsMax));
    sealed += rows;
    if (rows === 0) return sealed;
  }
};
