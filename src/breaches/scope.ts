/** One way in which it was found out whom a breach touched. */
import type { Definition } from '../customers/views/definition.ts';
import type { Text } from '../ground/language.ts';

export const scopeKinds = ['list', 'import', 'export', 'recipient', 'view', 'everybody'] as const;
export type ScopeKind = (typeof scopeKinds)[number];

export const scopeTitles: Readonly<Record<ScopeKind, Text>> = {
  list: { fi: 'Luettelo asiakasnumeroista', sv: 'Lista med kundnummer', en: 'List of customer numbers' },
  import: { fi: 'Kaikki tuonnin asiakkaat', sv: 'Alla kunder i en import', en: 'Everybody in an import' },
  export: { fi: 'Kaikki vientitiedostossa', sv: 'Alla i en exportfil', en: 'Everybody in an exported file' },
  recipient: {
    fi: 'Kaikki, joiden tietoja vastaanottaja on saanut',
    sv: 'Alla vilkas uppgifter mottagaren har fått',
    en: 'Everybody whose data the recipient was given',
  },
  view: { fi: 'Tallennettu näkymä', sv: 'Sparad vy', en: 'Saved view' },
  everybody: { fi: 'Koko rekisteri', sv: 'Hela registret', en: 'The whole register' },
};

export type Scope = Readonly<{
  breach_id: number;
  number: number;
  kind: ScopeKind;
  named: string;
  title: string;
  since: string | null;
  until: string | null;
  definition: Definition | null;
  done_to: number;
  found: number;
  finished_at: Date | null;
  problem: string | null;
  at: Date;
}>;

/** `A7, A8; A9` or a number on each line. */
export const numbersIn = (text: string): string[] => [
  ...new Set(
    text
      .split(/[\s,;]+/)
      .map((one) => one.trim().toUpperCase())
      .filter(Boolean),
  ),
];
