import type { Tx } from '../db/tx.ts';
import { deleteChunks, takeKeyAway } from './file-queries.ts';

/** Takes the key away first: what a backup still holds of the chunks can never be read again. The hash stays. */
export const eraseFile = async (tx: Tx, fileId: number): Promise<void> => {
  await Promise.all([takeKeyAway(tx, fileId), deleteChunks(tx, fileId)]);
};
