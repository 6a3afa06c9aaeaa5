/**
 * The signatures of a PDF as they stand in its bytes. A signature's own place is never packed: the range around it is fixed
 * before it is made. What a range claims is believed only where the gap is exactly the signature, and nothing else.
 */
import type { Coverage } from './signature.ts';

export type RawSignature = Readonly<{
  covers: Coverage;
  /** What it signs ends here, and its own place begins there. */
  end: number;
  gapFrom: number;
  /** What was signed, as two pieces; empty where the range is not of this file. */
  signed: readonly Uint8Array[];
  /** The CMS container, DER, with the zeros of its place behind it. */
  container: Uint8Array;
}>;

/** More are not looked at: nobody signs a request so often. */
const signaturesMax = 20;
/** A container with chains, revocation and time stamps stays far below. */
const containerBytesMax = 500_000;

const rangePattern = /\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/g;

const containerAt = (text: string, from: number, to: number): Uint8Array | undefined => {
  const gap = text.slice(from, to);
  const digits = /^<([0-9A-Fa-f]*)>$/.exec(gap)?.[1];
  if (digits === undefined || digits.length % 2 !== 0 || digits.length > containerBytesMax * 2)
    return undefined;
  return Buffer.from(digits, 'hex');
};

const nothing = { covers: 'not_file', end: 0, gapFrom: 0, signed: [], container: new Uint8Array() } as const;

const rawOf = (
  bytes: Buffer,
  text: string,
  [start, length, again, rest]: readonly number[],
): RawSignature => {
  const gapFrom = start! + length!;
  const end = again! + rest!;
  const isOrdered = start === 0 && length! > 0 && gapFrom < again! && end <= bytes.length;
  const container = isOrdered ? containerAt(text, gapFrom, again!) : undefined;
  if (!container || container.length === 0) return nothing;
  const signed = [bytes.subarray(0, gapFrom), bytes.subarray(again!, end)];
  // Line ends behind the last mark belong to nobody's words.
  const isWhole = /^\s*$/.test(text.slice(end));
  return { covers: isWhole ? 'whole' : 'earlier', end, gapFrom, signed, container };
};

export const findSignatures = (bytes: Buffer): RawSignature[] => {
  const text = bytes.toString('latin1');
  const found: RawSignature[] = [];
  const gaps = new Set<string>();
  for (const match of text.matchAll(rangePattern)) {
    if (found.length === signaturesMax) break;
    const range = match.slice(1).map(Number);
    const key = range.join(' ');
    // The same range twice is the same signature.
    if (gaps.has(key)) continue;
    gaps.add(key);
    found.push(rawOf(bytes, text, range));
  }
  return found;
};
