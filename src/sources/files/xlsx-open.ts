import { Readable } from 'node:stream';
import yauzl from 'yauzl';
import { Problem } from '../../ground/problem.ts';
import { workbookIsBroken, workbookIsTooLarge } from './file-problems.ts';

/** The zip's directory stands at its end, so the workbook is held packed; unpacked parts are streamed. */
const packedBytesMax = 48 << 20;
const entriesMax = 2000;
/** Sheets of real customers shrink to a tenth or a fiftieth; a bomb to a thousandth. */
const ratioMax = 250;
const smallPartBytes = 4 << 20;

export type Workbook = Readonly<{
  names: readonly string[];
  /** The part unpacked piece by piece; undefined where the workbook has none of that name. */
  part: (name: string, bytesMax: number) => Promise<AsyncIterable<Buffer> | undefined>;
}>;

const gather = async (source: AsyncIterable<Buffer>): Promise<Buffer> => {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of source) {
    size += piece.length;
    if (size > packedBytesMax) throw new Problem(workbookIsTooLarge);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
};

/** yauzl checks while it unpacks that a part is no larger than its directory entry says. */
const readEntries = async (zip: yauzl.ZipFile): Promise<Map<string, yauzl.Entry>> => {
  const entries = new Map<string, yauzl.Entry>();
  await new Promise<void>((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', resolve);
    zip.on('entry', (entry: yauzl.Entry) => {
      entries.set(entry.fileName, entry);
      if (entries.size > entriesMax) reject(new Problem(workbookIsTooLarge));
      else zip.readEntry();
    });
    zip.readEntry();
  });
  return entries;
};

const openZip = (bytes: Buffer): Promise<yauzl.ZipFile> =>
  new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (error, zip) => (zip ? resolve(zip) : reject(error)));
  });

const openPart = (zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Readable> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (stream ? resolve(Readable.from(stream)) : reject(error)));
  });

export const openWorkbook = async (source: AsyncIterable<Buffer>): Promise<Workbook> => {
  const bytes = await gather(source);
  try {
    const zip = await openZip(bytes);
    const entries = await readEntries(zip);
    return {
      names: [...entries.keys()],
      part: async (name, bytesMax) => {
        const entry = entries.get(name);
        if (!entry) return undefined;
        const swollen = entry.uncompressedSize > smallPartBytes + entry.compressedSize * ratioMax;
        if (entry.uncompressedSize > bytesMax || swollen) throw new Problem(workbookIsTooLarge);
        return openPart(zip, entry);
      },
    };
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem(workbookIsBroken, {}, error);
  }
};
