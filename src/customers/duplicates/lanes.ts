/** Work that two connections share: chunk by chunk, each a transaction of its own. */
import type { Tx } from '../../db/tx.ts';

export type Work = Readonly<{
  inTransaction: <T>(act: (tx: Tx) => Promise<T>) => Promise<T>;
  isStopping: () => boolean;
}>;

/** Connections, and processors of the server, that such a work takes. */
const lanes = 2;

/** Each lane goes on while `next` says so. False when the process is being stopped before the end. */
export const inLanes = async (work: Work, next: (tx: Tx) => Promise<boolean>): Promise<boolean> => {
  let isStopping = false;
  const lane = async (): Promise<void> => {
    while (!isStopping && (await work.inTransaction(next))) isStopping ||= work.isStopping();
  };
  // Both to their end, also where one fails: nobody works on when the job is taken up again.
  const ended = await Promise.allSettled(Array.from({ length: lanes }, lane));
  for (const result of ended) if (result.status === 'rejected') throw result.reason;
  return !isStopping;
};
