/** A hostile zip (workbook, document), held packed: its directory stands at its end. Parts are unpacked as streams. */
import { Readable } from 'node:stream';
import yauzl from 'yauzl';

const entriesMax = 2000;
/** Sheets of real customers shrink to a tenth or a fiftieth; a bomb to a thousandth. */
const ratioMax = 250;
const smallPartBytes = 4 << 20;

/** More than can be unpacked safely; anything else that is thrown here says that the zip is damaged. */
export class ZipIsTooLarge extends Error {}

export type Zip = Readonly<{
  names: readonly string[];
  /** The part unpacked piece by piece; undefined where there is none of that name. */
  part: (name: string, bytesMax: number) => Promise<AsyncIterable<Buffer> | undefined>;
}>;

/** yauzl checks while it unpacks that a part is no larger than its directory entry says. */
const readEntries = async (zip: yauzl.ZipFile): Promise<Map<string, yauzl.Entry>> => {
  const entries = new Map<string, yauzl.Entry>();
  await new Promise<void>((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', resolve);
    zip.on('entry', (entry: yauzl.Entry) => {
      entries.set(entry.fileName, entry);
      if (entries.size > entriesMax) reject(new ZipIsTooLarge());
      else zip.readEntry();
    });
    zip.readEntry();
  });
  return entries;
};

const directoryOf = (bytes: Buffer): Promise<yauzl.ZipFile> =>
  new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (error, zip) => (zip ? resolve(zip) : reject(error)));
  });

const openPart = (zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Readable> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (stream ? resolve(Readable.from(stream)) : reject(error)));
  });

export const openZip = async (bytes: Buffer): Promise<Zip> => {
  const zip = await directoryOf(bytes);
  const entries = await readEntries(zip);
  return {
    names: [...entries.keys()],
    part: async (name, bytesMax) => {
      const entry = entries.get(name);
      if (!entry) return undefined;
      const swollen = entry.uncompressedSize > smallPartBytes + entry.compressedSize * ratioMax;
      if (entry.uncompressedSize > bytesMax || swollen) throw new ZipIsTooLarge();
      return openPart(zip, entry);
    },
  };
};
