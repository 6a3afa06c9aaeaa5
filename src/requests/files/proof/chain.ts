/** From a certificate up to one that the operator trusts. */
import { Certificate, CertificateChainValidationEngine, type Extension } from 'pkijs';
import { isOutdated } from './algorithms.ts';

export type Roots = readonly Certificate[] | undefined;

/** More make the search for a way endless, and nobody needs them. */
const certificatesMax = 30;

export const bytesOf = (certificate: Certificate): string =>
  Buffer.from(certificate.toSchema().toBER()).toString('latin1');
export const isSame = (one: Certificate, other: Certificate): boolean =>
  one === other || bytesOf(one) === bytesOf(other);

export const onlyCertificates = (all: readonly unknown[] | undefined): Certificate[] =>
  (all ?? []).filter((one): one is Certificate => one instanceof Certificate);

export const extensionOf = ({ extensions }: Certificate, oid: string): Extension | undefined =>
  extensions?.find(({ extnID }) => extnID === oid);

export const isValidAt = ({ notBefore, notAfter }: Certificate, at: Date): boolean =>
  notBefore.value <= at && at <= notAfter.value;

/** Each once and the one that is judged not at all: of two that are alike the search would drop one, and judge another. */
const others = (certificate: Certificate, all: readonly Certificate[], roots: readonly Certificate[]) => {
  const seen = new Set([certificate, ...roots].map(bytesOf));
  return all
    .filter((one) => {
      const bytes = bytesOf(one);
      return !seen.has(bytes) && seen.add(bytes);
    })
    .slice(0, certificatesMax);
};

/** The certificate first and the trusted one last; undefined where there is no way that was valid at the moment. */
export const chainOf = async (
  certificate: Certificate,
  all: readonly Certificate[],
  roots: readonly Certificate[],
  at: Date,
): Promise<readonly Certificate[] | undefined> => {
  if (roots.some((root) => isSame(root, certificate))) return [certificate];
  const engine = new CertificateChainValidationEngine({
    trustedCerts: [...roots],
    // The one to be judged stands last.
    certs: [...others(certificate, all, roots), certificate],
    checkDate: at,
  });
  const { result, certificatePath } = await engine
    .verify()
    .catch(() => ({ result: false, certificatePath: undefined }));
  const [first, ...above] = certificatePath ?? [];
  if (!result || first !== certificate) return undefined;
  const signed = [first, ...above.slice(0, -1)];
  return signed.some(({ signatureAlgorithm }) => isOutdated(signatureAlgorithm))
    ? undefined
    : [first, ...above];
};
