/** What was found of an electronic signature in a PDF, in words that a clerk and the person understand. */
import type { Text } from '../../ground/language.ts';

export const kinds = ['signature', 'time_stamp'] as const;
/** A time stamp of the whole document shows that it was there, and nobody's will. */
export type Kind = (typeof kinds)[number];
export const kindTitles: Readonly<Record<Kind, Text>> = {
  signature: { fi: 'allekirjoitus', sv: 'signatur', en: 'signature' },
  time_stamp: {
    fi: 'asiakirjan aikaleima',
    sv: 'tidsstämpel på dokumentet',
    en: 'time stamp of the document',
  },
};

export const coverages = ['whole', 'earlier', 'not_file'] as const;
/** `earlier`: it signs the beginning of the file, which was added to since. `not_file`: not what stands in the file. */
export type Coverage = (typeof coverages)[number];
export const coverageTitles: Readonly<Record<Coverage, Text>> = {
  whole: { fi: 'koko tiedoston', sv: 'hela filen', en: 'the whole file' },
  earlier: {
    fi: 'tiedoston alkuosan: siihen on lisätty jotakin allekirjoituksen jälkeen (toinen allekirjoitus, aikaleima tai sulkutietoa, tai muutos)',
    sv: 'början av filen: något har lagts till efter signaturen (en annan signatur, en tidsstämpel eller spärruppgifter, eller en ändring)',
    en: 'the beginning of the file: something was added after it (another signature, a time stamp or revocation data, or a change)',
  },
  not_file: {
    fi: 'jotakin muuta kuin tiedoston sellaisena kuin se on',
    sv: 'något annat än filen som den är',
    en: 'something else than the file as it stands',
  },
};

export const integrities = ['intact', 'altered', 'weak', 'unreadable'] as const;
export type Integrity = (typeof integrities)[number];
export const integrityTitles: Readonly<Record<Integrity, Text>> = {
  intact: { fi: 'eheä', sv: 'oskadad', en: 'intact' },
  altered: {
    fi: 'ei pidä: tiedostoa on muutettu allekirjoituksen jälkeen',
    sv: 'håller inte: filen har ändrats efter signaturen',
    en: 'does not hold: the file was changed after it was signed',
  },
  weak: {
    fi: 'tehty vanhentuneella menetelmällä, joka ei todista mitään',
    sv: 'gjord med en föråldrad metod som inte bevisar något',
    en: 'made by an outdated method, which proves nothing',
  },
  unreadable: { fi: 'ei ole luettavissa', sv: 'går inte att läsa', en: 'cannot be read' },
};

export const trusts = ['trusted', 'unknown', 'not_valid', 'no_list'] as const;
export type Trust = (typeof trusts)[number];
export const trustTitles: Readonly<Record<Trust, Text>> = {
  trusted: {
    fi: 'varmenteen myöntäjä on luottamusluettelossa',
    sv: 'certifikatets utfärdare finns i förteckningen över betrodda',
    en: 'the issuer of the certificate is on the trust list',
  },
  unknown: {
    fi: 'varmenteen myöntäjä ei ole luottamusluettelossa',
    sv: 'certifikatets utfärdare finns inte i förteckningen över betrodda',
    en: 'the issuer of the certificate is not on the trust list',
  },
  not_valid: {
    fi: 'varmenne ei ollut voimassa',
    sv: 'certifikatet gällde inte',
    en: 'the certificate was not valid',
  },
  no_list: {
    fi: 'allekirjoittajan varmennetta ei tunneta: luottamusluetteloa ei ole asetettu',
    sv: 'undertecknarens certifikat är inte känt: ingen förteckning över betrodda har angetts',
    en: 'the signer’s certificate is not known: no trust list has been set',
  },
};

