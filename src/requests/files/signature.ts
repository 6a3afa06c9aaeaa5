/** What was found of an electronic signature in a PDF, in words that a clerk and the person understand. */
import type { Text } from '../../ground/language.ts';

export const coverages = ['whole', 'earlier', 'not_file'] as const;
/** `earlier`: it signs the beginning of the file, which was added to since. `not_file`: not what stands in the file. */
export type Coverage = (typeof coverages)[number];
export const coverageTitles: Readonly<Record<Coverage, Text>> = {
  whole: { fi: 'koko tiedoston', sv: 'hela filen', en: 'the whole file' },
  earlier: {
    fi: 'tiedoston alkuosan: siihen on lisätty jotakin allekirjoituksen jälkeen (toinen allekirjoitus tai muutos)',
    sv: 'början av filen: något har lagts till efter signaturen (en annan signatur eller en ändring)',
    en: 'the beginning of the file: something was added after it (another signature or a change)',
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

export type FoundSignature = Readonly<{
  covers: Coverage;
  integrity: Integrity;
  /** Of the certificate; empty where it could not be read. */
  signer: string;
  issuer: string;
  /** What the signer's own clock said, as ISO; null where it said nothing. */
  signedAt: string | null;
  trust: Trust;
}>;

/** It says who signed this very file. Everything less is for a person to weigh. */
export const isProof = ({ covers, integrity, trust }: FoundSignature): boolean =>
  covers === 'whole' && integrity === 'intact' && trust === 'trusted';
