/** One CMS container against what it is said to sign: digest, signature, certificate, chain. ETSI EN 319 142, RFC 5652. */
import * as asn1js from 'asn1js';
import {
  Certificate,
  CertificateChainValidationEngine,
  ContentInfo,
  type RelativeDistinguishedNames,
  SignedData,
  type SignerInfo,
} from 'pkijs';
import { identityCodeLevel } from '../../ground/identity-code.ts';
import type { FoundSignature, Integrity, Trust } from './signature.ts';

export type Container = Readonly<{ signed: readonly Uint8Array[]; container: Uint8Array }>;
export type Roots = readonly Certificate[] | undefined;

const oid = {
  commonName: '2.5.4.3',
  organisation: '2.5.4.10',
  signingTime: '1.2.840.113549.1.9.5',
  messageDigest: '1.2.840.113549.1.9.4',
  basicConstraints: '2.5.29.19',
} as const;

/** MD5 and SHA-1: another document with the same digest can be made. */
const weakDigests = new Set(['1.2.840.113549.2.5', '1.3.14.3.2.26']);

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
const nameOf = (names: RelativeDistinguishedNames): string => {
  const name = textOf(names, oid.commonName) || textOf(names, oid.organisation);
  return identityCodeLevel(name) === undefined ? name : '';
};

/** Whether a certificate of the signature holds an identity code (ETSI EN 319 412-1: `PNOFI-…`). */
export const holdsIdentityCode = ({ certificates }: SignedData): boolean =>
  (certificates ?? []).some(
    (one) =>
      one instanceof Certificate &&
      one.subject.typesAndValues.some(({ value }) => {
        const text: unknown = value.valueBlock.value;
        return typeof text === 'string' && identityCodeLevel(text.replace(/^PNOFI-/, '')) === 'certain';
      }),
  );

const attributeOf = ({ signedAttrs }: SignerInfo, type: string): unknown =>
  signedAttrs?.attributes.find((one) => one.type === type)?.values[0];

const timeIn = (signer: SignerInfo): Date | null => {
  const value = attributeOf(signer, oid.signingTime);
  return value instanceof asn1js.UTCTime || value instanceof asn1js.GeneralizedTime ? value.toDate() : null;
};

const signerOf = (data: SignedData, { sid }: SignerInfo): Certificate | undefined =>
  data.certificates?.find(
    (one): one is Certificate =>
      one instanceof Certificate &&
      'serialNumber' in sid &&
      one.serialNumber.isEqual(sid.serialNumber) &&
      one.issuer.isEqual(sid.issuer),
  );

const joined = (pieces: readonly Uint8Array[]): ArrayBuffer => {
  const all = Buffer.concat(pieces);
  return all.buffer.slice(all.byteOffset, all.byteOffset + all.byteLength) as ArrayBuffer;
};

const integrityOf = async (data: SignedData, signer: SignerInfo, signed: ArrayBuffer): Promise<Integrity> => {
  if (weakDigests.has(signer.digestAlgorithm.algorithmId)) return 'weak';
  // Without it the signature would be of the attributes alone, and not of the file.
  if (signer.signedAttrs && !attributeOf(signer, oid.messageDigest)) return 'unreadable';
  const isTrue = await data
    .verify({ signer: 0, data: signed, checkChain: false, extendedMode: true })
    .then(({ signatureVerified }) => signatureVerified === true)
    .catch(() => false);
  return isTrue ? 'intact' : 'altered';
};

const isValidAt = ({ notBefore, notAfter }: Certificate, at: Date): boolean =>
  notBefore.value <= at && at <= notAfter.value;

const trustOf = async (
  data: SignedData,
  certificate: Certificate,
  roots: Roots,
  at: readonly Date[],
): Promise<Trust> => {
  if (!roots) return 'no_list';
  if (!at.every((one) => isValidAt(certificate, one))) return 'not_valid';
  const others = (data.certificates ?? []).filter(
    (one): one is Certificate => one instanceof Certificate && one !== certificate,
  );
  const engine = new CertificateChainValidationEngine({
    trustedCerts: [...roots],
    // The one to be judged stands last.
    certs: [...others, certificate],
    checkDate: at[0]!,
  });
  const { result } = await engine.verify().catch(() => ({ result: false }));
  return result ? 'trusted' : 'unknown';
};

const unreadable: Omit<FoundSignature, 'covers'> = {
  integrity: 'unreadable',
  signer: '',
  issuer: '',
  signedAt: null,
  trust: 'unknown',
};

export type ReadContainer = Omit<FoundSignature, 'covers'> & Readonly<{ holdsCode: boolean }>;

const signedDataIn = (container: Uint8Array): SignedData | undefined => {
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

/** `now`: when the file came to us. The certificate must have been valid then and when it says that it was signed. */
export const readContainer = async (
  { signed, container }: Container,
  roots: Roots,
  now: Date,
): Promise<ReadContainer> => {
  const data = signedDataIn(container);
  const [signer, ...others] = data?.signerInfos ?? [];
  // A signature of a PDF has exactly one signer, and signs what stands outside of it.
  if (!data || !signer || others.length > 0 || data.encapContentInfo.eContent)
    return { ...unreadable, holdsCode: data ? holdsIdentityCode(data) : false };
  const certificate = signerOf(data, signer);
  if (!certificate) return { ...unreadable, holdsCode: holdsIdentityCode(data) };
  const signedAt = timeIn(signer);
  return {
    integrity: await integrityOf(data, signer, joined(signed)),
    signer: nameOf(certificate.subject),
    issuer: nameOf(certificate.issuer),
    signedAt: signedAt?.toISOString() ?? null,
    trust: await trustOf(data, certificate, roots, signedAt ? [now, signedAt] : [now]),
    holdsCode: holdsIdentityCode(data),
  };
};
