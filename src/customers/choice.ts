/** Consent, objection, restriction, protection, death: what happened, and what holds now because of it. */
import type { Text } from '../ground/language.ts';
import type { Purpose } from '../policy/declaration.ts';

export const choiceKinds = [
  'consent',
  'withdrawal',
  'objection',
  'objection_ended',
  'restriction',
  'restriction_ended',
  'protection',
  'protection_ended',
  'death',
  'death_ended',
] as const;
export type ChoiceKind = (typeof choiceKinds)[number];

export const choiceTitles: Readonly<Record<ChoiceKind | 'claimed_consent' | 'consent_ended', Text>> = {
  consent: { fi: 'Suostumus', sv: 'Samtycke', en: 'Consent' },
  claimed_consent: {
    fi: 'Väitetty suostumus, ei näyttöä',
    sv: 'Påstått samtycke, inget bevis',
    en: 'Claimed consent, no evidence',
  },
  consent_ended: {
    fi: 'Suostumus lakkasi, kysytään uudelleen',
    sv: 'Samtycket upphörde, frågas på nytt',
    en: 'Consent ended, asked anew',
  },
  withdrawal: {
    fi: 'Suostumuksen peruuttaminen',
    sv: 'Återkallande av samtycke',
    en: 'Withdrawal of consent',
  },
  objection: { fi: 'Vastustaminen (kielto)', sv: 'Invändning (förbud)', en: 'Objection' },
  objection_ended: { fi: 'Kielto päättyi', sv: 'Förbudet upphörde', en: 'Objection ended' },
  restriction: { fi: 'Käsittelyn rajoittaminen', sv: 'Begränsning av behandling', en: 'Restriction' },
  restriction_ended: { fi: 'Rajoitus päättyi', sv: 'Begränsningen upphörde', en: 'Restriction ended' },
  protection: { fi: 'Turvakielto', sv: 'Spärrmarkering', en: 'Non-disclosure for personal safety' },
  protection_ended: {
    fi: 'Turvakielto päättyi',
    sv: 'Spärrmarkeringen upphörde',
    en: 'Non-disclosure for personal safety ended',
  },
  death: { fi: 'Kuolema', sv: 'Död', en: 'Death' },
  death_ended: {
    fi: 'Kuolinmerkintä oli väärä',
    sv: 'Dödsanteckningen var fel',
    en: 'The note of death was wrong',
  },
};

/** Every purpose of direct marketing at once, those of later notices too: what most people mean. GDPR 21(2), (3). */
export const allMarketing = 'all_marketing';
export const allMarketingTitle: Text = {
  fi: 'Kaikki suoramarkkinointi',
  sv: 'All direktmarknadsföring',
  en: 'All direct marketing',
};
/** A row about no purpose that is nevertheless about marketing. */
export const isAboutAllMarketing = ({ kind, purpose }: Pick<ChoiceRow, 'kind' | 'purpose'>): boolean =>
  purpose === null && kind.startsWith('objection');

export const choiceChannels = [
  'form',
  'portal',
  'email',
  'phone',
  'letter',
  'in_person',
  'file',
  'authority',
] as const;
export type ChoiceChannel = (typeof choiceChannels)[number];

export const channelTitles: Readonly<Record<ChoiceChannel, Text>> = {
  form: { fi: 'Lomake', sv: 'Blankett', en: 'Form' },
  portal: { fi: 'Omat tiedot -sivu', sv: 'Sidan Mina uppgifter', en: 'Own data page' },
  email: { fi: 'Sähköposti', sv: 'E-post', en: 'E-mail' },
  phone: { fi: 'Puhelu', sv: 'Telefonsamtal', en: 'Phone call' },
  letter: { fi: 'Kirje', sv: 'Brev', en: 'Letter' },
  in_person: { fi: 'Kasvokkain', sv: 'Personligen', en: 'In person' },
  file: { fi: 'Tiedosto', sv: 'Fil', en: 'File' },
  authority: { fi: 'Viranomainen', sv: 'Myndighet', en: 'Authority' },
};

export const isAboutPurpose = (kind: ChoiceKind): boolean =>
  kind === 'consent' || kind === 'withdrawal' || kind === 'objection' || kind === 'objection_ended';

/** GDPR 7 and 21: what a person may say about a purpose follows from its legal ground. */
export const mayBeAbout = (kind: ChoiceKind, purpose: Purpose): boolean =>
  kind === 'consent' || kind === 'withdrawal'
    ? purpose.ground.kind === 'consent'
    : purpose.objection !== 'none';

export type ChoiceRow = Readonly<{
  id: number;
  kind: string;
  purpose: number | null;
  happened_at: Date;
  valid_until: string | null;
}>;

export type Standing = Readonly<{
  consents: ReadonlySet<number>;
  objections: ReadonlySet<number>;
  isRestricted: boolean;
  isProtected: boolean;
  isDeceased: boolean;
}>;

const pairOf = (kind: string): string => kind.replace('withdrawal', 'consent').replace('_ended', '');

/** The newest of each pair, by when it happened, then by when it was written: as `masks_of` of the database. */
const newest = (rows: readonly ChoiceRow[]): ChoiceRow[] => {
  const last = new Map<string, ChoiceRow>();
  for (const row of rows) {
    if (row.kind === 'claimed_consent') continue;
    const pair = `${row.purpose} ${pairOf(row.kind)}`;
    const known = last.get(pair);
    const later = known ? row.happened_at.getTime() - known.happened_at.getTime() || row.id - known.id : 1;
    if (later > 0) last.set(pair, row);
  }
  return [...last.values()];
};

/** What holds on the day `today` (Helsinki). A test compares it with what the database lets each purpose see. */
export const standingOf = (rows: readonly ChoiceRow[], today: string): Standing => {
  const now = newest(rows);
  const purposes = (kind: string, holds: (row: ChoiceRow) => boolean) =>
    new Set(now.filter((row) => row.kind === kind && holds(row)).map(({ purpose }) => purpose ?? 0));
  const has = (kind: string) => now.some((row) => row.kind === kind);
  return {
    consents: purposes('consent', ({ valid_until }) => valid_until === null || valid_until >= today),
    objections: purposes('objection', () => true),
    isRestricted: has('restriction'),
    isProtected: has('protection'),
    isDeceased: has('death'),
  };
};
