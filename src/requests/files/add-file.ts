/**
 * A file that came with a request: checked as every attachment is, its electronic signatures verified, and only then stored.
 * Nobody has to sign; who did has it on record what the signature shows.
 */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wrote } from '../../audit/wrote.ts';
import { attachmentBytesMax, attachmentHoldsCode } from '../../customers/attachments/attachment.ts';
import { checkAttachment } from '../../customers/attachments/check-attachment.ts';
import { type ContentKey, contentTypes, fittingName } from '../../customers/attachments/content-types.ts';
import type { Tx } from '../../db/tx.ts';
import type { InTransaction } from '../../files/in-transaction.ts';
import { keepFile, storeFile } from '../../files/store-file.ts';
import { checkout } from '../../ground/config.ts';
import { createThread, type OwnThread } from '../../ground/own-thread.ts';
import { Problem, type ProblemKind } from '../../ground/problem.ts';
import { requestNotFound } from '../problems.ts';
import { lockRequest } from '../queries.ts';
import {
  requestIsOver,
  signaturesBusy,
  signaturesTooLong,
  tooManyFiles,
  trustListNotRead,
} from './problems.ts';
import { filesOf, insertFile, insertSignatures } from './queries.ts';
import type { ToVerify, Verified } from './verify-pdf.ts';

const verifier: OwnThread<ToVerify, Verified> = createThread({
  file: join(checkout, 'src/requests/files/verify-worker.ts'),
  waitingMax: 20,
  millisecondsMax: 20_000,
  busy: () => new Problem(signaturesBusy),
  tooLong: () => new Problem(signaturesTooLong),
  limits: { maxOldGenerationSizeMb: 256 },
});

/** The operator's list of trusted issuers, read anew each time: it is small, and a change counts at once. */
const trustListAt = (file: string | undefined): string | undefined => {
  if (file === undefined) return undefined;
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Problem(trustListNotRead);
  }
};

const verified = async (bytes: Buffer, trustList: string | undefined): Promise<Verified> => {
  try {
    return await verifier.run({ bytes, trustList, now: Date.now() });
  } catch (error) {
    throw error instanceof Problem ? error : new Problem(signaturesTooLong, {}, error);
  }
};

export type GivenFile = Readonly<{
  fileName: string;
  bytes: Buffer;
  isHandSigned: boolean;
  /** What looks like an identity code is something else. */
  confirmed: boolean;
  /** Fewer and other kinds than staff may add. */
  limits?: FileLimits;
}>;

export type FileLimits = Readonly<{
  kinds: ReadonlySet<ContentKey>;
  bytesMax: number;
  filesMax: number;
  refused: ProblemKind;
}>;
export type FilePlace = Readonly<{
  inStore: InTransaction;
  master: Buffer;
  trustListFile: string | undefined;
}>;

async function* whole(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

const filesMax = 20;

/** Once the person has been taken out of the request nothing of theirs comes back into it. */
const demandPlace = async (tx: Tx, requestId: number, most: number): Promise<number | null> => {
  const request = await lockRequest(tx, requestId);
  if (!request) throw new Problem(requestNotFound);
  if (request.events.some(({ kind }) => kind === 'closed' || kind === 'withdrawn' || kind === 'duplicate'))
    throw new Problem(requestIsOver);
  if ((await filesOf(tx, requestId)).length >= most) throw new Problem(tooManyFiles, { count: most });
  return request.customer_id;
};

/** Returns its number within the request. */
export const addFile = async (
  tx: Tx,
  { inStore, master, trustListFile }: FilePlace,
  requestId: number,
  { fileName, bytes, isHandSigned, confirmed, limits }: GivenFile,
): Promise<number> => {
  const customerId = await demandPlace(tx, requestId, limits?.filesMax ?? filesMax);
  const { key, isRead } = await checkAttachment(bytes, confirmed);
  if (limits && !limits.kinds.has(key)) throw new Problem(limits.refused);
  const trustList = trustListAt(trustListFile);
  const { signatures, holdsCode } =
    key === 'pdf' ? await verified(bytes, trustList) : { signatures: [], holdsCode: false };
  if (holdsCode) throw new Problem(attachmentHoldsCode);
  const file = await storeFile(inStore, whole(bytes), {
    master,
    bytesMax: limits?.bytesMax ?? attachmentBytesMax,
  });
  const number = await insertFile(tx, requestId, {
    fileId: file.id,
    fileName: fittingName(fileName, key),
    contentType: contentTypes[key].media,
    sizeBytes: file.bytes,
    isRead,
    isHandSigned,
  });
  const judgedBy = trustList === undefined ? null : hash('sha256', trustList);
  await Promise.all([
    keepFile(tx, file),
    insertSignatures(tx, { requestId, number }, signatures, judgedBy),
    wrote(tx, 'add-request-file', {
      ...(customerId === null ? {} : { customerId }),
      about: `request:${requestId}`,
      fields: [key, ...(signatures.length > 0 ? ['signatures'] : [])],
    }),
  ]);
  return number;
};
