/** A file that came with a request becomes its own. Nobody has to sign; who did has it on record what the signature shows. */
import { wrote } from '../../audit/wrote.ts';
import { contentTypes } from '../../customers/attachments/content-types.ts';
import type { Tx } from '../../db/tx.ts';
import { keepFile } from '../../files/store-file.ts';
import { Problem } from '../../ground/problem.ts';
import { holdRequest } from '../find-request.ts';
import { requestIsOver, tooManyFiles } from './problems.ts';
import { filesOf, insertFile, insertSignatures } from './queries.ts';
import type { ReadyFile } from './ready-file.ts';

/** Of staff. */
export const filesMax = 20;

/**
 * Whose it is, where the request takes one more file of `most`: asked before one is read, and again when it is there. Once the
 * person has been taken out of the request nothing of theirs comes back into it.
 */
export const demandPlace = async (tx: Tx, requestId: number, most: number): Promise<number | null> => {
  const request = await holdRequest(tx, requestId);
  if (request.events.some(({ kind }) => kind === 'closed' || kind === 'withdrawn' || kind === 'duplicate'))
    throw new Problem(requestIsOver);
  if ((await filesOf(tx, requestId)).length >= most) throw new Problem(tooManyFiles, { count: most });
  return request.customer_id;
};

/** Returns its number within the request. */
export const addFile = async (
  tx: Tx,
  requestId: number,
  { stored, fileName, key, isRead, isHandSigned, signatures, judgedBy }: ReadyFile,
  most = filesMax,
): Promise<number> => {
  const customerId = await demandPlace(tx, requestId, most);
  const number = await insertFile(tx, requestId, {
    fileId: stored.id,
    fileName,
    contentType: contentTypes[key].media,
    sizeBytes: stored.bytes,
    isRead,
    isHandSigned,
  });
  await Promise.all([
    keepFile(tx, stored),
    insertSignatures(tx, { requestId, number }, signatures, judgedBy),
    wrote(tx, 'add-request-file', {
      ...(customerId === null ? {} : { customerId }),
      about: `request:${requestId}`,
      fields: [key, ...(signatures.length > 0 ? ['signatures'] : [])],
    }),
  ]);
  return number;
};
