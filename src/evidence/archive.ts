/** An archive for the supervisor: what it is about, its state, and what may be done in which. GDPR 5(2), 31, 58(1). */
import type { Language, Text } from '../ground/language.ts';
import type { Declaration } from '../policy/declaration.ts';

export const subjects = ['whole', 'request', 'breach'] as const;
export type Subject = (typeof subjects)[number];
export const subjectTitles: Readonly<Record<Subject, Text>> = {
  whole: { fi: 'koko toiminta', sv: 'hela verksamheten', en: 'everything' },
  request: { fi: 'yksi pyyntö', sv: 'en begäran', en: 'one request' },
  breach: { fi: 'yksi tietoturvaloukkaus', sv: 'en incident', en: 'one breach' },
};
/** What of people stands in it. */
export const subjectHints: Readonly<Record<Subject, Text>> = {
  whole: {
    fi: 'Asiakkaat vain peitenumeroina: ei heidän nimiään eikä heistä kirjoitettua. Loukkausten kuvaukset ovat mukana sellaisinaan',
    sv: 'Kunder bara som täcknummer: varken namn eller det som skrivits om dem. Incidenternas beskrivningar är med som de är',
    en: 'Customers as pseudonyms alone: neither names nor what was written about them. Descriptions of breaches are in it as they are',
  },
  request: {
    fi: 'Pyynnön koko asiakirja: pyytäjän sanat, kirjeet ja todisteet hänen nimellään',
    sv: 'Begärans hela akt: personens ord, brev och bevis med namn',
    en: 'The whole file of the request: the person’s words, letters and proof, by name',
  },
  breach: {
    fi: 'Raportti, ilmoitukset ja kirjeiden todisteet; asiakkaat peitenumeroina',
    sv: 'Rapport, anmälningar och bevis på breven; kunder som täcknummer',
    en: 'The report, notifications and proof of the letters; customers as pseudonyms',
  },
};

export type Archive = Readonly<{
  id: number;
  subject: Subject;
  subject_id: number | null;
  from_on: string | null;
  to_on: string | null;
  for_whom: string;
  why: string;
  language: Language;
  asked_at: Date;
  asked_by: string;
  asked_name: string | null;
  files_done: number;
  file_now: string;
  finished_at: Date | null;
  stopped_at: Date | null;
  problem: string | null;
  file_id: number | null;
  size_bytes: number | null;
  sha256: string | null;
  expires_on: string | null;
  destroyed_at: Date | null;
}>;

export type ArchiveState = 'making' | 'ready' | 'stopped' | 'failed' | 'destroyed';
export const archiveStateTitles: Readonly<Record<ArchiveState, Text>> = {
  making: { fi: 'kootaan', sv: 'sammanställs', en: 'being made' },
  ready: { fi: 'valmis', sv: 'klart', en: 'ready' },
  stopped: { fi: 'keskeytetty', sv: 'avbrutet', en: 'stopped' },
  failed: { fi: 'ei onnistunut', sv: 'misslyckades', en: 'failed' },
  destroyed: { fi: 'tiedosto hävitetty', sv: 'filen förstörd', en: 'file destroyed' },
};

export const stateOf = (
  archive: Pick<Archive, 'finished_at' | 'stopped_at' | 'problem' | 'destroyed_at'>,
): ArchiveState => {
  if (archive.destroyed_at) return 'destroyed';
  if (archive.problem) return 'failed';
  if (archive.stopped_at) return 'stopped';
  return archive.finished_at ? 'ready' : 'making';
};

/** What may be done in which state. */
export const archiveActs = { stop: ['making'], download: ['ready'] } as const satisfies Record<
  string,
  readonly ArchiveState[]
>;
export const archiveCan = (act: keyof typeof archiveActs, state: ArchiveState): boolean =>
  (archiveActs[act] as readonly ArchiveState[]).includes(state);

/** The declared rule by which the files go; a notice from before the rule keeps them as long as the shipped one. */
export const retentionRule = 'evidence';
const usualDays = 30;

export const keptFor = ({ retention }: Declaration): Readonly<{ months: number; days: number }> => {
  const rule = retention.find(({ key }) => key === retentionRule);
  return rule?.months || rule?.days
    ? { months: rule.months ?? 0, days: rule.days ?? 0 }
    : { months: 0, days: usualDays };
};

export const aboutArchive = (id: number): string => `evidence:${id}`;
