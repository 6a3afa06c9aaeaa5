/**
 * A file that came with a request, made ready before it is anybody's: read whole, checked as every attachment is, its electronic
 * signatures verified, and stored. It may take long, and no transaction is open meanwhile: a client decides how slowly its file
 * comes, and a PDF how long its signatures take. What no request takes after all is swept away (`sweepCutOffFiles`).
 */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { attachmentBytesMax, attachmentHoldsCode } from '../../customers/attachments/attachment.ts';
import { checkAttachment } from '../../customers/attachments/check-attachment.ts';
import { type ContentKey, fittingName } from '../../customers/attachments/content-types.ts';
import type { InTransaction } from '../../files/in-transaction.ts';
import { type StoredFile, storeFile } from '../../files/store-file.ts';
import { checkout } from '../../ground/config.ts';
import { createThread, type OwnThread } from '../../ground/own-thread.ts';
import { Problem, type ProblemKind } from '../../ground/problem.ts';
import type { Upload } from '../../http/route.ts';
import { signaturesBusy, signaturesTooLong, trustListNotRead } from './problems.ts';
import type { FoundSignature } from './signature.ts';
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
  /** Smaller and of other kinds than staff may add. */
  limits?: FileLimits;
}>;

export type FileLimits = Readonly<{
  kinds: ReadonlySet<ContentKey>;
  bytesMax: number;
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

/** Stored, and nobody's yet. */
export type ReadyFile = Readonly<{
  stored: StoredFile;
  fileName: string;
  key: ContentKey;
  /** Its words were looked through for identity codes. */
  isRead: boolean;
  isHandSigned: boolean;
  signatures: readonly FoundSignature[];
  /** Of the list of trusted issuers; null: none was given. */
  judgedBy: string | null;
}>;

export const readyFile = async (
  { inStore, master, trustListFile }: FilePlace,
  { fileName, bytes, isHandSigned, confirmed, limits }: GivenFile,
): Promise<ReadyFile> => {
  const { key, isRead } = await checkAttachment(bytes, confirmed);
  if (limits && !limits.kinds.has(key)) throw new Problem(limits.refused);
  const trustList = trustListAt(trustListFile);
  const { signatures, holdsCode } =
    key === 'pdf' ? await verified(bytes, trustList) : { signatures: [], holdsCode: false };
  if (holdsCode) throw new Problem(attachmentHoldsCode);
  const bytesMax = limits?.bytesMax ?? attachmentBytesMax;
  const stored = await storeFile(inStore, whole(bytes), { master, bytesMax });
  const judgedBy = trustList === undefined ? null : hash('sha256', trustList);
  return { stored, fileName: fittingName(fileName, key), key, isRead, isHandSigned, signatures, judgedBy };
};

export const bytesOf = async ({ stream }: Upload): Promise<Buffer> => {
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(piece);
  return Buffer.concat(pieces);
};
