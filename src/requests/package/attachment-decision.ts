/** What somebody who looked at a file about the person said of it: given, given apart, or left out and why. GDPR 15(3), 15(4). */
import type { Text } from '../../ground/language.ts';

export const attachmentDecisions = ['given', 'apart', 'others', 'secrets', 'danger', 'not_about'] as const;
export type AttachmentDecision = (typeof attachmentDecisions)[number];

/** As the person reads them, and the clerk too. */
export const decisionTitles: Readonly<Record<AttachmentDecision, Text>> = {
  given: { fi: 'annetaan', sv: 'lämnas ut', en: 'given' },
  apart: { fi: 'annetaan erikseen', sv: 'lämnas ut separat', en: 'given separately' },
  others: {
    fi: 'jätetään pois: tietoja muista ihmisistä (tietosuoja-asetus, 15 artiklan 4 kohta)',
    sv: 'utelämnas: uppgifter om andra människor (dataskyddsförordningen, artikel 15.4)',
    en: 'left out: data about other people (GDPR, Article 15(4))',
  },
  secrets: {
    fi: 'jätetään pois: liikesalaisuuksia (tietosuoja-asetus, 15 artiklan 4 kohta)',
    sv: 'utelämnas: företagshemligheter (dataskyddsförordningen, artikel 15.4)',
    en: 'left out: trade secrets (GDPR, Article 15(4))',
  },
  danger: {
    fi: 'jätetään pois: vakava vaara jonkun terveydelle tai oikeuksille (tietosuojalaki, 34 §)',
    sv: 'utelämnas: allvarlig fara för någons hälsa eller rättigheter (dataskyddslagen, 34 §)',
    en: 'left out: serious danger to somebody’s health or rights (Data Protection Act, section 34)',
  },
  not_about: {
    fi: 'jätetään pois: ei koske sinua',
    sv: 'utelämnas: gäller inte dig',
    en: 'left out: not about you',
  },
};

export type LeftOut = Readonly<{ name: Readonly<{ place: string; on: string }>; why: AttachmentDecision }>;
/** Every file about the person stands in one of the three. */
export type AnsweredFiles = Readonly<{
  given: readonly string[];
  leftOut: readonly LeftOut[];
  /** Nobody has looked at them yet. */
  waiting: number;
}>;
