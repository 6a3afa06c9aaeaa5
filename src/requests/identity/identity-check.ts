/**
 * How it is made sure who asks, least data first (GDPR 12(6), 5(1)(c)): a link to a contact that was registered before the
 * request, questions about orders, a letter with a code to the registered address.
 */
import { hash, randomBytes, randomInt } from 'node:crypto';
import type { Text } from '../../ground/language.ts';

export const checkWays = ['link', 'orders', 'code', 'strong'] as const;
export type CheckWay = (typeof checkWays)[number];

export const wayTitles: Readonly<Record<CheckWay, Text>> = {
  link: {
    fi: 'Linkki rekisterissä olleeseen sähköpostiin',
    sv: 'Länk till en e-postadress i registret',
    en: 'Link to an e-mail address in the register',
  },
  orders: { fi: 'Kysymykset tilauksista', sv: 'Frågor om beställningar', en: 'Questions about orders' },
  code: {
    fi: 'Koodi kirjeellä rekisterissä olleeseen osoitteeseen',
    sv: 'Kod per brev till en adress i registret',
    en: 'Code by letter to an address in the register',
  },
  strong: { fi: 'Vahva tunnistautuminen', sv: 'Stark autentisering', en: 'Strong identification' },
};

export const outcomes = ['confirmed', 'denied', 'failed'] as const;
export type Outcome = (typeof outcomes)[number];

/** Days in which the link or the code must be brought back: post takes its time. */
export const validDays: Readonly<Record<'link' | 'code', number>> = { link: 7, code: 21 };

/** Without letters and digits that look alike on paper. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const four = (): string => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('');

/** A link is clicked, 256 bits; a code is typed, 80 bits in four groups of four. */
export const newSecret = (way: 'link' | 'code'): string =>
  way === 'link' ? randomBytes(32).toString('base64url') : [four(), four(), four(), four()].join('-');

/** Random enough to need no slow hash. A code may be typed in small letters and without its lines. */
export const hashOfSecret = (typed: string): string => {
  const tidy = typed.replace(/[\s-]/g, '').toUpperCase();
  const secret = /^[A-Z2-9]{16}$/.test(tidy) ? tidy : typed.trim();
  return hash('sha256', secret, 'base64url');
};

/** What strong identification showed of the customer of the request, or of whoever asks on their behalf. */
export type StrongProof =
  | 'subject'
  | 'birth_date'
  | 'email'
  | 'name_only'
  | 'name_differs'
  | 'birth_differs'
  | 'representative'
  | 'representative_differs';

export const strongProofTitles: Readonly<Record<StrongProof, Text>> = {
  subject: {
    fi: 'sama henkilö kuin aiemmin',
    sv: 'samma person som tidigare',
    en: 'the same person as before',
  },
  birth_date: {
    fi: 'nimi ja syntymäaika ovat samat kuin rekisterissä',
    sv: 'namnet och födelsedatumet är desamma som i registret',
    en: 'the name and birth date are those of the register',
  },
  email: {
    fi: 'nimi ja vahvistettu sähköpostiosoite ovat samat kuin rekisterissä',
    sv: 'namnet och den bekräftade e-postadressen är desamma som i registret',
    en: 'the name and the verified e-mail address are those of the register',
  },
  name_only: {
    fi: 'nimi on sama, mutta rekisterissä ei ole syntymäaikaa, johon verrata',
    sv: 'namnet är detsamma, men registret har inget födelsedatum att jämföra med',
    en: 'the name is the same, but the register has no birth date to compare',
  },
  name_differs: {
    fi: 'nimi ei ole sama kuin rekisterissä',
    sv: 'namnet är inte detsamma som i registret',
    en: 'the name is not that of the register',
  },
  birth_differs: {
    fi: 'syntymäaika ei ole sama kuin rekisterissä',
    sv: 'födelsedatumet är inte detsamma som i registret',
    en: 'the birth date is not that of the register',
  },
  representative: {
    fi: 'nimi on sama kuin edustajan',
    sv: 'namnet är detsamma som företrädarens',
    en: 'the name is that of the representative',
  },
  representative_differs: {
    fi: 'nimi ei ole sama kuin edustajan',
    sv: 'namnet är inte detsamma som företrädarens',
    en: 'the name is not that of the representative',
  },
};

export type CheckRow = Readonly<{
  number: number;
  way: CheckWay;
  outcome: Outcome | null;
  expires_at: Date | null;
  ended_at: Date | null;
  asked_count: number | null;
  right_count: number | null;
  proof: StrongProof | null;
  at: Date;
}>;

/** Two right answers and at most one wrong: what an outsider hardly knows, and the person may have forgotten. */
export const knowsOrders = ({ asked, right }: { asked: number; right: number }): boolean =>
  right >= 2 && asked - right <= 1;
