import { readXml } from './xlsx-xml.ts';

/** What a cell's number format makes of its number. `digits`: a format such as `00000`, which keeps leading zeros. */
export type NumberFormat = 'date' | { digits: number } | undefined;

/** Built-in date formats of SpreadsheetML (ECMA-376 part 1, 18.8.30); 18–21 and 45–47 are times of day. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

const formatOf = (id: number, code: string | undefined): NumberFormat => {
  if (isBuiltInDate(id)) return 'date';
  if (code === undefined) return undefined;
  const bare = code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  if (/^0{2,}$/.test(bare)) return { digits: bare.length };
  return /[dy]/i.test(bare) || /\bm+\b/i.test(bare) ? 'date' : undefined;
};

/** The number format of each cell style, by the style's number. */
export const readStyles = async (
  part: AsyncIterable<Buffer> | undefined,
): Promise<readonly NumberFormat[]> => {
  const codes = new Map<number, string>();
  const styles: NumberFormat[] = [];
  let inCellStyles = false;
  if (!part) return styles;
  await readXml(part, {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      else if (name === 'cellXfs') inCellStyles = true;
      else if (name === 'xf' && inCellStyles) {
        const id = Number(attributes.numFmtId ?? 0);
        styles.push(formatOf(id, codes.get(id)));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return styles;
};

const dayMilliseconds = 86_400_000;

/** Excel's day number as `2024-05-01`; days begin at 1899-12-30, or at 1904-01-01 in books of old Macintoshes. */
export const dateOfSerial = (serial: number, from1904: boolean): string | undefined => {
  if (!(serial >= 1 && serial < 2_958_466)) return undefined;
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return new Date(start + Math.floor(serial) * dayMilliseconds).toISOString().slice(0, 10);
};

/** The cell as its reader sees it, without the rounding of the screen: `40123456` stays whole, `100` may be `00100`. */
export const numberAsText = (value: string, format: NumberFormat, from1904: boolean): string => {
  const number = Number(value);
  if (value === '' || Number.isNaN(number)) return value;
  if (format === 'date') return dateOfSerial(number, from1904) ?? value;
  const text =
    Number.isInteger(number) && Math.abs(number) < 1e21 ? BigInt(number).toString() : String(number);
  return format ? text.padStart(format.digits, '0') : text;
};
