import { openZip, type Zip, ZipIsTooLarge } from '../../ground/open-zip.ts';
import { Problem } from '../../ground/problem.ts';
import { workbookIsBroken, workbookIsTooLarge } from './file-problems.ts';

/** The workbook is held packed; unpacked parts are streamed. */
const packedBytesMax = 48 << 20;

export type Workbook = Zip;

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

const problemOf = (error: unknown): Problem =>
  error instanceof ZipIsTooLarge ? new Problem(workbookIsTooLarge) : new Problem(workbookIsBroken, {}, error);

export const openWorkbook = async (source: AsyncIterable<Buffer>): Promise<Workbook> => {
  const bytes = await gather(source);
  try {
    const { names, part } = await openZip(bytes);
    return {
      names,
      part: (name, bytesMax) =>
        part(name, bytesMax).catch((error) => {
          throw problemOf(error);
        }),
    };
  } catch (error) {
    throw problemOf(error);
  }
};
