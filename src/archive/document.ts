/** A paper document: its fields, and where it stands. */
import type { Text } from '../ground/language.ts';
import type { State } from '../ui/badge.ts';

export const documentFields = {
  customer: { fi: 'Asiakas', sv: 'Kund', en: 'Customer' },
  outside_name: { fi: 'Nimi (ei asiakas)', sv: 'Namn (inte kund)', en: 'Name (not a customer)' },
  kind: { fi: 'Laji', sv: 'Slag', en: 'Kind' },
  title: { fi: 'Mistä asiakirja kertoo', sv: 'Vad handlingen gäller', en: 'What it is about' },
  received_on: { fi: 'Saapunut', sv: 'Inkommen', en: 'Received' },
  ended_on: { fi: 'Asia päättynyt', sv: 'Ärendet avslutat', en: 'Matter ended' },
  folder: { fi: 'Kansio', sv: 'Pärm', en: 'Folder' },
  held_until: { fi: 'Säilytetään pidempään, asti', sv: 'Bevaras längre, till', en: 'Kept longer, until' },
  held_because: { fi: 'Miksi pidempään', sv: 'Varför längre', en: 'Why longer' },
} as const satisfies Record<string, Text>;
export type DocumentField = keyof typeof documentFields;

export const longest = { outside_name: 200, title: 200, held_because: 500 } as const;

export type ListedDocument = Readonly<{
  id: number;
  archive_number: string;
  customer_id: number | null;
  customer_name: string | null;
  outside_name: string;
  kind: string;
  name_fi: string;
  name_sv: string;
  name_en: string;
  title: string;
  received_on: string;
  ended_on: string | null;
  kept_until: string | null;
  held_until: string | null;
  folder_id: number | null;
  place: string | null;
  folder: string | null;
  due_back_on: string | null;
  lent_to: string | null;
}>;

export const standings = ['unshelved', 'lent', 'overdue', 'due'] as const;
export type Standing = (typeof standings)[number];

export const standingTitles = {
  unshelved: { fi: 'Odottaa paikkaa', sv: 'Väntar på plats', en: 'Waits for its place' },
  lent: { fi: 'Lainassa', sv: 'Utlånad', en: 'On loan' },
  overdue: { fi: 'Palautus myöhässä', sv: 'Återlämning försenad', en: 'Return overdue' },
  due: { fi: 'Hävitettävä', sv: 'Ska förstöras', en: 'To be destroyed' },
} as const satisfies Record<Standing, Text>;

export const standingColours: Readonly<Record<Standing, State>> = {
  unshelved: 'info',
  lent: 'due',
  overdue: 'overdue',
  due: 'overdue',
};

type Dates = Pick<ListedDocument, 'due_back_on' | 'kept_until' | 'held_until' | 'folder_id'>;

/** Its time is over, and nothing holds it. */
export const isDue = ({ kept_until, held_until }: Pick<Dates, 'kept_until' | 'held_until'>, on: string) =>
  kept_until !== null && kept_until < on && (held_until === null || held_until < on);

/** Everything that somebody must see to. */
export const standingsOf = (row: Dates, on: string): Standing[] => [
  ...(row.due_back_on === null ? [] : [row.due_back_on < on ? ('overdue' as const) : ('lent' as const)]),
  ...(row.folder_id === null ? ['unshelved' as const] : []),
  ...(isDue(row, on) ? ['due' as const] : []),
];