export const stamps = ['trusted', 'unknown', 'broken', 'none', 'not_looked'] as const;
/** `unknown`: whoever gave it is not on the list. `broken`: it is not of these bytes, or not by whoever may stamp. */
export type Stamp = (typeof stamps)[number];
export const stampTitles: Readonly<Record<Stamp, Text>> = {
  trusted: {
    fi: 'pitää: aikaleiman antaja on luottamusluettelossa',
    sv: 'håller: den som gav tidsstämpeln finns i förteckningen över betrodda',
    en: 'holds: whoever gave the time stamp is on the trust list',
  },
  unknown: {
    fi: 'ei todista: aikaleiman antaja ei ole luottamusluettelossa, tai sen varmenne ei ole voimassa',
    sv: 'bevisar inget: den som gav tidsstämpeln finns inte i förteckningen över betrodda, eller dess certifikat gäller inte',
    en: 'proves nothing: whoever gave the time stamp is not on the trust list, or their certificate is not valid',
  },
  broken: {
    fi: 'ei pidä: aikaleima ei ole tästä allekirjoituksesta, tai sen on tehnyt joku, joka ei saa antaa aikaleimoja',
    sv: 'håller inte: tidsstämpeln gäller inte den här signaturen, eller har gjorts av någon som inte får ge tidsstämplar',
    en: 'does not hold: the time stamp is not of this signature, or was made by somebody who may give none',
  },
  none: {
    fi: 'ei ole: hetki on allekirjoittajan oman kellon mukaan',
    sv: 'saknas: tidpunkten är enligt undertecknarens egen klocka',
    en: 'none: the moment is by the signer’s own clock',
  },
  not_looked: { fi: 'ei tarkastettu', sv: 'kontrollerades inte', en: 'was not verified' },
};

export const revocations = ['good', 'revoked_after', 'revoked', 'unusable', 'none', 'not_looked'] as const;
/** `none`: the file brings nothing along. `unusable`: what it brings says nothing of this certificate at that moment. */
export type Revocation = (typeof revocations)[number];
export const revocationTitles: Readonly<Record<Revocation, Text>> = {
  good: {
    fi: 'varmennetta ei ollut suljettu',
    sv: 'certifikatet var inte spärrat',
    en: 'the certificate was not revoked',
  },
  revoked_after: {
    fi: 'varmenne oli voimassa allekirjoitettaessa; se on suljettu vasta sen jälkeen',
    sv: 'certifikatet gällde när det signerades; det spärrades först därefter',
    en: 'the certificate was valid when it signed; it was revoked only afterwards',
  },
  revoked: {
    fi: 'varmenne on suljettu, eikä tiedosto todista, että allekirjoitus tehtiin ennen sitä',
    sv: 'certifikatet är spärrat, och filen bevisar inte att signaturen gjordes dessförinnan',
    en: 'the certificate is revoked, and the file does not prove that the signature was made before',
  },
  unusable: {
    fi: 'ei tiedetä: tiedostossa oleva sulkutieto ei kelpaa (vanhentunut, toisen myöntäjän, allekirjoitus ei pidä tai liian suuri)',
    sv: 'inte känt: spärruppgifterna i filen duger inte (för gamla, av en annan utfärdare, signaturen håller inte eller för stora)',
    en: 'not known: the revocation data in the file is no good (outdated, by another issuer, its signature does not hold, or too large)',
  },
  none: {
    fi: 'ei tiedetä: tiedostossa ei ole sulkutietoa',
    sv: 'inte känt: filen innehåller inga spärruppgifter',
    en: 'not known: the file holds no revocation data',
  },
  not_looked: { fi: 'ei tarkastettu', sv: 'kontrollerades inte', en: 'was not verified' },
};

export type FoundSignature = Readonly<{
  kind: Kind;
  covers: Coverage;
  integrity: Integrity;
  /** Of the certificate; empty where it could not be read. */
  signer: string;
  issuer: string;
  /** What the signer's own clock said, as ISO; null where it said nothing. */
  signedAt: string | null;
  trust: Trust;
  stamp: Stamp;
  /** What the stamp says, as ISO, and by whom where it is trusted. */
  stampedAt: string | null;
  stampedBy: string;
  revocation: Revocation;
  revokedAt: string | null;
  /** When the issuer said what is known of it. */
  revocationAsOf: string | null;
}>;

type Judged = Pick<FoundSignature, 'kind' | 'covers' | 'integrity' | 'trust' | 'stamp' | 'revocation'>;

/** It says who signed this very file, with a certificate that was not revoked. Everything less is for a person to weigh. */
export const isProof = ({ kind, covers, integrity, trust, stamp, revocation }: Judged): boolean =>
  covers === 'whole' &&
  integrity === 'intact' &&
  trust === 'trusted' &&
  (kind === 'time_stamp' ||
    (stamp !== 'broken' && (revocation === 'good' || revocation === 'revoked_after')));

export const isWorthless = ({ covers, integrity, trust, revocation }: Judged): boolean =>
  integrity !== 'intact' || covers === 'not_file' || trust === 'not_valid' || revocation === 'revoked';
