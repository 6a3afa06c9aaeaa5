import { Problem } from '../../ground/problem.ts';
import { workbookIsTooLarge } from './file-problems.ts';
import { readXml } from './xlsx-xml.ts';

const charactersMax = 64 << 20;

/** The texts that the cells point at. Runs of one rich text are joined; `rPh` is the reading aid of Japanese. */
export const readSharedStrings = async (
  part: AsyncIterable<Buffer> | undefined,
): Promise<readonly string[]> => {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let inReading = false;
  let size = 0;
  if (!part) return strings;
  await readXml(part, {
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 't') inText = !inReading;
      else if (name === 'rPh') inReading = true;
    },
    text: (piece) => {
      if (inText) text += piece;
    },
    close: (name) => {
      if (name === 't') inText = false;
      else if (name === 'rPh') inReading = false;
      else if (name === 'si') {
        size += text.length;
        if (size > charactersMax) throw new Problem(workbookIsTooLarge);
        strings.push(text);
      }
    },
  });
  return strings;
};
