/** From a certificate up to one that the operator trusts. */
import { Certificate, CertificateChainValidationEngine, type Extension } from 'pkijs';
import { isOutdated } from './algorithms.ts';

export type Roots = readonly Certificate[] | undefined;

/** Far more than any signature brings. */
const certificatesMax = 30;
const wayMax = 6;
const triesMax = 60;

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
const others = (
  certificate: Certificate,
  all: readonly Certificate[],
  roots: readonly Certificate[],
): Certificate[] => {
  const seen = new Set([certificate, ...roots].map(bytesOf));
  return all
    .filter((one) => {
      const bytes = bytesOf(one);
      return !seen.has(bytes) && seen.add(bytes);
    })
    .slice(0, certificatesMax);
};

type Search = Readonly<{ between: readonly Certificate[]; roots: readonly Certificate[] }>;

/**
 * Ways up, each certificate once in a way: the library's own search goes round for ever where two have signed each other.
 * `tries`: signatures that are still verified; a file may bring as many as it likes.
 */
async function* waysUp(
  way: readonly Certificate[],
  { between, roots }: Search,
  tries: { left: number },
): AsyncGenerator<readonly Certificate[]> {
  const last = way.at(-1)!;
  for (const issuer of [...roots, ...between]) {
    if (way.includes(issuer) || !last.issuer.isEqual(issuer.subject)) continue;
    if (tries.left === 0) return;
    tries.left -= 1;
    if (!(await last.verify(issuer).catch(() => false))) continue;
    if (roots.includes(issuer)) yield [...way, issuer];
    else if (way.length < wayMax) yield* waysUp([...way, issuer], { between, roots }, tries);
  }
}

/** What the library knows of a way: dates, whether each may sign the next, names and policies that are allowed. */
const isValidWay = async (way: readonly Certificate[], at: Date): Promise<boolean> => {
  const [certificate, ...above] = way;
  const engine = new CertificateChainValidationEngine({
    trustedCerts: above.slice(-1),
    // The one to be judged stands last.
    certs: [...above.slice(0, -1), certificate!],
    checkDate: at,
  });
  const { result } = await engine.verify().catch(() => ({ result: false }));
  return result;
};

/** The certificate first and the trusted one last; undefined where there is no way that was valid at the moment. */
export const chainOf = async (
  certificate: Certificate,
  all: readonly Certificate[],
  roots: readonly Certificate[],
  at: Date,
): Promise<readonly Certificate[] | undefined> => {
  if (roots.some((root) => isSame(root, certificate))) return [certificate];
  const search = { between: others(certificate, all, roots), roots };
  for await (const way of waysUp([certificate], search, { left: triesMax })) {
    const signed = way.slice(0, -1);
    if (signed.some(({ signatureAlgorithm }) => isOutdated(signatureAlgorithm))) continue;
    if (await isValidWay(way, at)) return way;
  }
  return undefined;
};
