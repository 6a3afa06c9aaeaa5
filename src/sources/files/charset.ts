import type { Charset } from './shape.ts';

const highBytes = (head: Buffer): number[] => {
  const counts = new Array<number>(256).fill(0);
  for (const byte of head) counts[byte]!++;
  return counts;
};

const sum = (counts: readonly number[], bytes: readonly number[]): number =>
  bytes.reduce((total, byte) => total + counts[byte]!, 0);

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** Excel's "Unicode text" is UTF-16; without a BOM every second byte of Latin text is a NUL. */
const utf16 = (head: Buffer): Charset | undefined => {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const length = Math.min(head.length, 4096) & ~1;
  if (length < 8) return undefined;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (head[at] === 0) even++;
    if (head[at + 1] === 0) odd++;
  }
  if (odd > length * 0.4 && even === 0) return 'utf-16le';
  return even > length * 0.4 && odd === 0 ? 'utf-16be' : undefined;
};

/** UTF-8 also where some bytes are not: then those rows are reported, not the whole file misread. */
const isUtf8 = (head: Buffer): boolean => {
  const text = new TextDecoder('utf-8').decode(head, { stream: true });
  const wrong = text.split('\ufffd').length - 1;
  if (wrong === 0) return true;
  const right = text.match(/[\u0080-\ufffc]/g)?.length ?? 0;
  return right >= wrong * 5;
};

/** ä ö å Ä Ö Å of the Macintosh set; in Windows-1252 they would be Š š Œ € … and one that hardly occurs. */
const macLetters = [0x8a, 0x9a, 0x8c, 0x80, 0x85, 0x81];
const nordicLatin1 = [0xe4, 0xf6, 0xe5, 0xc4, 0xd6, 0xc5, 0xe9];
/** € Š š Ž ž Œ œ Ÿ of ISO-8859-15, where ISO-8859-1 has signs that no name holds. */
const latin9Letters = [0xa4, 0xa6, 0xa8, 0xb4, 0xb8, 0xbc, 0xbd, 0xbe];

const singleByte = (head: Buffer): Charset => {
  const counts = highBytes(head);
  const control = sum(counts, range(0x80, 0x9f));
  if (control > 0) {
    const mac = sum(counts, macLetters);
    return mac >= control * 0.8 && mac > sum(counts, nordicLatin1) ? 'macintosh' : 'windows-1252';
  }
  return sum(counts, latin9Letters) > 0 ? 'iso-8859-15' : 'iso-8859-1';
};

/** The character set of the bytes that a file begins with. Plain ASCII counts as UTF-8. */
export const charsetOf = (head: Buffer): Charset =>
  utf16(head) ?? (isUtf8(head) ? 'utf-8' : singleByte(head));

/** A decoder that drops a BOM; WHATWG reads ISO-8859-1 as Windows-1252, which is a superset of its printed part. */
export const decoderOf = (charset: Charset): TextDecoder => new TextDecoder(charset);
