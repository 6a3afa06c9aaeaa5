/**
 * What a PDF brings along to verify its signatures by: lists and answers about revocation, certificates (ISO 32000-2, 12.8.4.3).
 * They prove themselves by the signature of whoever made them, so it does not matter which object points at them: whatever
 * stream begins like one is looked at.
 */
import { inflateSync, constants as zlib } from 'node:zlib';
import { type BasicOCSPResponse, Certificate } from 'pkijs';
import { copyOf } from './algorithms.ts';
import { type Crl, readCrl } from './crl.ts';
import { elementAt } from './der.ts';
import { readOcsp } from './ocsp.ts';

export type Material = Readonly<{
  crls: readonly Crl[];
  ocsps: readonly BasicOCSPResponse[];
  certificates: readonly Certificate[];
  /** There was more than is looked at. */
  isCut: boolean;
}>;

const limits = {
  items: 200,
  streams: 20_000,
  itemBytes: 16_000_000,
  allBytes: 32_000_000,
  answerBytes: 200_000,
};
/** Enough to see how it begins, packed or not. */
const headBytes = 64;

const beginsLikeDer = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x30 && bytes[1]! >= 0x81 && bytes[1]! <= 0x84;
const isPacked = (bytes: Uint8Array): boolean =>
  (bytes[0]! & 0x0f) === 8 && (bytes[0]! * 256 + bytes[1]!) % 31 === 0;

const unpacked = (bytes: Uint8Array, maxOutputLength: number): Uint8Array | undefined => {
  try {
    return inflateSync(bytes, { finishFlush: zlib.Z_SYNC_FLUSH, maxOutputLength });
  } catch {
    return undefined;
  }
};

const attempt = <T>(read: () => T): T | undefined => {
  try {
    return read();
  } catch {
    return undefined;
  }
};

/** `spent`: the bytes that it took to look, also where nothing was there. */
type Taken = Readonly<{ bytes?: Uint8Array; spent: number; isCut?: boolean }>;
const nothing: Taken = { spent: 0 };

/** The element that stands at the beginning of a stream. */
const elementIn = (stream: Uint8Array): Taken => {
  if (stream.length < 2) return nothing;
  const isTight = isPacked(stream);
  const head = isTight ? unpacked(stream.subarray(0, headBytes), headBytes * 1_100) : stream;
  if (!head || !beginsLikeDer(head)) return nothing;
  const whole = isTight ? unpacked(stream, limits.itemBytes) : stream;
  if (!whole) return { spent: limits.itemBytes, isCut: true };
  const bytes = attempt(() => elementAt(whole).whole);
  const spent = isTight ? whole.length : (bytes?.length ?? 0);
  return bytes && bytes.length <= limits.itemBytes ? { bytes, spent } : { spent, isCut: bytes !== undefined };
};

/** Of what kind it is, is seen by reading it; a list is tried first, because it alone may be long. */
export const sorted = (all: readonly Uint8Array[], isCut = false): Material => {
  const crls: Crl[] = [];
  const ocsps: BasicOCSPResponse[] = [];
  const certificates: Certificate[] = [];
  for (const bytes of all) {
    const crl = attempt(() => readCrl(bytes));
    if (crl) crls.push(crl);
    if (crl || bytes.length > limits.answerBytes) continue;
    const answer = attempt(() => readOcsp(bytes));
    const certificate = answer ? undefined : attempt(() => Certificate.fromBER(copyOf(bytes)));
    if (answer) ocsps.push(answer);
    if (certificate) certificates.push(certificate);
  }
  return { crls, ocsps, certificates, isCut };
};

export const together = (...all: readonly Material[]): Material => ({
  crls: all.flatMap(({ crls }) => crls),
  ocsps: all.flatMap(({ ocsps }) => ocsps),
  certificates: all.flatMap(({ certificates }) => certificates),
  isCut: all.some(({ isCut }) => isCut),
});

export const findMaterial = (file: Buffer): Material => {
  const found: Uint8Array[] = [];
  let [streams, total, isCut] = [0, 0, false];
  for (let at = file.indexOf('stream'); at !== -1; at = file.indexOf('stream', at + 6)) {
    // "endstream" ends one.
    if (at >= 3 && file.toString('latin1', at - 3, at) === 'end') continue;
    const taken = elementIn(file.subarray(at + (file[at + 6] === 0x0d ? 8 : 7)));
    streams += 1;
    total += taken.spent;
    if (streams > limits.streams || found.length >= limits.items || total > limits.allBytes)
      return sorted(found, true);
    isCut ||= taken.isCut ?? false;
    if (taken.bytes) found.push(taken.bytes);
  }
  return sorted(found, isCut);
};
