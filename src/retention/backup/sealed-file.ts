/**
 * A file of encrypted frames, AES-256-GCM. Each frame's nonce is its place and whether it is the last, so none can be
 * taken out, moved or cut off unseen; the head stands in the clear and is bound to every frame.
 */
import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { z } from 'zod';
import { Problem } from '../../ground/problem.ts';
import { newKey, sameKey } from './backup-key.ts';
import { backupDamaged, backupKeyWrong, backupUnreadable, notABackup } from './problems.ts';

const magic = 'SELOSTE BACKUP 1';
const frameBytes = 1 << 20;
const tagBytes = 16;
const headBytesMax = 4_096;

const head = z.object({
  format: z.literal(magic),
  made_at: z.iso.datetime(),
  key: z.object({
    salt: z.hex().length(32),
    n: z.int().min(1_024).max(1_048_576),
    r: z.int().min(1).max(32),
    p: z.int().min(1).max(16),
    check: z.string(),
  }),
});
export type Head = z.output<typeof head>;

type Seal = Readonly<{ key: Buffer; about: Buffer }>;

const nonceOf = (number: number, isLast: boolean): Buffer => {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt8(isLast ? 1 : 0, 0);
  nonce.writeUInt32BE(number, 8);
  return nonce;
};

const sealed = ({ key, about }: Seal, number: number, isLast: boolean, plain: Buffer): Buffer => {
  const cipher = createCipheriv('aes-256-gcm', key, nonceOf(number, isLast)).setAAD(about);
  const body = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE((body.length << 1) | (isLast ? 1 : 0));
  return Buffer.concat([length, body]);
};

/** The bytes of a sealed file around `source`. */
export async function* seal(
  source: AsyncIterable<Buffer>,
  secret: string,
  madeAt: Date,
): AsyncGenerator<Buffer> {
  const { key, facts } = await newKey(secret);
  const line = Buffer.from(
    `${JSON.stringify({ format: magic, made_at: madeAt.toISOString(), key: facts } satisfies Head)}\n`,
  );
  const by = { key, about: createHash('sha256').update(line).digest() };
  yield line;
  let held: Buffer[] = [];
  let size = 0;
  let number = 0;
  for await (const piece of source) {
    held.push(piece);
    size += piece.length;
    while (size > frameBytes) {
      const all = Buffer.concat(held);
      yield sealed(by, number++, false, all.subarray(0, frameBytes));
      held = [all.subarray(frameBytes)];
      size -= frameBytes;
    }
  }
  yield sealed(by, number, true, Buffer.concat(held));
}

export type SealedFile = Readonly<{
  head: Head;
  /** The plain bytes; throws where a frame does not hold. */
  plain: () => AsyncGenerator<Buffer>;
}>;

const readHead = async (handle: FileHandle, file: string): Promise<{ head: Head; line: Buffer }> => {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytesMax), 0, headBytesMax, 0);
  const end = buffer.subarray(0, bytesRead).indexOf('\n');
  try {
    const line = buffer.subarray(0, end + 1);
    return { head: head.parse(JSON.parse(line.toString('utf8'))), line };
  } catch (error) {
    throw new Problem(notABackup, { file }, error);
  }
};

/** Exactly `length` bytes at `at`, or fewer at the end of the file. */
const readAt = async (handle: FileHandle, at: number, length: number): Promise<Buffer> => {
  const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafe(length), 0, length, at);
  return buffer.subarray(0, bytesRead);
};

const opened = ({ key, about }: Seal, number: number, isLast: boolean, body: Buffer): Buffer => {
  const cipher = createDecipheriv('aes-256-gcm', key, nonceOf(number, isLast)).setAAD(about);
  cipher.setAuthTag(body.subarray(-tagBytes));
  return Buffer.concat([cipher.update(body.subarray(0, -tagBytes)), cipher.final()]);
};

async function* frames(file: string, start: number, by: Seal): AsyncGenerator<Buffer> {
  await using handle = await open(file);
  const { size } = await handle.stat();
  let at = start;
  const damaged = (cause?: unknown) => new Problem(backupDamaged, { file, at }, cause);
  for (let number = 0; ; number += 1) {
    const prefix = await readAt(handle, at, 4);
    if (prefix.length < 4) throw damaged();
    const word = prefix.readUInt32BE();
    const [length, isLast] = [word >>> 1, (word & 1) === 1];
    if (length < tagBytes || length > frameBytes + tagBytes || at + 4 + length > size) throw damaged();
    const body = await readAt(handle, at + 4, length);
    try {
      yield opened(by, number, isLast, body);
    } catch (error) {
      throw damaged(error);
    }
    at += 4 + length;
    if (!isLast) continue;
    if (at !== size) throw damaged();
    return;
  }
}

/** Throws where it is no backup or the key is another one. */
export const openSealed = async (file: string, secret: string): Promise<SealedFile> => {
  const { head: known, line } = await (async () => {
    await using handle = await open(file).catch((cause: unknown) => {
      throw new Problem(backupUnreadable, { file }, cause);
    });
    if ((await handle.stat()).isDirectory()) throw new Problem(backupUnreadable, { file });
    return await readHead(handle, file);
  })();
  const key = await sameKey(secret, known.key);
  if (!key) throw new Problem(backupKeyWrong, { file });
  const by = { key, about: createHash('sha256').update(line).digest() };
  return { head: known, plain: () => frames(file, line.length, by) };
};

/** Reads it through: every frame holds, and the end is the end. */
export const verifySealed = async ({ plain }: SealedFile): Promise<void> => {
  for await (const _ of plain()) {
    // Each frame has been checked by being read.
  }
};
