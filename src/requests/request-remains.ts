import type { Tx } from '../db/tx.ts';
import { eraseFile } from '../files/erase-file.ts';
import type { Keys } from '../retention/due-queries.ts';
import { filesOfRequests, forgetRequesters } from './queries.ts';

/** The rows go with their request; what stands in stored files loses its key. */
const eraseFilesOf = async (tx: Tx, requests: readonly Keys[]): Promise<void> => {
  const ids = requests.map(({ id }) => Number(id));
  for (const fileId of await filesOfRequests(tx, ids)) await eraseFile(tx, fileId);
};

/** What an erasure reaches of requests: their file stays, the person in it does not. Time takes the file too. */
export const requestRemains = {
  tables: [
    'requests',
    'request_events',
    'request_letters',
    'request_letter_steps',
    'request_letter_queue',
    'request_notice_queue',
    'request_fees',
  ],
  erase: forgetRequesters,
  expire: { requests: eraseFilesOf },
};
