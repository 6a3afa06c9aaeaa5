/** One CMS container against what it is said to sign: digest, signature, certificate, chain, stamp. ETSI EN 319 142, RFC 5652. */
import * as asn1js from 'asn1js';
import type { Certificate, SignedData, SignerInfo } from 'pkijs';
import { chainOf, isValidAt, onlyCertificates, type Roots } from './proof/chain.ts';
import { together } from './proof/material.ts';
import { materialIn } from './proof/material-in.ts';
import { type FoundRevocation, revocationOf } from './proof/revocation.ts';
import {
  attributeOf,
  holdsIdentityCode,
  integrityOf,
  nameOf,
  oneSignerOf,
  signedDataIn,
} from './proof/signed-data.ts';
import { type FoundStamp, isStamp, type Judging, noStamp, readStamp, stampOf } from './proof/stamp.ts';
import type { FoundSignature, Trust } from './signature.ts';

export type Container = Readonly<{ signed: readonly Uint8Array[]; container: Uint8Array }>;

const signingTime = '1.2.840.113549.1.9.5';

const timeIn = (signer: SignerInfo): Date | null => {
  const value = attributeOf(signer, signingTime);
  return value instanceof asn1js.UTCTime || value instanceof asn1js.GeneralizedTime ? value.toDate() : null;
};

const joined = (pieces: readonly Uint8Array[]): ArrayBuffer => {
  const all = Buffer.concat(pieces);
  return all.buffer.slice(all.byteOffset, all.byteOffset + all.byteLength) as ArrayBuffer;
};

type Trusted = Readonly<{ trust: Trust; chain: readonly Certificate[] | undefined }>;

const trustOf = async (
  certificate: Certificate,
  all: readonly Certificate[],
  roots: Roots,
  [at, ...also]: readonly [Date, ...Date[]],
): Promise<Trusted> => {
  if (!roots) return { trust: 'no_list', chain: undefined };
  if (![at, ...also].every((one) => isValidAt(certificate, one)))
    return { trust: 'not_valid', chain: undefined };
  const chain = await chainOf(certificate, all, roots, at);
  return { trust: chain ? 'trusted' : 'unknown', chain };
};

export type ReadContainer = Omit<FoundSignature, 'covers'> & Readonly<{ holdsCode: boolean }>;

const stampWords = ({ stamp, stampedAt, stampedBy }: FoundStamp) => ({
  stamp,
  stampedAt: stampedAt?.toISOString() ?? null,
  stampedBy,
});
const notLooked: FoundRevocation = { revocation: 'not_looked', revokedAt: null, asOf: null };
const revocationWords = ({ revocation, revokedAt, asOf }: FoundRevocation) => ({
  revocation,
  revokedAt: revokedAt?.toISOString() ?? null,
  revocationAsOf: asOf?.toISOString() ?? null,
});

const unreadable: Omit<FoundSignature, 'covers'> = {
  kind: 'signature',
  integrity: 'unreadable',
  signer: '',
  issuer: '',
  signedAt: null,
  trust: 'unknown',
  ...stampWords(noStamp),
  ...revocationWords(notLooked),
};

/** A stamp of the whole document stands in a place like a signature's, and is nobody's will. */
const readDocumentStamp = async (
  data: SignedData,
  signed: ArrayBuffer,
  judging: Judging,
): Promise<Omit<FoundSignature, 'covers'>> => {
  const found = await readStamp(data, signed, judging);
  const notOnList: Trust = judging.roots ? 'unknown' : 'no_list';
  return {
    ...unreadable,
    ...stampWords(found),
    kind: 'time_stamp',
    integrity: found.stamp === 'broken' ? 'altered' : 'intact',
    trust: found.stamp === 'trusted' ? 'trusted' : notOnList,
  };
};

const readSignature = async (
  data: SignedData,
  signed: ArrayBuffer,
  judging: Judging,
): Promise<Omit<FoundSignature, 'covers'>> => {
  const one = oneSignerOf(data);
  // A signature of a PDF signs what stands outside of it.
  if (!one || data.encapContentInfo.eContent) return unreadable;
  const { signer, certificate } = one;
  const material = together(judging.material, materialIn(data, signer));
  const found = await stampOf(signer, { ...judging, material });
  // The moment when it was there for certain: stamped, or in our hands.
  const at = found.stamp === 'trusted' ? found.stampedAt! : judging.at;
  const signedAt = timeIn(signer);
  const { trust, chain } = await trustOf(
    certificate,
    material.certificates,
    judging.roots,
    signedAt ? [at, signedAt] : [at],
  );
  return {
    kind: 'signature',
    integrity: await integrityOf(data, signer, signed),
    signer: nameOf(certificate.subject),
    issuer: nameOf(certificate.issuer),
    signedAt: signedAt?.toISOString() ?? null,
    trust,
    ...stampWords(found),
    ...revocationWords(chain ? await revocationOf(chain, material, { at, now: judging.now }) : notLooked),
  };
};

/** `judging.at`: when the file is proven to have held it, by a later stamp or because it came to us. */
export const readContainer = async (
  { signed, container }: Container,
  judging: Judging,
): Promise<ReadContainer> => {
  const data = signedDataIn(container);
  if (!data) return { ...unreadable, holdsCode: false };
  const read = isStamp(data) ? readDocumentStamp : readSignature;
  return {
    ...(await read(data, joined(signed), judging)),
    holdsCode: holdsIdentityCode(onlyCertificates(data.certificates)),
  };
};
