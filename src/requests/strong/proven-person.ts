/**
 * What is taken from a token, and all that is: the names, the birth date, an e-mail address that the provider vouches for.
 * The identity code and whatever else stands in it ends here; nobody else sees the claims. Tietosuojalaki 29 §.
 */

import { isDate } from '../../ground/calendar.ts';
import { parseEmail } from '../../ground/email.ts';

export type ProvenPerson = Readonly<{
  familyName: string;
  givenNames: string;
  /** `YYYY-MM-DD`. */
  birthDate: string | null;
  /** Normalised; only where the provider says that it is verified. */
  email: string | null;
  /** What the provider calls the person towards us. */
  subject: string;
}>;

type Claims = Readonly<Record<string, unknown>>;

/** The names of the Finnish Trust Network, then those of OpenID Connect. */
const namesOf = {
  family: ['urn:oid:2.5.4.4', 'family_name'],
  given: ['urn:oid:1.2.246.575.1.14', 'urn:oid:2.5.4.42', 'given_name'],
  birth: ['urn:oid:1.3.6.1.5.5.7.9.1', 'birthdate'],
} as const;

const textIn = (claims: Claims, names: readonly string[]): string => {
  for (const name of names) {
    const value = claims[name];
    if (typeof value === 'string' && value.trim()) return value.normalize('NFC').trim().slice(0, 200);
  }
  return '';
};

const emailIn = (claims: Claims): string | null => {
  const { email, email_verified } = claims;
  return (email_verified === true && typeof email === 'string' && parseEmail(email)?.normalised) || null;
};

/** A name that comes in capitals is written as a name is. It is compared without regard to case. */
const tidy = (name: string): string =>
  name.length > 1 && name === name.toLocaleUpperCase('fi')
    ? name.toLocaleLowerCase('fi').replace(/(^|[\s'’-])\p{L}/gu, (first) => first.toLocaleUpperCase('fi'))
    : name;

/** Undefined where the token names nobody. */
export const personIn = (claims: Claims): ProvenPerson | undefined => {
  const familyName = tidy(textIn(claims, namesOf.family));
  const givenNames = tidy(textIn(claims, namesOf.given));
  const subject = claims['sub'];
  // An empty one would be the same for all.
  if (!familyName || !givenNames || typeof subject !== 'string' || !subject.trim()) return undefined;
  const born = textIn(claims, namesOf.birth);
  return { familyName, givenNames, birthDate: isDate(born) ? born : null, email: emailIn(claims), subject };
};
