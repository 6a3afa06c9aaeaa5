/** All signatures of a PDF, in the order in which they stand. Runs in a thread of its own: the file is hostile. */
import { Certificate } from 'pkijs';
import { findSignatures } from './find-signatures.ts';
import { readContainer } from './read-container.ts';
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

export const verifyPdf = async ({ bytes, trustList, now }: ToVerify): Promise<Verified> => {
  const roots = trustList === undefined ? undefined : certificatesIn(trustList);
  const found = findSignatures(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const signatures: FoundSignature[] = [];
  let holdsAny = false;
  for (const { covers, ...container } of found) {
    const { holdsCode, ...read } = await readContainer(container, roots, new Date(now));
    holdsAny ||= holdsCode;
    signatures.push({ ...read, covers });
  }
  return { signatures, holdsCode: holdsAny };
};
