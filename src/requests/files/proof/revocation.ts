/** Whether the certificates of a signature were revoked at the moment that is proven for it (ETSI EN 319 102-1). */
import type { Certificate } from 'pkijs';
import type { Revocation } from '../signature.ts';
import { knownByCrl } from './crl.ts';
import type { Known } from './known.ts';
import type { Material } from './material.ts';
import { knownByOcsp } from './ocsp.ts';

export type FoundRevocation = Readonly<{
  revocation: Revocation;
  revokedAt: Date | null;
  /** When the issuer said what is known. */
  asOf: Date | null;
}>;

/** Of an answer that names no next one: it is always to be had newer. */
const dayMilliseconds = 86_400_000;
const clockMilliseconds = 300_000;

const safely = <T>(known: Promise<T | undefined>): Promise<T | undefined> => known.catch(() => undefined);

const knownOf = async (
  { crls, ocsps }: Material,
  certificate: Certificate,
  issuer: Certificate,
): Promise<Known[]> => {
  const known: Known[] = [];
  for (const crl of crls)
    known.push(...[await safely(knownByCrl(crl, certificate, issuer))].filter((one) => !!one));
  for (const answer of ocsps)
    known.push(...[await safely(knownByOcsp(answer, certificate, issuer))].filter((one) => !!one));
  return known;
};

/** Said for the moment: still in force then, or said later while the certificate had not run out (then it is dropped). */
const speaksFor =
  (at: Date, { notAfter }: Certificate) =>
  ({ asOf, until }: Known): boolean => {
    const lasts = until?.getTime() ?? asOf.getTime() + dayMilliseconds;
    return asOf <= notAfter.value && at.getTime() <= lasts;
  };

const ofOne = (
  known: readonly Known[],
  certificate: Certificate,
  at: Date,
  isEmpty: boolean,
): FoundRevocation => {
  // What has been revoked stays revoked, however old the list is.
  const since = known.flatMap(({ revokedAt, asOf }) => (revokedAt ? [{ revokedAt, asOf }] : []));
  const [first] = since.toSorted((one, other) => one.revokedAt.getTime() - other.revokedAt.getTime());
  if (first) return { revocation: first.revokedAt <= at ? 'revoked' : 'revoked_after', ...first };
  const [newest] = known
    .filter(speaksFor(at, certificate))
    .toSorted((one, other) => other.asOf.getTime() - one.asOf.getTime());
  if (newest) return { revocation: 'good', revokedAt: null, asOf: newest.asOf };
  return { revocation: isEmpty ? 'none' : 'unusable', revokedAt: null, asOf: null };
};

const worstFirst: readonly Revocation[] = ['revoked', 'none', 'unusable', 'revoked_after', 'good'];

/**
 * `at`: when the signature is proven to have been there. Each certificate of the chain but the trusted one; the worst counts.
 * Of a certificate that the operator trusts by itself nobody can say anything.
 */
export const revocationOf = async (
  chain: readonly Certificate[],
  material: Material,
  { at, now }: Readonly<{ at: Date; now: Date }>,
): Promise<FoundRevocation> => {
  const isEmpty = material.crls.length + material.ocsps.length === 0 && !material.isCut;
  const all: FoundRevocation[] = [];
  for (const [index, certificate] of chain.slice(0, -1).entries()) {
    const known = await knownOf(material, certificate, chain[index + 1]!);
    const said = known.filter(({ asOf }) => asOf.getTime() <= now.getTime() + clockMilliseconds);
    all.push(ofOne(said, certificate, at, isEmpty));
  }
  const worst = worstFirst.find((one) => all.some(({ revocation }) => revocation === one));
  return (
    all.find(({ revocation }) => revocation === worst) ?? { revocation: 'none', revokedAt: null, asOf: null }
  );
};
