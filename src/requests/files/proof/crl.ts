/** A list of revoked certificates, RFC 5280 chapter 5. Its rows stay bytes until one is asked for. */
import * as asn1js from 'asn1js';
import {
  AlgorithmIdentifier,
  type Certificate,
  type Extension,
  Extensions,
  RelativeDistinguishedNames,
  RevokedCertificate,
  Time,
} from 'pkijs';
import { copyOf, isSignedBy } from './algorithms.ts';
import { extensionOf } from './chain.ts';
import { elementAt, elementsOf } from './der.ts';
import type { Known } from './known.ts';
import { speaksOf } from './list-scope.ts';

export type Crl = Readonly<{
  tbs: Uint8Array;
  algorithm: AlgorithmIdentifier;
  signature: asn1js.BitString;
  issuer: RelativeDistinguishedNames;
  thisUpdate: Date;
  nextUpdate: Date | undefined;
  rows: Uint8Array;
  extensions: readonly Extension[];
}>;

const tags = {
  sequence: 0x30,
  integer: 0x02,
  utcTime: 0x17,
  generalizedTime: 0x18,
  extensions: 0xa0,
} as const;
const oid = {
  keyUsage: '2.5.29.15',
  invalidityDate: '2.5.29.24',
} as const;

const schemaOf = (bytes: Uint8Array): asn1js.AsnType => asn1js.fromBER(copyOf(bytes)).result;
const isTime = (tag: number | undefined): boolean => tag === tags.utcTime || tag === tags.generalizedTime;
const timeOf = (bytes: Uint8Array): Date => new Time({ schema: schemaOf(bytes) }).value;

/** Throws where it is not one. */
export const readCrl = (bytes: Uint8Array): Crl => {
  const [tbs, algorithm, signature] = [...elementsOf(elementAt(bytes).content)];
  const inside = [...elementsOf(tbs!.content)];
  if (inside[0]?.tag === tags.integer) inside.shift();
  const [, issuer, thisUpdate, ...rest] = inside;
  const next = isTime(rest[0]?.tag) ? rest.shift() : undefined;
  const rows = rest[0]?.tag === tags.sequence ? rest.shift() : undefined;
  const extensions = rest[0]?.tag === tags.extensions ? elementAt(rest[0].content).whole : undefined;
  const bits = schemaOf(signature!.whole);
  if (!(bits instanceof asn1js.BitString) || !isTime(thisUpdate?.tag)) throw new Error('not a CRL');
  return {
    tbs: tbs!.whole,
    algorithm: new AlgorithmIdentifier({ schema: schemaOf(algorithm!.whole) }),
    signature: bits,
    issuer: new RelativeDistinguishedNames({ schema: schemaOf(issuer!.whole) }),
    thisUpdate: timeOf(thisUpdate!.whole),
    nextUpdate: next && timeOf(next.whole),
    rows: rows?.content ?? new Uint8Array(),
    extensions: extensions ? new Extensions({ schema: schemaOf(extensions) }).extensions : [],
  };
};

/** Where it has none, it may sign anything. */
const maySignLists = (issuer: Certificate): boolean => {
  const usage = extensionOf(issuer, oid.keyUsage)?.parsedValue;
  // Bit 6, cRLSign.
  return !(usage instanceof asn1js.BitString) || ((usage.valueBlock.valueHexView[0] ?? 0) & 0x02) !== 0;
};

const rowOf = ({ rows }: Crl, serial: Uint8Array): RevokedCertificate | undefined => {
  for (const { whole, content } of elementsOf(rows))
    if (Buffer.compare(elementAt(content).content, serial) === 0)
      return new RevokedCertificate({ schema: schemaOf(whole) });
  return undefined;
};

/** The key may have been in other hands before the issuer learned of it. */
const sinceOf = ({ revocationDate, crlEntryExtensions }: RevokedCertificate): Date => {
  const found = crlEntryExtensions?.extensions.find(({ extnID }) => extnID === oid.invalidityDate);
  const said = found && asn1js.fromBER(copyOf(found.extnValue.valueBlock.valueHexView)).result;
  const invalid = said instanceof asn1js.GeneralizedTime ? said.toDate() : revocationDate.value;
  return new Date(Math.min(invalid.getTime(), revocationDate.value.getTime()));
};

/** What the list says of the certificate; undefined where it is not this issuer’s, not signed by it, or does not speak of it. */
export const knownByCrl = async (
  crl: Crl,
  certificate: Certificate,
  issuer: Certificate,
): Promise<Known | undefined> => {
  if (!crl.issuer.isEqual(issuer.subject) || !speaksOf(crl.extensions, certificate) || !maySignLists(issuer))
    return undefined;
  const { tbs, signature, algorithm, thisUpdate, nextUpdate } = crl;
  if (!(await isSignedBy({ bytes: tbs, signature, algorithm }, issuer))) return undefined;
  const row = rowOf(crl, certificate.serialNumber.valueBlock.valueHexView);
  return { asOf: thisUpdate, until: nextUpdate, revokedAt: row && sinceOf(row) };
};
