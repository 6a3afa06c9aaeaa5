/** The files of the answer, as they are, one after the other from the encrypted store. */
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { HeldFile } from './attachment-queries.ts';

/** Two files of one name stay two; no name leads out of the folder where it is unpacked. */
export const entryName = ({ file_id, file_name }: Pick<HeldFile, 'file_id' | 'file_name'>): string =>
  `${file_id}-${file_name.replace(/[\\/:*?"<>|]/g, '_')}`;

/** What is packed already gains nothing by being packed again. */
const isPlain = ({ content_type }: HeldFile): boolean => content_type.startsWith('text/');

export const filesZip = (
  files: readonly HeldFile[],
  read: (fileId: number) => AsyncIterable<Uint8Array>,
): Readable => {
  const zip = new ZipFile();
  const out = zip.outputStream as Readable;
  zip.on('error', (error: Error) => out.destroy(error));
  for (const file of files)
    zip.addReadStreamLazy(
      entryName(file),
      { mtime: file.recorded_at, compress: isPlain(file) },
      (opened: (error: null, stream: Readable) => void) => opened(null, Readable.from(read(file.file_id))),
    );
  zip.end();
  return out;
};
