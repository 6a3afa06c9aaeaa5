/** A backup opened for reading: first verified from end to end, then read record by record. */
import { pipeline, Readable } from 'node:stream';
import { createZstdDecompress } from 'node:zlib';
import { Problem } from '../../ground/problem.ts';
import { backupDamaged } from './problems.ts';
import { type BackupHead, type BackupRecord, backupHead, recordsIn } from './records.ts';
import { openSealed, type SealedFile, verifySealed } from './sealed-file.ts';

export type Backup = Readonly<{
  file: string;
  madeAt: Date;
  head: BackupHead;
  /** All records, the head first. */
  records: () => AsyncGenerator<BackupRecord>;
}>;

export const recordsOf = ({ plain }: Pick<SealedFile, 'plain'>): AsyncGenerator<BackupRecord> =>
  recordsIn(
    pipeline(
      Readable.from(plain(), { objectMode: false, highWaterMark: 4 << 20 }),
      createZstdDecompress({ chunkSize: 1 << 18 }),
      // Faults come to whoever reads; that they left before the end is none.
      () => {},
    ),
  );

const headOf = async (sealed: SealedFile, file: string): Promise<BackupHead> => {
  for await (const { kind, body } of recordsOf(sealed))
    if (kind === 'head') return backupHead.parse(JSON.parse(body.toString('utf8')));
    else break;
  throw new Problem(backupDamaged, { file, at: 0 });
};

/** Throws where the file is damaged, cut off, or not for this key, before anything of it is used. */
export const openBackup = async (file: string, secret: string): Promise<Backup> => {
  const sealed = await openSealed(file, secret);
  await verifySealed(sealed);
  return {
    file,
    madeAt: new Date(sealed.head.made_at),
    head: await headOf(sealed, file),
    records: () => recordsOf(sealed),
  };
};
