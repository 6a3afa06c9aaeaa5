/** A CMS container and its one signer, RFC 5652. */
import * as asn1js from 'asn1js';
import {
  type Certificate,
  ContentInfo,
  type IssuerAndSerialNumber,
  type RelativeDistinguishedNames,
  SignedData,
  type SignerInfo,
} from 'pkijs';
import { identityCodeLevel } from '../../../ground/identity-code.ts';
import type { Integrity } from '../signature.ts';
import { isOutdated } from './algorithms.ts';
import { onlyCertificates } from './chain.ts';

const oid = {
  commonName: '2.5.4.3',
  organisation: '2.5.4.10',
  messageDigest: '1.2.840.113549.1.9.4',
} as const;

/** A citizen’s certificate has their electronic identifier (SATU) behind the name; a name is enough. */
const clean = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/\s+\d{8}[0-9A-Z]$/, '')
    .trim()
    .slice(0, 200);

const textOf = ({ typesAndValues }: RelativeDistinguishedNames, type: string): string => {
  const found = typesAndValues.find((one) => one.type === type)?.value.valueBlock.value;
  return typeof found === 'string' ? clean(found) : '';
};

/** A name alone: serial numbers of certificates may hold an identity code, and a name that does is left out. */
export const nameOf = (names: RelativeDistinguishedNames): string => {
  const name = textOf(names, oid.commonName) || textOf(names, oid.organisation);
  return identityCodeLevel(name) === undefined ? name : '';
};

/** Whether a certificate of the signature holds an identity code (ETSI EN 319 412-1: `PNOFI-…`). */
export const holdsIdentityCode = (certificates: readonly Certificate[]): boolean =>
  certificates.some((one) =>
    one.subject.typesAndValues.some(({ value }) => {
      const text: unknown = value.valueBlock.value;
      return typeof text === 'string' && identityCodeLevel(text.replace(/^PNOFI-/, '')) === 'certain';
    }),
  );

export const signedDataIn = (container: Uint8Array): SignedData | undefined => {
  try {
    const whole = asn1js.fromBER(container);
    if (whole.offset === -1) return undefined;
    const info = new ContentInfo({ schema: whole.result });
    return info.contentType === ContentInfo.SIGNED_DATA
      ? new SignedData({ schema: info.content })
      : undefined;
  } catch {
    return undefined;
  }
};

export const attributeOf = ({ signedAttrs }: SignerInfo, type: string): unknown =>
  signedAttrs?.attributes.find((one) => one.type === type)?.values[0];

const certificateOf = (data: SignedData, sid: IssuerAndSerialNumber): Certificate | undefined =>
  onlyCertificates(data.certificates).find(
    (one) => one.serialNumber.isEqual(sid.serialNumber) && one.issuer.isEqual(sid.issuer),
  );

export type OneSigner = Readonly<{ signer: SignerInfo; certificate: Certificate }>;

/** Undefined where there is none, several, or whose certificate is not in it. */
export const oneSignerOf = (data: SignedData): OneSigner | undefined => {
  const [signer, ...others] = data.signerInfos;
  const certificate =
    signer && others.length === 0 && 'serialNumber' in signer.sid
      ? certificateOf(data, signer.sid)
      : undefined;
  return signer && certificate && { signer, certificate };
};

export const integrityOf = async (
  data: SignedData,
  signer: SignerInfo,
  signed: ArrayBuffer,
): Promise<Integrity> => {
  if (isOutdated(signer.digestAlgorithm) || isOutdated(signer.signatureAlgorithm)) return 'weak';
  // Without it the signature would be of the attributes alone, and not of the file.
  if (signer.signedAttrs && !attributeOf(signer, oid.messageDigest)) return 'unreadable';
  const isTrue = await data
    .verify({ signer: 0, data: signed, checkChain: false, extendedMode: true })
    .then(({ signatureVerified }) => signatureVerified === true)
    .catch(() => false);
  return isTrue ? 'intact' : 'altered';
};
