/** All signatures of a PDF, in the order in which they stand. Runs in a thread of its own: the file is hostile. */
import { Certificate } from 'pkijs';
import { findSignatures, type RawSignature } from './find-signatures.ts';
import { findMaterial } from './proof/material.ts';
import { holdsIdentityCode } from './proof/signed-data.ts';
import { type ReadContainer, readContainer } from './read-container.ts';
import type { FoundSignature } from './signature.ts';

export type ToVerify = Readonly<{
  bytes: Uint8Array;
  /** PEM of the certificates that the operator trusts; absent: none were given. */
  trustList: string | undefined;
  /** Milliseconds since 1970. */
  now: number;
}>;
export type Verified = Readonly<{ signatures: readonly FoundSignature[]; holdsCode: boolean }>;

const certificatesIn = (pem: string): Certificate[] =>
  [...pem.matchAll(/-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/g)].map(
    ([, body]) => Certificate.fromBER(Buffer.from(body!.replace(/\s/g, ''), 'base64')),
  );

type Read = Readonly<{ raw: RawSignature; read: ReadContainer }>;

/** What stands before a trusted stamp of the document was there when it was made. */
const provenAt = ({ end }: RawSignature, later: readonly Read[], now: Date): Date => {
  const stamped = later
    .filter(({ raw, read }) => read.kind === 'time_stamp' && read.stamp === 'trusted' && end <= raw.gapFrom)
    .map(({ read }) => Date.parse(read.stampedAt!));
  return new Date(Math.min(now.getTime(), ...stamped));
};

export const verifyPdf = async ({ bytes, trustList, now: milliseconds }: ToVerify): Promise<Verified> => {
  const roots = trustList === undefined ? undefined : certificatesIn(trustList);
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = findSignatures(file);
  if (found.length === 0) return { signatures: [], holdsCode: false };
  const [material, now] = [findMaterial(file), new Date(milliseconds)];
  const all: Read[] = [];
  // The latest first: it says when the ones before it were there.
  for (const raw of found.toSorted((one, other) => other.end - one.end)) {
    const at = provenAt(raw, all, now);
    all.push({ raw, read: await readContainer(raw, { roots, material, at, now }) });
  }
  const inOrder = found.map((raw) => all.find((one) => one.raw === raw)!);
  return {
    signatures: inOrder.map(({ raw, read: { holdsCode: _, ...read } }) => ({ ...read, covers: raw.covers })),
    holdsCode: inOrder.some(({ read }) => read.holdsCode) || holdsIdentityCode(material.certificates),
  };
};
