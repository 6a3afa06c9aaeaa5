/** A time stamp of a third party (RFC 3161): that these bytes were there at that moment. */
import { type Certificate, type SignedData, type SignerInfo, TSTInfo } from 'pkijs';
import type { Stamp } from '../signature.ts';
import { copyOf, isOutdated } from './algorithms.ts';
import { chainOf, extensionOf, onlyCertificates, type Roots } from './chain.ts';
import type { Material } from './material.ts';
import { isFor } from './ocsp.ts';
import { revocationOf } from './revocation.ts';
import { integrityOf, nameOf, oneSignerOf, signedDataIn } from './signed-data.ts';

export type FoundStamp = Readonly<{ stamp: Stamp; stampedAt: Date | null; stampedBy: string }>;

export type Judging = Readonly<{ roots: Roots; material: Material; at: Date; now: Date }>;

const oid = {
  content: '1.2.840.113549.1.9.16.1.4',
  inSignature: '1.2.840.113549.1.9.16.2.14',
  extendedKeyUsage: '2.5.29.37',
  timeStamping: '1.3.6.1.5.5.7.3.8',
} as const;
const stampsMax = 5;
const clockMilliseconds = 300_000;

export const noStamp: FoundStamp = { stamp: 'none', stampedAt: null, stampedBy: '' };
export const brokenStamp: FoundStamp = { ...noStamp, stamp: 'broken' };

export const isStamp = ({ encapContentInfo }: SignedData): boolean =>
  encapContentInfo.eContentType === oid.content;

const saidIn = (data: SignedData): TSTInfo | undefined => {
  try {
    return TSTInfo.fromBER(data.encapContentInfo.eContent!.getValue());
  } catch {
    return undefined;
  }
};

/** A certificate for stamping and for nothing else (RFC 3161, 2.3): a person’s would let them write their own time. */
const mayStamp = (certificate: Certificate): boolean =>
  isFor(certificate, oid.timeStamping) && extensionOf(certificate, oid.extendedKeyUsage)?.critical === true;

const isTrusted = async (
  data: SignedData,
  certificate: Certificate,
  moment: Date,
  { roots, material, at, now }: Judging,
): Promise<boolean> => {
  const all = [...onlyCertificates(data.certificates), ...material.certificates];
  const chain = roots && (await chainOf(certificate, all, roots, moment));
  if (!chain || !(await chainOf(certificate, all, roots, at))) return false;
  // Whose key is known to be in other hands may have stamped any moment.
  const { revocation } = await revocationOf(chain, material, { at, now });
  return revocation !== 'revoked' && revocation !== 'revoked_after';
};

/** `at`: when the stamp itself is proven to have been there, by a later stamp or because the file is here. */
export const readStamp = async (
  data: SignedData | undefined,
  stamped: ArrayBuffer,
  judging: Judging,
): Promise<FoundStamp> => {
  const one = data && isStamp(data) ? oneSignerOf(data) : undefined;
  const said = data && saidIn(data);
  if (!data || !one?.signer.signedAttrs || !said) return brokenStamp;
  const { signer, certificate } = one;
  const isWeak = isOutdated(said.messageImprint.hashAlgorithm) || !mayStamp(certificate);
  const isEarly = said.genTime.getTime() > judging.at.getTime() + clockMilliseconds;
  if (isWeak || isEarly || (await integrityOf(data, signer, stamped)) !== 'intact') return brokenStamp;
  const trusted = await isTrusted(data, certificate, said.genTime, judging);
  const stampedBy = trusted ? nameOf(certificate.subject) : '';
  return { stamp: trusted ? 'trusted' : 'unknown', stampedAt: said.genTime, stampedBy };
};

/** The one that proves most of those that a signature carries: the earliest that is trusted, else what is wrong with them. */
export const stampOf = async (signer: SignerInfo, judging: Judging): Promise<FoundStamp> => {
  const attributes = signer.unsignedAttrs?.attributes.filter(({ type }) => type === oid.inSignature) ?? [];
  const tokens = attributes.flatMap(({ values }) => values).slice(0, stampsMax);
  const found: FoundStamp[] = [];
  for (const token of tokens) {
    const data = signedDataIn(new Uint8Array(token.toBER()));
    found.push(await readStamp(data, copyOf(signer.signature.valueBlock.valueHexView), judging));
  }
  const trusted = found.filter(({ stamp }) => stamp === 'trusted');
  const [best] = trusted.toSorted((a, b) => a.stampedAt!.getTime() - b.stampedAt!.getTime());
  return best ?? found.find(({ stamp }) => stamp === 'broken') ?? found[0] ?? noStamp;
};
