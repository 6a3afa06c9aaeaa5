import { wrote } from '../../audit/wrote.ts';
import type { Tx } from '../../db/tx.ts';
import { eraseFile } from '../../files/erase-file.ts';
import { Problem } from '../../ground/problem.ts';
import { holdRequest } from '../find-request.ts';
import { mandateRestsOnFile } from '../representative/problems.ts';
import { requestFileNotFound } from './problems.ts';
import { deleteFile, type FileKey } from './queries.ts';

/** Added to the wrong request, or more than was needed: it goes with its key and what was found of it. */
export const removeFile = async (tx: Tx, key: FileKey): Promise<void> => {
  const request = await holdRequest(tx, key.requestId);
  if (request.representative?.file_number === key.number) throw new Problem(mandateRestsOnFile);
  const fileId = await deleteFile(tx, key);
  if (fileId === undefined) throw new Problem(requestFileNotFound);
  const { customer_id: customerId } = request;
  await Promise.all([
    fileId === null ? undefined : eraseFile(tx, fileId),
    wrote(tx, 'remove-request-file', {
      ...(customerId === null ? {} : { customerId }),
      about: `request:${key.requestId}`,
    }),
  ]);
};
