/** Whether a list of revoked certificates speaks of this one: silence is good news only where it would not have been silent. */
import {
  BasicConstraints,
  type Certificate,
  CRLDistributionPoints,
  type Extension,
  type GeneralName,
  IssuingDistributionPoint,
} from 'pkijs';
import { extensionOf } from './chain.ts';

const oid = {
  basicConstraints: '2.5.29.19',
  distributionPoints: '2.5.29.31',
  issuingDistributionPoint: '2.5.29.28',
} as const;

const addressesOf = (names: unknown): string[] =>
  Array.isArray(names)
    ? names.flatMap(({ type, value }: GeneralName) =>
        type === 6 && typeof value === 'string' ? [value] : [],
      )
    : [];

const isAuthority = (certificate: Certificate): boolean => {
  const constraints = extensionOf(certificate, oid.basicConstraints)?.parsedValue;
  return constraints instanceof BasicConstraints && constraints.cA;
};

/** Where the issuer divides its lists, the certificate names its own. */
const isNamedBy = (addresses: readonly string[], certificate: Certificate): boolean => {
  const points = extensionOf(certificate, oid.distributionPoints)?.parsedValue;
  return (
    points instanceof CRLDistributionPoints &&
    points.distributionPoints.some(({ distributionPoint }) =>
      addressesOf(distributionPoint).some((one) => addresses.includes(one)),
    )
  );
};

const isWithin = (point: IssuingDistributionPoint, certificate: Certificate): boolean => {
  const isPart =
    point.indirectCRL ||
    point.onlyContainsAttributeCerts ||
    point.onlySomeReasons !== undefined ||
    (isAuthority(certificate) ? point.onlyContainsUserCerts : point.onlyContainsCACerts);
  const { distributionPoint } = point;
  return (
    !isPart && (distributionPoint === undefined || isNamedBy(addressesOf(distributionPoint), certificate))
  );
};

/** A list of changes alone (critical, like all that is not known here) is not read. */
export const speaksOf = (extensions: readonly Extension[], certificate: Certificate): boolean =>
  extensions.every(({ critical, extnID, parsedValue }) => {
    if (extnID !== oid.issuingDistributionPoint) return !critical;
    return parsedValue instanceof IssuingDistributionPoint && isWithin(parsedValue, certificate);
  });
