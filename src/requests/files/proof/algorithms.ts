/** Signatures over bytes, and the methods that prove nothing any more. */
import type { BitString } from 'asn1js';
import { type AlgorithmIdentifier, type Certificate, getCrypto } from 'pkijs';

/** MD5 and SHA-1, alone and with RSA, DSA and ECDSA: another document with the same digest can be made. */
const outdated = new Set([
  '1.2.840.113549.2.5',
  '1.3.14.3.2.26',
  '1.2.840.113549.1.1.4',
  '1.2.840.113549.1.1.5',
  '1.2.840.10040.4.3',
  '1.2.840.10045.4.1',
]);

export const isOutdated = ({ algorithmId }: Readonly<{ algorithmId: string }>): boolean =>
  outdated.has(algorithmId);

/** By themselves: a Buffer is often a piece of a larger one, and its `slice` copies nothing. */
export const copyOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

export type SignedBytes = Readonly<{
  bytes: Uint8Array;
  signature: BitString;
  algorithm: AlgorithmIdentifier;
}>;

export const isSignedBy = async (
  { bytes, signature, algorithm }: SignedBytes,
  { subjectPublicKeyInfo }: Certificate,
): Promise<boolean> =>
  !isOutdated(algorithm) &&
  (await getCrypto(true)
    .verifyWithPublicKey(copyOf(bytes), signature, subjectPublicKeyInfo, algorithm)
    .catch(() => false));
