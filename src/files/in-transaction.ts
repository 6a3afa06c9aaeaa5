import type { Tx } from '../db/tx.ts';

/** Runs an act in a transaction of its own: a long stream must not hold one open from end to end. */
export type InTransaction = <T>(act: (tx: Tx) => Promise<T>) => Promise<T>;
