/** What a signature itself brings along: certificates, lists, and Adobe's attribute of lists and answers (ISO 32000-2, 12.8.3.3.2). */
import * as asn1js from 'asn1js';
import { CertificateRevocationList, type SignedData, type SignerInfo } from 'pkijs';
import { onlyCertificates } from './chain.ts';
import { type Material, sorted } from './material.ts';

const revocationInfoArchival = '1.2.840.113583.1.1.8';
const itemsMax = 50;

const childrenOf = (block: unknown): readonly asn1js.AsnType[] =>
  block instanceof asn1js.Constructed || block instanceof asn1js.Sequence ? block.valueBlock.value : [];

export const materialIn = (
  { certificates, crls }: SignedData,
  { signedAttrs, unsignedAttrs }: SignerInfo,
): Material => {
  const archives = [...(signedAttrs?.attributes ?? []), ...(unsignedAttrs?.attributes ?? [])]
    .filter(({ type }) => type === revocationInfoArchival)
    .flatMap(({ values }) => values);
  // [0] lists, [1] answers: each a sequence of what a DSS holds as streams.
  const archived = archives.flatMap(childrenOf).flatMap(childrenOf).flatMap(childrenOf);
  const lists = (crls ?? [])
    .filter((one) => one instanceof CertificateRevocationList)
    .map((one) => one.toSchema());
  const all = [...archived, ...lists];
  const found = sorted(
    all.slice(0, itemsMax).map((one) => new Uint8Array(one.toBER())),
    all.length > itemsMax,
  );
  return { ...found, certificates: [...found.certificates, ...onlyCertificates(certificates)] };
};
