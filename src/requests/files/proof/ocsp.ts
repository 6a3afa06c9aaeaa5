/** An issuer's answer about one certificate, RFC 6960. */
import * as asn1js from 'asn1js';
import {
  BasicOCSPResponse,
  CertID,
  type Certificate,
  ExtKeyUsage,
  getCrypto,
  OCSPResponse,
  type SingleResponse,
} from 'pkijs';
import { copyOf, isOutdated, isSignedBy } from './algorithms.ts';
import { extensionOf, isSame, isValidAt } from './chain.ts';
import type { Known } from './known.ts';

const oid = {
  basic: '1.3.6.1.5.5.7.48.1.1',
  extendedKeyUsage: '2.5.29.37',
  ocspSigning: '1.3.6.1.5.5.7.3.9',
} as const;

/** Throws where it is not one that answers. */
export const readOcsp = (bytes: Uint8Array): BasicOCSPResponse => {
  const { responseBytes } = OCSPResponse.fromBER(copyOf(bytes));
  if (responseBytes?.responseType !== oid.basic) throw new Error('not an OCSP answer');
  return BasicOCSPResponse.fromBER(copyOf(responseBytes.response.valueBlock.valueHexView));
};

export const isFor = (certificate: Certificate, oidOfUse: string): boolean => {
  const use = extensionOf(certificate, oid.extendedKeyUsage)?.parsedValue;
  return use instanceof ExtKeyUsage && use.keyPurposes.includes(oidOfUse);
};

/** The issuer itself, or whom it has named for this: by a certificate made for answering, and by nobody else. */
const mayAnswer = async (responder: Certificate, issuer: Certificate, at: Date): Promise<boolean> =>
  isSame(responder, issuer) ||
  (isFor(responder, oid.ocspSigning) &&
    isValidAt(responder, at) &&
    !isOutdated(responder.signatureAlgorithm) &&
    responder.issuer.isEqual(issuer.subject) &&
    (await responder.verify(issuer).catch(() => false)));

const isSigned = async (answer: BasicOCSPResponse, issuer: Certificate): Promise<boolean> => {
  const { tbsResponseData, signature, signatureAlgorithm } = answer;
  const said = { bytes: tbsResponseData.tbsView, signature, algorithm: signatureAlgorithm };
  const at = tbsResponseData.producedAt;
  for (const responder of [issuer, ...(answer.certs ?? []).slice(0, 5)]) {
    if (!(await mayAnswer(responder, issuer, at))) continue;
    if (await isSignedBy(said, responder)) return true;
  }
  return false;
};

const answersAbout = async (
  { certID }: SingleResponse,
  certificate: Certificate,
  issuerCertificate: Certificate,
): Promise<boolean> => {
  const { algorithmId } = certID.hashAlgorithm;
  const { name } = getCrypto(true).getAlgorithmByOID<{ name: string }>(algorithmId, true);
  const own = await CertID.create(certificate, { hashAlgorithm: name, issuerCertificate });
  return own.isEqual(certID);
};

/** Good, revoked since, or unknown. */
const saidOf = ({ certStatus, thisUpdate, nextUpdate }: SingleResponse): Known | undefined => {
  const status: unknown = certStatus;
  const known = { asOf: thisUpdate, until: nextUpdate };
  if (status instanceof asn1js.Constructed && status.idBlock.tagNumber === 1) {
    const [since] = status.valueBlock.value;
    return since instanceof asn1js.GeneralizedTime ? { ...known, revokedAt: since.toDate() } : undefined;
  }
  const isGood = status instanceof asn1js.BaseBlock && status.idBlock.tagNumber === 0;
  return isGood ? { ...known, revokedAt: undefined } : undefined;
};

export const knownByOcsp = async (
  answer: BasicOCSPResponse,
  certificate: Certificate,
  issuer: Certificate,
): Promise<Known | undefined> => {
  for (const one of answer.tbsResponseData.responses.slice(0, 50)) {
    if (!(await answersAbout(one, certificate, issuer))) continue;
    return (await isSigned(answer, issuer)) ? saidOf(one) : undefined;
  }
  return undefined;
};
